import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { connect } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serve } from './serve.mjs'

const content = 'abcdefghijklmnopqrstuvwxyz'
let root: string
let site: Awaited<ReturnType<typeof serve>>

beforeAll(async () => {
  const parent = mkdtempSync(join(tmpdir(), 'litetts-serve-'))
  root = join(parent, 'dist')
  mkdirSync(join(root, 'assets'), { recursive: true })
  mkdirSync(join(parent, 'dist-secret'))
  writeFileSync(join(parent, 'secret.txt'), 'secret')
  writeFileSync(join(parent, 'dist-secret/secret.txt'), 'secret')
  writeFileSync(join(root, 'index.html'), '<!doctype html>')
  for (const name of [
    'app-DqpdMU62.js',
    'loader-qyIweqWS.mjs',
    'run-DcHrbrbl.wasm',
    'plain.js',
    'empty.bin',
  ]) {
    writeFileSync(join(root, 'assets', name), name === 'empty.bin' ? '' : content)
  }
  writeFileSync(join(root, 'voice.1a2b3c4d.bin'), content)
  writeFileSync(join(root, 'app.webmanifest'), '{}')
  site = await serve({ root })
})
afterAll(() => site.close())

const get = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Response> =>
  fetch(new URL(path, site.url), { headers, method })

describe('headers', () => {
  it('isolates the page and lets it ask only its own origin', async () => {
    const { headers } = await get('/')
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(headers.get('cross-origin-embedder-policy')).toBe('require-corp')
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    const policy = headers.get('content-security-policy')
    expect(policy).toContain("connect-src 'self';")
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';")
    expect(policy).not.toContain('unsafe-inline')
  })

  it('leaves the isolation away when asked to', async () => {
    const open = await serve({ root, isolated: false })
    const { headers } = await fetch(open.url)
    expect(headers.get('cross-origin-opener-policy')).toBeNull()
    expect(headers.get('cross-origin-embedder-policy')).toBeNull()
    await open.close()
  })

  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/assets/app-DqpdMU62.js', 'text/javascript; charset=utf-8'],
    ['/assets/loader-qyIweqWS.mjs', 'text/javascript; charset=utf-8'],
    ['/assets/run-DcHrbrbl.wasm', 'application/wasm'],
    ['/app.webmanifest', 'application/manifest+json; charset=utf-8'],
    ['/voice.1a2b3c4d.bin', 'application/octet-stream'],
  ])('%s is %s', async (path, type) => {
    expect((await get(path)).headers.get('content-type')).toBe(type)
  })

  it('lets only files with a hash in their name be kept without asking again', async () => {
    const cacheControl = async (path: string): Promise<string | null> =>
      (await get(path)).headers.get('cache-control')
    expect(await cacheControl('/assets/app-DqpdMU62.js')).toContain('immutable')
    expect(await cacheControl('/voice.1a2b3c4d.bin')).toContain('immutable')
    expect(await cacheControl('/assets/plain.js')).toBe('no-cache')
    expect(await cacheControl('/')).toBe('no-cache')
  })

  it('answers 304 to who has the file already', async () => {
    const etag = (await get('/')).headers.get('etag')!
    expect((await get('/', { 'if-none-match': etag })).status).toBe(304)
    expect((await get('/', { 'if-none-match': '"other"' })).status).toBe(200)
  })
})

describe('ranges', () => {
  it.each([
    ['bytes=0-4', 206, 'abcde', 'bytes 0-4/26'],
    ['bytes=20-', 206, 'uvwxyz', 'bytes 20-25/26'],
    ['bytes=-3', 206, 'xyz', 'bytes 23-25/26'],
    ['bytes=24-900', 206, 'yz', 'bytes 24-25/26'],
    ['bytes=26-', 416, 'The file is shorter than that.', 'bytes */26'],
    ['bytes=5-2', 200, content, null],
    ['lines=1-2', 200, content, null],
  ])('%s gives %i', async (range, status, body, contentRange) => {
    const response = await get('/voice.1a2b3c4d.bin', { range })
    expect(response.status).toBe(status)
    expect(response.headers.get('content-range')).toBe(contentRange)
    expect(await response.text()).toBe(body)
  })

  it('gives the whole file when it has changed since', async () => {
    const response = await get('/voice.1a2b3c4d.bin', { range: 'bytes=20-', 'if-range': '"other"' })
    expect(response.status).toBe(200)
    expect(await response.text()).toBe(content)
  })
})

describe('bad requests', () => {
  /** A client that does not tidy up the path, as fetch does. */
  const raw = (path: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const socket = connect(Number(new URL(site.url).port), '127.0.0.1')
      let text = ''
      socket
        .on('data', (data) => (text += data))
        .on('end', () => resolve(text))
        .on('error', reject)
      socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`)
    })

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/assets/../../secret.txt',
    '/..%2fsecret.txt',
    '/../dist-secret/secret.txt',
    '/%00',
    '/%E0%A4%A',
    '/..\\secret.txt',
    '//etc/passwd',
  ])('%s leads nowhere', async (path) => {
    const answer = await raw(path)
    expect(answer).toMatch(/^HTTP\/1\.1 (400|404) /)
    expect(answer).not.toContain('\r\n\r\nsecret')
  })

  it('refuses folders, missing files and other methods', async () => {
    expect((await get('/assets')).status).toBe(404)
    expect((await get('/assets/')).status).toBe(404)
    expect((await get('/none.js')).status).toBe(404)
    expect((await get('/', {}, 'POST')).status).toBe(405)
  })

  it('answers HEAD and empty files without a body', async () => {
    const head = await get('/voice.1a2b3c4d.bin', {}, 'HEAD')
    expect(head.headers.get('content-length')).toBe('26')
    expect(await head.text()).toBe('')
    const empty = await get('/assets/empty.bin')
    expect(empty.status).toBe(200)
    expect(await empty.text()).toBe('')
  })
})

it('takes the next port when one is in use', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => other.once('listening', resolve))
  const { port } = other.address() as AddressInfo
  const next = await serve({ root, port })
  expect(Number(new URL(next.url).port)).toBeGreaterThan(port)
  expect((await fetch(next.url)).status).toBe(200)
  await next.close()
  other.close()
})
