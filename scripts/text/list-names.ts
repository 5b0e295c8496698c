/**
 * Writes lexicon-names.txt: names and other words that the lexicons lack, that letter-to-sound gets wrong, and that a
 * dictionary of American English says in its own notation.
 *
 *   tsx scripts/text/list-names.ts SOURCE_DIR cmudict.dict WORDS.txt             writes the table
 *   tsx scripts/text/list-names.ts SOURCE_DIR cmudict.dict WORDS.txt --held-out  tells how well the notation is turned
 *
 * SOURCE_DIR holds us_gold.json …; cmudict.dict is the CMU Pronouncing Dictionary (BSD-2-Clause); WORDS.txt has a word a
 * line, the more frequent first. The notation is turned into Kokoro's by the same kind of model that turns letters into
 * sounds, trained on the words that both dictionaries have.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { LetterToSound } from '../../src/text/letter-to-sound.ts'
import { Lexicon } from '../../src/text/lexicon.ts'
import { Pronouncer } from '../../src/text/phonetics/pronouncer.ts'
import type { Locale } from '../../src/text/utterance.ts'
import { packLexicon } from './build-text-assets.ts'
import { align, type AlignedWord } from './letter-to-sound-align.ts'
import { encodeLetterToSound } from './letter-to-sound-encoder.ts'
import { trainNgrams } from './letter-to-sound-ngrams.ts'
import { toAlphabet } from './lexicon-dictionary.ts'
import type { SourceEntry } from './lexicon-encoder.ts'

const TABLE = new URL('./lexicon-names.txt', import.meta.url)
const TRAINED = new URL('../../src/text/trained/', import.meta.url)
const ORDER = 5
const WORTH = 6

/** Of the words by frequency, so many are looked at; the rest is rare and often wrong in the dictionary. */
const MOST_FREQUENT = 120_000

/** What a phone stands for in fewer of its words than this is a different pronunciation, not a different notation. */
const RAREST_SHARE = 0.05

/** Shorter ones are as often initials. */
const SHORTEST = 4

type Phones = readonly string[]

interface Reading {
  readonly phonemes: string
  /** Letter-to-sound says something else. */
  readonly isNew: boolean
}

type Readings = ReadonlyMap<string, Reading>

function main([sourceDir, dictionaryFile, wordsFile, heldOut]: readonly string[]): void {
  if (!sourceDir || !dictionaryFile || !wordsFile) {
    throw new Error('Give the folder of us_gold.json, the file cmudict.dict and a file of words.')
  }
  const dictionary = readDictionary(readFileSync(dictionaryFile, 'utf8'))
  const frequent = readFileSync(wordsFile, 'utf8').split('\n').slice(0, MOST_FREQUENT)
  const asked = frequent.filter((word) => word.length >= SHORTEST && /^[a-z]+$/.test(word))
  const columns = (['en-us', 'en-gb'] as const).map((locale) => {
    const code = locale.slice(3)
    const gold = JSON.parse(readFileSync(path.join(sourceDir, `${code}_gold.json`), 'utf8')) as Record<
      string,
      SourceEntry
    >
    const pairs = Object.entries(gold).flatMap(([written, entry]) => {
      const word = written.toLowerCase()
      const phones = dictionary.get(word)?.[0]
      const phonemes = typeof entry === 'string' ? entry : entry.DEFAULT
      if (!phones || !phonemes?.includes('ˈ') || !/^[a-z]+$/.test(word)) return []
      return [[encode(phones, word), toAlphabet(phonemes)] as const]
    })
    if (heldOut) report(locale, pairs)
    return readingsOf(locale, sourceDir, asked, dictionary, modelOf(pairs))
  })
  const [american, british] = columns as [Readings, Readings]
  const rows = [...american].sort().flatMap(([word, us]) => {
    const gb = british.get(word)
    return gb && (us.isNew || gb.isNew) ? [`${word} ${us.phonemes} ${gb.phonemes}`] : []
  })
  if (!heldOut) {
    // The notice stays.
    const notice = readFileSync(TABLE, 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('#'))
    writeFileSync(TABLE, [...notice, ...rows].join('\n') + '\n')
  }
  console.log(`${rows.length} words`)
}

