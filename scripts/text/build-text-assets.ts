import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { encodeLexicon } from './lexicon-encoder.ts'
import { makeDictionary } from './lexicon-dictionary.ts'

const TRAINED = new URL('../../src/text/trained/', import.meta.url)
const SILVER_WORDS = new URL('./lexicon-silver-words.txt', import.meta.url)
const NAMES = new URL('./lexicon-names.txt', import.meta.url)

export interface TextAsset {
  /** Relative to `public/`. */
  readonly path: string
  readonly bytes: number
  readonly sha256: string
}

/**
 * Writes the text front end's assets: both lexicons, packed from the source dictionaries (`us_gold.json` …) in
 * `sourceDir`, and the trained models of the repository. Names carry a hash of the content.
 */
export async function buildTextAssets(sourceDir: string, outDir: string): Promise<Record<string, TextAsset>> {
  await mkdir(outDir, { recursive: true })
  const assets: Record<string, TextAsset> = {}
  const write = async (name: string, bytes: Uint8Array, extension: string) => {
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const file = `${name}.${sha256.slice(0, 8)}.${extension}`
    await writeFile(path.join(outDir, file), bytes)
    assets[name] = { path: `${path.basename(outDir)}/${file}`, bytes: bytes.length, sha256 }
  }
  for (const locale of ['us', 'gb']) {
    await write(`lexicon-${locale}`, gzip(packLexicon(sourceDir, locale, rowsOf(NAMES))), 'bin.gz')
  }
  for (const file of (await readdir(TRAINED)).sort()) {
    const bytes = await readFile(new URL(file, TRAINED))
    const [name, ...extension] = file.split('.')
    if (extension.join('.') === 'bin') await write(name!, gzip(bytes), 'bin.gz')
    else if (extension.join('.') === 'bin.gz') await write(name!, bytes, 'bin.gz')
  }
  return assets
}

/** @param names rows of a word, its American and its British phonemes. */
export function packLexicon(sourceDir: string, locale: string, names: readonly string[]): Uint8Array {
  const read = (name: string) => JSON.parse(readFileSync(path.join(sourceDir, name), 'utf8'))
  const american = locale === 'gb' ? { ...read('us_silver.json'), ...read('us_gold.json') } : {}
  const named = names.map((row) => {
    const [word = '', us = '', gb = ''] = row.split(' ')
    return [word, locale === 'us' ? us : gb] as const
  })
  const dictionary = makeDictionary(
    read(`${locale}_gold.json`),
    read(`${locale}_silver.json`),
    rowsOf(SILVER_WORDS),
    american,
  )
  return encodeLexicon(new Map([...named, ...dictionary]))
}

const rowsOf = (file: URL) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((row) => row !== '' && !row.startsWith('#'))

/** The same bytes from the same content, on any machine. */
function gzip(bytes: Uint8Array): Uint8Array {
  const packed = gzipSync(bytes, { level: 9 })
  packed[9] = 255 // operating system: unknown
  return packed
}
