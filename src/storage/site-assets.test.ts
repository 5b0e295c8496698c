import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { describe, expect, it, vi } from 'vitest'
import type { AssetFile, AssetManifest } from '../config/asset-manifest.ts'
import { MANIFEST_FORMAT } from '../config/model-manifest.ts'
import { AssetLoader } from './asset-loader.ts'
import { AssetStore } from './asset-store.ts'
import { SiteAssets, type DownloadProgress } from './site-assets.ts'

const served = new Map<string, Uint8Array<ArrayBuffer>>()

function publish(path: string, bytes: Uint8Array<ArrayBuffer>): AssetFile {
  served.set(path, bytes)
  return { path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
}

const part = (fill: number, length: number) =>
  publish(`models/${fill}.bin`, new Uint8Array(length).fill(fill))
const LEXICON = new TextEncoder().encode('lexicon')
const parts = [part(1, 3000), part(2, 3000), part(3, 500)]
const MANIFEST: AssetManifest = {
  model: publish('models/built/manifest.json', new TextEncoder().encode(JSON.stringify(builtManifest()))),
  voices: { af_heart: publish('voices/af_heart.bin', new Uint8Array(40).fill(7)) },
  text: { 'lexicon-us': publish('text/lexicon-us.bin.gz', new Uint8Array(gzipSync(LEXICON))) },
}

/** Names its files by what they are; each holds its own name, packed. */
function builtManifest() {
  const file = (name: string) => {
    const { bytes, sha256 } = publish(`models/built/${name}.gz`, new Uint8Array(gzipSync(name)))
    return { path: `${name}.gz`, bytes, sha256 }
  }
  const stages = (name: string) => ({
    wasm: { head: file(`${name}.head`), ...(name === 'stage2' && { tail: file(`${name}.tail`) }) },
    gpu: file(`${name}.gpu`),
  })
  return {
    format: MANIFEST_FORMAT,
    parts: [file('weights-0'), file('weights-1')],
    predictor: file('predictor'),
    graphs: {
      text: file('text'),
      curves: file('curves'),
      source: file('source'),
      body: file('body'),
      stage1: stages('stage1'),
      stage2: stages('stage2'),
    },
    statistics: { af_heart: file('statistics-af_heart') },
  }
}

/** A site that has only so many answers left before it goes down. */
function siteWith(answers = Infinity, store = new AssetStore(undefined), manifest = MANIFEST) {
  const asked: string[] = []
  const loader = new AssetLoader({
    baseUrl: 'http://localhost/assets.json',
    store,
    fetch: async (url) => {
      const path = new URL(String(url)).pathname.slice(1)
      if (answers-- <= 0) throw new TypeError('fetch failed')
      asked.push(path)
      return new Response(served.get(path))
    },
    sleep: async () => {},
  })
  return { site: new SiteAssets(manifest, loader, store), asked, store }
}

describe('SiteAssets', () => {
  it('downloads what is missing and counts its bytes', async () => {
    const { site } = siteWith()
    const files = [...site.textFiles(['lexicon-us']), ...parts]
    const { missing, total } = await site.downloadSize(files)
    expect(missing).toBe(total)
    const seen: DownloadProgress[] = []
    await site.prefetch(files, (progress) => seen.push(progress))
    expect(seen.at(-1)).toEqual({ loaded: total, total, resumed: false })
    expect((await site.downloadSize(files)).missing).toBe(0)
    expect(await site.text(['lexicon-us'])).toEqual(new Map([['lexicon-us', LEXICON]]))
  })

  it('goes on at the part where an earlier visit broke off', async () => {
    const first = siteWith(2)
    await expect(first.site.prefetch(parts, () => {})).rejects.toMatchObject({ name: 'AssetError' })
    const second = siteWith(Infinity, first.store)
    const seen: DownloadProgress[] = []
    await second.site.prefetch(parts, (progress) => seen.push(progress))
    expect(second.asked).toEqual(['models/3.bin'])
    expect(seen.at(-1)).toEqual({ loaded: 500, total: 500, resumed: true })
  })

  it('fetches a voice when it is asked for, and says when the site lacks one', async () => {
    const { site, asked } = siteWith()
    expect((await site.voice('af_heart'))[0]).toBe(7)
    expect(asked).toEqual(['voices/af_heart.bin'])
    expect(() => site.voice('af_sky')).toThrow('This site does not have the voice af_sky.')
    expect(() => site.textFiles(['lexicon-gb'])).toThrow('lacks a pronunciation dictionary')
  })

  it('fetches what a plan of the built model needs, and nothing of the others', async () => {
    const { site, asked } = siteWith()
    const built = await site.builtModel()
    await site.prefetch(built.filesFor('lean'), () => {})
    expect(asked.map((path) => path.replace('models/built/', ''))).toEqual([
      'manifest.json',
      'weights-0.gz',
      'weights-1.gz',
      'predictor.gz',
      'text.gz',
      'curves.gz',
      'source.gz',
      'body.gz',
      'stage1.head.gz',
      'stage2.head.gz',
      'stage2.tail.gz',
    ])
    const body = await built.read(built.manifest.graphs.body)
    expect(new TextDecoder().decode(body)).toBe('body')
    expect(asked).toHaveLength(11)
  })

  it('says what to do about a model that was built for another version of the page', async () => {
    const model = publish('models/old/manifest.json', new TextEncoder().encode('{"format":1}'))
    const { site } = siteWith(Infinity, undefined, { ...MANIFEST, model })
    await expect(site.builtModel()).rejects.toThrow(/format 1, this page reads \d+\. Reload the page/)
  })

  it.each(['{"mod', '{}', 'null', '<html></html>'])(
    'says that a list of files is damaged: %j',
    async (body) => {
      vi.stubGlobal('fetch', async () => new Response(body))
      const opening = SiteAssets.open('http://localhost/', new AssetStore(undefined))
      await expect(opening).rejects.toThrow('The list of this site’s files is damaged. Reload the page.')
      vi.unstubAllGlobals()
    },
  )

  it('drops what no file of the site needs any more', async () => {
    class LastingStore extends AssetStore {
      override forget(): void {}
    }
    const { site, store } = siteWith(Infinity, new LastingStore(undefined))
    await site.voice('af_heart')
    await site.prefetch((await site.builtModel()).filesFor('fast'), () => {})
    const before = await store.hashes()
    await store.put('an older model', new Uint8Array(5))
    await site.tidy()
    expect(await store.hashes()).toEqual(before)
  })
})

it('says that the site cannot be reached where it neither answers nor fails', async () => {
  vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => AbortSignal.abort())
  vi.stubGlobal('fetch', (_: URL, { signal }: RequestInit) => {
    return new Promise((_, reject) => signal?.aborted && reject(signal.reason as Error))
  })
  const opened = SiteAssets.open('http://localhost/', new AssetStore(undefined))
  await expect(opened).rejects.toMatchObject({ name: 'AssetError', message: /cannot be reached/ })
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})
