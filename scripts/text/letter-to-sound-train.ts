/**
 * Trains the letter-to-sound models on the gold dictionaries and writes them to src/text/trained/.
 *
 *   tsx scripts/text/letter-to-sound-train.ts SOURCE_DIR             trains on every word
 *   tsx scripts/text/letter-to-sound-train.ts SOURCE_DIR --held-out  trains on 97.5 %, reports errors on the rest
 *
 * SOURCE_DIR holds us_gold.json and gb_gold.json. A few minutes a dictionary; the result is the same on every run.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { LetterToSound } from '../../src/text/letter-to-sound.ts'
import { align } from './letter-to-sound-align.ts'
import { encodeLetterToSound } from './letter-to-sound-encoder.ts'
import { trainNgrams } from './letter-to-sound-ngrams.ts'
import type { SourceEntry } from './lexicon-encoder.ts'
import { toAlphabet } from './lexicon-dictionary.ts'

const TRAINED = fileURLToPath(new URL('../../src/text/trained/', import.meta.url))

const ORDER = 5

/** The least an n-gram must raise the log-likelihood of the dictionary: what fits into about 320 KB gzipped. */
const WORTH = 6.5

/** Most words that no dictionary lists are names, and names are a tenth of this one: they count this often. */
const NAME_WEIGHT = 3

function main([sourceDir, heldOut]: readonly string[]): void {
  if (sourceDir === undefined) throw new Error('Give the folder that holds us_gold.json and gb_gold.json.')
  for (const locale of ['us', 'gb']) {
    const file = path.join(sourceDir, `${locale}_gold.json`)
    const words = spokenWords(JSON.parse(readFileSync(file, 'utf8')) as Record<string, SourceEntry>)
    const train = heldOut ? words.filter(([word]) => !isHeldOut(word)) : words
    const names = new Set(train.filter(([, , isName]) => isName).map(([word]) => word))
    const aligned = align(train).flatMap((word) =>
      Array.from({ length: names.has(word.letters) ? NAME_WEIGHT : 1 }, () => word),
    )
    const packed = encodeLetterToSound(trainNgrams(aligned, ORDER, WORTH), ORDER)
    console.log(`${locale}: ${train.length} words, ${gzipSync(packed, { level: 9 }).length} bytes gzipped`)
    if (heldOut) reportBoth(new LetterToSound(packed), words)
    else writeFileSync(path.join(TRAINED, `letter-to-sound-${locale}.bin`), packed)
  }
}

function reportBoth(model: LetterToSound, words: readonly SpokenWord[]): void {
  const heldOut = words.filter(([word]) => isHeldOut(word))
  const names = heldOut.filter(([, , isName]) => isName)
  const others = heldOut.filter(([, , isName]) => !isName)
  report('words', model, others)
  report('names', model, names)
}

type SpokenWord = readonly [word: string, phonemes: string, isName: boolean]

/** Plain words with their usual pronunciation; initialisms and words that are spelled teach nothing. */
function spokenWords(gold: Readonly<Record<string, SourceEntry>>): readonly SpokenWord[] {
  return Object.entries(gold).flatMap(([word, entry]) => {
    const phonemes = typeof entry === 'string' ? entry : entry.DEFAULT
    if (!phonemes?.includes('ˈ') || !/^[A-Za-z][a-z]+$/.test(word) || !/[aeiouy]/i.test(word)) return []
    return [[word.toLowerCase(), toAlphabet(phonemes), /^[A-Z]/.test(word)]]
  })
}

/** One word in forty, by a hash of its letters. */
function isHeldOut(word: string): boolean {
  let hash = 2166136261
  for (const letter of word) hash = Math.imul(hash ^ letter.charCodeAt(0), 16777619) >>> 0
  return hash % 1000 < 25
}

function report(kind: string, model: LetterToSound, words: readonly SpokenWord[]): void {
  const totals = {
    words: 0,
    exact: 0,
    errors: 0,
    phonemes: 0,
    segmentsRight: 0,
    segmentErrors: 0,
    segments: 0,
  }
  for (const [word, phonemes] of words) {
    const said = model.say(word)
    totals.words++
    totals.exact += said === phonemes ? 1 : 0
    totals.errors += edits(said, phonemes)
    totals.phonemes += phonemes.length
    const wrong = edits(segments(said), segments(phonemes))
    totals.segmentsRight += wrong === 0 ? 1 : 0
    totals.segmentErrors += wrong
    totals.segments += segments(phonemes).length
  }
  const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`
  console.log(`  ${totals.words} held-out ${kind}, ${percent(totals.exact, totals.words)} right with stress`)
  console.log(`  phoneme error ${percent(totals.errors, totals.phonemes)}`)
  console.log(
    `  without stress and weak-vowel notation: error ${percent(totals.segmentErrors, totals.segments)}`,
  )
  console.log(`  all segments right ${percent(totals.segmentsRight, totals.words)}`)
}

function segments(phonemes: string): string {
  return phonemes.replace(/[ˈˌː]/g, '').replace(/[ᵊɐ]/g, 'ə').replaceAll('ᵻ', 'ɪ').replaceAll('T', 't')
}

function edits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const above = row
    row = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = above[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      row.push(Math.min(above[j]! + 1, row[j - 1]! + 1, change))
    }
  }
  return row[b.length]!
}

main(process.argv.slice(2))