/** Each word with its pronunciations: `geoffrey JH EH1 F R IY0`, `word(2) …`. */
function readDictionary(text: string): ReadonlyMap<string, readonly Phones[]> {
  const dictionary = new Map<string, Phones[]>()
  for (const line of text.split('\n')) {
    const [word = '', ...phones] = line.replace(/\s*#.*/, '').split(' ')
    const key = word.replace(/\(\d+\)$/, '')
    if (phones.length > 0) dictionary.set(key, [...(dictionary.get(key) ?? []), phones])
  }
  return dictionary
}

const symbols = new Map<string, string>()

/**
 * One sign a phone. Where the notation has one vowel for several of ours (lot and palm, Larry and merry, the weak ones), the letters that
 * it is written with are told too.
 */
function encode(phones: Phones, word: string): string {
  const written = [...word.replace(/(?<=[aeiouy].*[^aeiouy])e$/, '').matchAll(/w?[aeiouy]+(?:rr)?/g)]
  const isCounted = written.length === phones.filter(isVowel).length
  let vowels = 0
  return phones
    .map((phone) => {
      const letters = isVowel(phone) ? written[vowels++]?.[0] : undefined
      const key = phone + (isCounted && letters ? spelling(phone, letters) : '')
      const known = symbols.get(key) ?? String.fromCharCode(40 + symbols.size)
      symbols.set(key, known)
      return known
    })
    .join('')
}

const isVowel = (phone: string) => /\d/.test(phone)

function spelling(phone: string, letters: string): string {
  if (phone.startsWith('AA')) return /o|wa/.test(letters) ? 'o' : 'a'
  if (phone.startsWith('EH')) return /arr/.test(letters) ? 'arr' : /a/.test(letters) ? 'a' : 'e'
  return phone === 'AH0' || phone === 'IH0' ? (/[eiy]/.test(letters) ? 'e' : 'a') : ''
}

const modelOf = (pairs: readonly (readonly [string, string])[]) =>
  new LetterToSound(encodeLetterToSound(trainNgrams(usual(align(pairs)), ORDER, WORTH), ORDER))

/** Without the words that the two dictionaries say each in a way of its own: they teach no notation. */
function usual(words: readonly AlignedWord[]): readonly AlignedWord[] {
  const counts = new Map<string, number>()
  const keysOf = ({ letters, sounds }: AlignedWord) =>
    sounds.map((sound, i) => [letters[i]!, letters[i]! + sound])
  const count = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1)
  for (const word of words) for (const keys of keysOf(word)) keys.forEach(count)
  return words.filter((word) =>
    keysOf(word).every(([letter, pair]) => counts.get(pair!)! > RAREST_SHARE * counts.get(letter!)!),
  )
}

function report(locale: Locale, pairs: readonly (readonly [string, string])[]): void {
  const model = modelOf(pairs.filter((_, i) => i % 20 !== 0))
  const unseen = pairs.filter((_, i) => i % 20 === 0)
  const right = unseen.filter(([phones, phonemes]) => sounds(model.say(phones)) === sounds(phonemes))
  console.log(`${locale}: ${right.length} of ${unseen.length} unseen words right, weak vowels aside`)
}

/** What the dictionary says of the words that our own lexicons lack. */
function readingsOf(
  locale: Locale,
  sourceDir: string,
  words: readonly string[],
  dictionary: ReadonlyMap<string, readonly Phones[]>,
  model: LetterToSound,
): Readings {
  const code = locale.slice(3)
  const letters = new LetterToSound(readFileSync(new URL(`letter-to-sound-${code}.bin`, TRAINED)))
  const pronouncer = new Pronouncer(new Lexicon(packLexicon(sourceDir, code, [])), letters, locale)
  const readings = new Map<string, Reading>()
  for (const word of words) {
    const listed = dictionary.get(word)
    if (!listed || isInitials(listed[0]!, word)) continue
    const guess = pronouncer.pronounce(word.charAt(0).toUpperCase() + word.slice(1))
    if (guess.source !== 'letter-to-sound') continue
    const said = listed.map((phones) => model.say(encode(phones, word)))
    if (!said[0]?.includes('ˈ')) continue
    const isNew = !said.some((phonemes) => sounds(phonemes) === sounds(guess.any))
    readings.set(word, { phonemes: said[0]!, isNew })
  }
  return readings
}

/** Said letter by letter, or short for something: no word. */
const isInitials = (phones: Phones, word: string) =>
  !/[aeiouy]/.test(word) || phones.filter(isVowel).length > word.length - 1

/** What tells two readings apart: the sounds, and where the main stress is. */
function sounds(phonemes: string): string {
  return phonemes
    .replace(/[ˌː]/g, '')
    .replace(/[ᵊɐɪᵻ]/g, 'ə')
    .replaceAll('T', 't')
    .replace(/Q/g, 'O')
}

main(process.argv.slice(2))
