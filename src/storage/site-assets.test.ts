import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { AssetFile, AssetManifest } from '../config/asset-manifest.ts'
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
  model: { sha256: '', bytes: 6500, parts },
  plans: publish('models/built/manifest.json', new Uint8Array(10)),
  voices: { af_heart: publish('voices/af_heart.bin', new Uint8Array(40).fill(7)) },
  text: { 'lexicon-us': publish('text/lexicon-us.bin.gz', new Uint8Array(gzipSync(LEXICON))) },
}

/** A site that has only so many answers left before it goes down. */
function siteWith(answers = Infinity, store = new AssetStore(undefined)) {
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
  return { site: new SiteAssets(MANIFEST, loader, store), asked, store }
}

describe('SiteAssets', () => {
  it('downloads what is missing, counts its bytes, and reads the model whole', async () => {
    const { site } = siteWith()
    const files = [...site.textFiles(['lexicon-us']), ...site.publishedModel]
    const { missing, total } = await site.downloadSize(files)
    expect(missing).toBe(total)
    const seen: DownloadProgress[] = []
    await site.prefetch(files, (progress) => seen.push(progress))
    expect(seen.at(-1)).toEqual({ loaded: total, total, resumed: false })
    expect((await site.downloadSize(files)).missing).toBe(0)
    const model = await site.readPublishedModel()
    expect([model.length, model[0], model[2999], model[3000], model[6499]]).toEqual([6500, 1, 1, 2, 3])
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

  it('drops what no file of the site needs any more', async () => {
    class LastingStore extends AssetStore {
      override forget(): void {}
    }
    const { site, store } = siteWith(Infinity, new LastingStore(undefined))
    await site.prefetch(parts, () => {})
    await site.voice('af_heart')
    const before = await store.hashes()
    await store.put('an older model', new Uint8Array(5))
    await site.tidy()
    expect(await store.hashes()).toEqual(before)
  })
})
