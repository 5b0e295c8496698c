import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ROOT } from '../run-tool.mjs'
import { headersFor, readHeadersFile } from '../../e2e/headers-file.ts'
import { headersFile } from './page-policy.ts'
import { EMBED_HEADERS, ISOLATION_HEADERS, SECURITY_HEADERS } from './security-headers.mjs'

const HEADERS = { ...SECURITY_HEADERS, ...ISOLATION_HEADERS }

it('the nginx recipe sends the headers that our own server sends, and those of the page to embed for it alone', () => {
  const conf = readFileSync(join(ROOT, 'deploy/nginx.conf'), 'utf8')
  const valueOf = (variable: string, path: string) => {
    const [, map = ''] = new RegExp(`map \\$uri \\${variable} {([^}]*)}`).exec(conf) ?? []
    return new RegExp(`^ *${path} "([^"]*)";`, 'm').exec(map)?.[1] ?? variable
  }
  const sent = (path: string) =>
    Object.fromEntries(
      [...conf.matchAll(/add_header ([a-z-]+) (?:"([^"]*)"|(\$\w+)) always;/g)]
        .map(([, name, text, variable]) => [name!, (text ?? variable)!] as const)
        .filter(([name]) => name !== 'cache-control')
        .map(([name, value]) => [name, value.replace(/\$\w+/, (variable) => valueOf(variable, path))]),
    )
  expect(sent('default')).toEqual(HEADERS)
  expect(sent('/embed.html')).toEqual({ ...HEADERS, ...EMBED_HEADERS })
})

it('the headers file says the same for hosts that read one, where a page may not be framed in a policy of its own', () => {
  const rules = readHeadersFile(headersFile())
  const sent = (path: string) => Object.fromEntries(headersFor(path, rules))
  const policy = HEADERS['content-security-policy'].replace("; frame-ancestors 'none'", '')
  for (const path of ['/', '/index.html']) {
    const own = { 'content-security-policy': `${policy}, frame-ancestors 'none'` }
    expect(sent(path)).toEqual({ ...HEADERS, ...own })
  }
  expect(sent('/embed.html')).toEqual({ ...HEADERS, 'content-security-policy': policy })
})

it('whatever is shared with the app goes where the service worker takes it', () => {
  const manifest = JSON.parse(readFileSync(join(ROOT, 'public/manifest.webmanifest'), 'utf8'))
  expect(manifest.share_target).toMatchObject({ action: './share', method: 'POST' })
  expect(manifest.share_target.params).toMatchObject({ title: 'title', text: 'text', url: 'url' })
})
