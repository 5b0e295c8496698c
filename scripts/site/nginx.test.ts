import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { ROOT } from '../run-tool.mjs'
import { ISOLATION_HEADERS, SECURITY_HEADERS } from './security-headers.mjs'

const PACKED = gzipSync('packed')
const FILES = {
  'index.html': '<!doctype html><title>Site</title>',
  'sw.js': 'addEventListener("fetch", () => {})',
  'manifest.webmanifest': '{}',
  'assets/page-DqpdMU62.js': 'let long = 1 // '.padEnd(4000, 'long '),
  'assets/runtime-DqpdMU62.wasm': '\0asm',
  'assets/loader-DqpdMU62.mjs': 'export {}',
  'models/1a2b3c4d/part.gz': PACKED,
}
const hasNginx = spawnSync('nginx', ['-v']).status === 0
if (!hasNginx) console.warn('nginx is not installed here: its recipe is read, but not run.')

describe.skipIf(!hasNginx)('the recipe for nginx', () => {
  let folder: string
  let url: string
  let server: ChildProcess

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'litetts-nginx-'))
    for (const [file, content] of Object.entries(FILES)) {
      mkdirSync(dirname(join(folder, 'site', file)), { recursive: true })
      writeFileSync(join(folder, 'site', file), content)
    }
    const port = await freePort()
    url = `http://127.0.0.1:${port}/`
    const recipe = readFileSync(join(ROOT, 'deploy/nginx.conf'), 'utf8')
      .replace('listen 8080', `listen 127.0.0.1:${port}`)
      .replace('/usr/share/nginx/html', join(folder, 'site'))
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
      .map((name) => `${name}_temp_path ${folder}/${name};`)
      .join(' ')
    writeFileSync(
      join(folder, 'nginx.conf'),
      `daemon off; master_process off; pid ${folder}/pid; error_log stderr; events {}
      http { access_log off; ${temporary} ${recipe} }`,
    )
    const command = ['-c', join(folder, 'nginx.conf'), '-e', 'stderr']
    const checked = spawnSync('nginx', [...command, '-t'], { encoding: 'utf8' })
    expect(checked.stderr).toContain('test is successful')
    server = spawn('nginx', command, { stdio: 'ignore' })
    await vi.waitFor(() => fetch(url), { timeout: 10_000 })
  })

  afterAll(() => {
    server?.kill()
    rmSync(folder, { recursive: true, force: true })
  })

  it.each([
    ['', 'text/html', 'no-cache'],
    ['sw.js', 'text/javascript', 'no-cache'],
    ['manifest.webmanifest', 'application/manifest+json', 'no-cache'],
    ['assets/page-DqpdMU62.js', 'text/javascript', 'public, max-age=31536000, immutable'],
    ['assets/loader-DqpdMU62.mjs', 'text/javascript', 'public, max-age=31536000, immutable'],
    ['assets/runtime-DqpdMU62.wasm', 'application/wasm', 'public, max-age=31536000, immutable'],
  ])('/%s comes as %s, isolated and kept to its origin', async (path, type, cached) => {
    const { status, headers } = await fetch(url + path)
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe(type)
    expect(headers.get('cache-control')).toBe(cached)
    for (const [name, value] of Object.entries({ ...SECURITY_HEADERS, ...ISOLATION_HEADERS })) {
      expect(headers.get(name)).toBe(value)
    }
  })

  it('packs what is text, and leaves what is packed as it is', async () => {
    const script = await fetch(`${url}assets/page-DqpdMU62.js`)
    expect(script.headers.get('content-encoding')).toBe('gzip')
    const part = await fetch(`${url}models/1a2b3c4d/part.gz`)
    expect(part.headers.get('content-encoding')).toBeNull()
    expect(Buffer.from(await part.arrayBuffer())).toEqual(PACKED)
  })

  it('says that a file is not there instead of giving the page for it', async () => {
    expect((await fetch(`${url}models/none.gz`)).status).toBe(404)
  })
})

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
