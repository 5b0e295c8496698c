import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Lexicon } from '../../src/text/lexicon.ts'
import { buildTextAssets, type TextAsset } from './build-text-assets.ts'

let folder: string
let assets: Record<string, TextAsset>
const bytesOf = ({ path: file }: TextAsset) => readFile(path.join(folder, file))

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'text-assets-'))
  const gold = { water: 'wˈɔɾəɹ', certain: 'sˈɜɹʔn', use: { DEFAULT: 'jˈuz', NOUN: 'jˈus' } }
  const sources = {
    us_gold: gold,
    us_silver: { went: 'wˈɛnt', zyxwvut: 'zˈɪks' },
    gb_gold: { water: 'wˈɔːtə' },
    gb_silver: {},
  }
  for (const [name, content] of Object.entries(sources)) {
    await writeFile(path.join(folder, `${name}.json`), JSON.stringify(content))
  }
  assets = await buildTextAssets(folder, path.join(folder, 'text'))
})

afterAll(() => rm(folder, { recursive: true }))

it('writes every asset that the manifest names, each under the hash of its bytes', async () => {
  expect(Object.keys(assets)).toEqual(
    expect.arrayContaining([
      'lexicon-us',
      'lexicon-gb',
      'letter-to-sound-us',
      'letter-to-sound-gb',
      'tagger',
    ]),
  )
  for (const asset of Object.values(assets)) {
    const bytes = await bytesOf(asset)
    expect(bytes.length).toBe(asset.bytes)
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(asset.sha256)
    expect(asset.path).toContain(asset.sha256.slice(0, 8))
  }
})

it('packs the gold words in the model’s alphabet, and of the silver words those that text needs', async () => {
  const lexicon = new Lexicon(new Uint8Array(gunzipSync(await bytesOf(assets['lexicon-us']!))))
  expect(lexicon.find('water')?.any).toBe('wˈɔTəɹ')
  expect(lexicon.find('certain')?.any).toBe('sˈɜɹtn')
  expect(lexicon.find('use')?.byTag?.get('NOUN')).toBe('jˈus')
  expect(lexicon.find('zyxwvut')).toBeUndefined()
})

it('writes the same bytes again from the same sources', async () => {
  expect(await buildTextAssets(folder, path.join(folder, 'text'))).toEqual(assets)
})
