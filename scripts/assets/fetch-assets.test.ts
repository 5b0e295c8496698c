import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { groupFolder, type AssetGroup, type Source } from './asset-lock.mjs'
import { fetchAssets } from './fetch-assets.mjs'

const content = Buffer.from(Uint8Array.from({ length: 300_000 }, (_, i) => (i * 7 + (i >> 8)) & 255))
const right = createHash('sha256').update(content).digest('hex')

let server: Server
let requests: IncomingMessage[]
let answer: (request: IncomingMessage, response: ServerResponse) => void
let base: string
let lines: string[]
const say = (line: string): void => void lines.push(line)

beforeEach(async () => {
  process.env.XDG_CACHE_HOME = mkdtempSync(join(tmpdir(), 'litetts-cache-'))
  delete process.env.LITETTS_ASSETS
  requests = []
  lines = []
  answer = serveWhole
  server = createServer((request, response) => {
    requests.push(request)
    answer(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterEach(() => {
  server.closeAllConnections()
  server.close()
})

function group(sources: Source[]): AssetGroup {
  return {
    name: 'noise',
    title: 'Noise',
    licence: 'none',
    sources,
    files: [{ name: 'noise.bin', bytes: content.length, sha256: right }],
  }
}

function serveWhole(request: IncomingMessage, response: ServerResponse): void {
  const start = Number(/bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0)
  response.writeHead(start > 0 ? 206 : 200).end(content.subarray(start))
}

function arrived(of: AssetGroup): string {
  return createHash('sha256')
    .update(readFileSync(join(groupFolder(of), 'noise.bin')))
    .digest('hex')
}

const url = (path: string): Source => ({ type: 'url', url: `${base}/${path}/{file}` })

describe('the order of sources', () => {
  it('asks a local folder first, and then nobody else', async () => {
    process.env.LITETTS_ASSETS = mkdtempSync(join(tmpdir(), 'litetts-local-'))
    writeFileSync(join(process.env.LITETTS_ASSETS, 'noise.bin'), content)
    const noise = group([{ type: 'folder', env: 'LITETTS_ASSETS' }, url('a')])
    await fetchAssets([noise], say)
    expect(arrived(noise)).toBe(right)
    expect(requests).toHaveLength(0)
  })

  it('goes on to the next source when one is not there, with a line for each', async () => {
    process.env.LITETTS_ASSETS = mkdtempSync(join(tmpdir(), 'litetts-empty-'))
    answer = (request, response) =>
      request.url?.startsWith('/b/') ? serveWhole(request, response) : response.writeHead(404).end()
    const dead = { type: 'url', url: 'http://127.0.0.1:9/{file}' } as const
    const noise = group([{ type: 'folder', env: 'LITETTS_ASSETS' }, dead, url('a'), url('b')])
    await fetchAssets([noise], say)
    expect(arrived(noise)).toBe(right)
    expect(lines.slice(1)).toEqual([
      expect.stringContaining('LITETTS_ASSETS ('),
      expect.stringMatching(/http:\/\/127\.0\.0\.1:9\/noise\.bin: unreachable/),
      expect.stringContaining('/a/noise.bin: answered 404'),
    ])
  })

  it('asks nobody when everything is here', async () => {
    const noise = group([url('a')])
    await fetchAssets([noise], say)
    await fetchAssets([noise], say)
    expect(requests).toHaveLength(1)
  })

  it('leaves nothing unfinished behind', async () => {
    await fetchAssets([group([url('a')])], say)
    const cache = join(process.env.XDG_CACHE_HOME!, 'litetts-web')
    expect(existsSync(join(cache, 'incoming'))).toBe(false)
    expect(readdirSync(cache)).toHaveLength(1)
  })
})

describe('a wrong hash', () => {
  const wrongContent = Buffer.from(content)
  wrongContent[1000]! ^= 1
  const wrong = createHash('sha256').update(wrongContent).digest('hex')

  it('names the file, the source and both hashes, and the next source is tried', async () => {
    answer = (request, response) =>
      request.url?.startsWith('/a/') ? void response.end(wrongContent) : serveWhole(request, response)
    const noise = group([url('a'), url('b')])
    await fetchAssets([noise], say)
    expect(arrived(noise)).toBe(right)
    expect(lines[1]).toContain(`noise.bin from ${base}/a/noise.bin has SHA-256 ${wrong} instead of ${right}`)
  })

  it('is never kept; when all sources fail one message says what was tried and what to do', async () => {
    answer = (_, response) => void response.end(wrongContent)
    const noise = group([url('a'), { type: 'url', url: 'http://127.0.0.1:9/{file}' }])
    const failure = await fetchAssets([noise], say).catch((error: Error) => error.message)
    expect(failure).toContain(`noise.bin, ${content.length} bytes, SHA-256 ${right}`)
    expect(failure).toContain(wrong)
    expect(failure).toContain('unreachable')
    expect(failure).toContain('set LITETTS_ASSETS')
    expect(readdirSync(groupFolder(noise))).toEqual([])
  })
})

describe('a broken download', () => {
  it('goes on where the connection was dropped', async () => {
    answer = (request, response) => {
      if (requests.length > 1) return serveWhole(request, response)
      response.writeHead(200, { 'content-length': content.length })
      response.write(content.subarray(0, 120_000), () => setTimeout(() => response.destroy(), 50))
    }
    const noise = group([url('a')])
    await fetchAssets([noise], say)
    expect(arrived(noise)).toBe(right)
    expect(requests.map((request) => request.headers.range)).toEqual([undefined, 'bytes=120000-'])
  })

  it('goes on in the next run when this one ended', async () => {
    answer = (request, response) => {
      if (request.headers.range) return void response.writeHead(503).end()
      response.writeHead(200, { 'content-length': content.length })
      response.write(content.subarray(0, 90_000), () => setTimeout(() => response.destroy(), 50))
    }
    const noise = group([url('a')])
    await expect(fetchAssets([noise], say)).rejects.toThrow('answered 503')
    answer = serveWhole
    requests = []
    await fetchAssets([noise], say)
    expect(arrived(noise)).toBe(right)
    expect(requests.map((request) => request.headers.range)).toEqual(['bytes=90000-'])
  })

  it('starts over at a server that cannot go on in the middle', async () => {
    answer = (_, response) => {
      if (requests.length > 1) return void response.writeHead(200).end(content)
      response.writeHead(200, { 'content-length': content.length })
      response.write(content.subarray(0, 120_000), () => setTimeout(() => response.destroy(), 50))
    }
    const noise = group([url('a')])
    await fetchAssets([noise], say)
    expect(arrived(noise)).toBe(right)
  })

  it('starts over when the half of an earlier run does not fit', async () => {
    const noise = group([url('a')])
    const incoming = join(process.env.XDG_CACHE_HOME!, 'litetts-web/incoming/noise')
    const name = createHash('sha256').update(`${base}/a/noise.bin`).digest('hex').slice(0, 16)
    mkdirSync(incoming, { recursive: true })
    writeFileSync(join(incoming, `${name}.part`), Buffer.alloc(5000))
    await fetchAssets([noise], say)
    expect(arrived(noise)).toBe(right)
    expect(requests.map((request) => request.headers.range)).toEqual(['bytes=5000-', undefined])
  })
})

it('fetches once when two set-ups run at the same time', async () => {
  const noise = group([url('a')])
  await Promise.all([fetchAssets([noise], say), fetchAssets([noise], say)])
  expect(arrived(noise)).toBe(right)
  expect(requests).toHaveLength(1)
  expect(lines).toContain('Another set-up is at work; waiting for it.')
})
