import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { AssetFile } from '../config/asset-manifest.ts'
import { AssetLoader } from './asset-loader.ts'
import { AssetStore } from './asset-store.ts'

const DATA = Uint8Array.from({ length: 100_000 }, (_, i) => (i * 7919) % 251)

function fileOf(bytes: Uint8Array, path = 'models/part.bin'): AssetFile {
  return { path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
}

/** A server with bad luck: answers each request in turn as told, the last way for ever. */
function loaderWith(...answers: (() => Response | Promise<Response>)[]) {
  const waits: number[] = []
  const asked: string[] = []
  const store = new AssetStore(undefined)
  const loader = new AssetLoader({
    baseUrl: 'http://localhost/app/assets.json',
    store,
    fetch: async (url) => {
      asked.push(String(url))
      return answers[Math.min(asked.length, answers.length) - 1]!()
    },
    sleep: async (ms) => void waits.push(ms),
  })
  return { loader, store, waits, asked }
}

const good = () => new Response(DATA)
const refused = () => Promise.reject(new TypeError('fetch failed'))

/** Sends that many bytes, then breaks the connection, or merely ends. */
const partly = (bytes: number, breaks: boolean) => () =>
  new Response(
    new ReadableStream({
      start(controller) {
        controller.enqueue(DATA.slice(0, bytes))
        if (!breaks) controller.close()
      },
      pull(controller) {
        if (breaks) controller.error(new TypeError('network error'))
      },
    }),
  )

describe('AssetLoader', () => {
  it('fetches a file beside the manifest, once, and keeps it', async () => {
    const { loader, asked } = loaderWith(good)
    const file = fileOf(DATA)
    expect(await loader.missing([file])).toEqual([file])
    expect(await loader.load(file, 'the model')).toEqual(DATA)
    expect(await loader.load(file, 'the model')).toEqual(DATA)
    expect(asked).toEqual(['http://localhost/app/models/part.bin'])
    expect(await loader.missing([file])).toEqual([])
  })

  it('asks for a file once where two tabs need it at the same time', async () => {
    let last: Promise<unknown> = Promise.resolve()
    const request = (_name: string, run: () => Promise<unknown>) => (last = last.then(run, run))
    vi.stubGlobal('navigator', { locks: { request } })
    onTestFinished(() => void vi.unstubAllGlobals())
    const { loader, asked } = loaderWith(good)
    const file = fileOf(DATA)
    expect(await Promise.all([loader.load(file, 'the model'), loader.load(file, 'the model')])).toEqual([
      DATA,
      DATA,
    ])
    expect(asked).toHaveLength(1)
  })

  it('goes on after dropped connections, waiting longer each time, and counts only bytes that count', async () => {
    const { loader, waits } = loaderWith(refused, partly(40_000, true), partly(70_000, false), good)
    let bytes = 0
    expect(await loader.fetch(fileOf(DATA), 'the model', (more) => (bytes += more))).toEqual(DATA)
    expect(waits).toEqual([500, 1000, 2000])
    expect(bytes).toBe(DATA.length)
  })

  it('gives up in the end with a sentence, and can be asked again', async () => {
    let isDown = true
    const { loader } = loaderWith(() => (isDown ? refused() : good()))
    await expect(loader.load(fileOf(DATA), 'the model')).rejects.toMatchObject({
      name: 'AssetError',
      message: 'The connection broke while fetching the model. What has arrived is kept; try again to go on.',
    })
    isDown = false
    expect(await loader.load(fileOf(DATA), 'the model')).toEqual(DATA)
  })

  it('does not ask again for what is not there', async () => {
    const { loader, waits } = loaderWith(() => new Response('', { status: 404 }))
    await expect(loader.load(fileOf(DATA), 'the voice af_sky')).rejects.toThrow(
      'This site does not have the voice af_sky (HTTP 404).',
    )
    expect(waits).toEqual([])
  })

  it('asks again when the server is busy', async () => {
    const { loader } = loaderWith(() => new Response('', { status: 503 }), good)
    expect(await loader.load(fileOf(DATA), 'the model')).toEqual(DATA)
  })

  it.each([
    ['changed', DATA.map((byte, i) => (i === 50_000 ? byte ^ 1 : byte))],
    ['too long', Uint8Array.of(...DATA.subarray(0, 1000), ...DATA)],
  ])('refuses a %s file, again and again, and stores nothing of it', async (_, bytes) => {
    const { loader, store } = loaderWith(() => new Response(bytes as Uint8Array<ArrayBuffer>))
    let counted = 0
    const load = loader.fetch(fileOf(DATA), 'the model', (more) => (counted += more))
    await expect(load).rejects.toThrow('A file of the model arrived damaged')
    expect(counted).toBe(0)
    expect((await store.hashes()).size).toBe(0)
  })

  it('fetches again what the store holds in a damaged form', async () => {
    const { loader, store, asked } = loaderWith(good)
    const file = fileOf(DATA)
    await store.put(file.sha256, DATA.slice(1))
    expect(await loader.load(file, 'the model')).toEqual(DATA)
    expect(asked).toHaveLength(1)
  })

  it('unpacks gzip after it has verified it, and stores it packed', async () => {
    const packed = new Uint8Array(gzipSync(DATA))
    const { loader, store } = loaderWith(() => new Response(packed))
    const file = fileOf(packed, 'text/lexicon.bin.gz')
    expect(await loader.load(file, 'the pronunciation dictionary')).toEqual(DATA)
    expect(await store.get(file.sha256)).toEqual(packed)
  })
})
