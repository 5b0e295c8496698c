import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { growth } from '../../scripts/growth.ts'
import { MAX_TOKENS } from '../config/limits.ts'
import type { Chunk } from './chunk.ts'
import { ChunkProcessor, type LengthKept } from './chunk-processor.ts'
import {
  FIRST_SIZE,
  FIXED_SIZE,
  NATURAL_SIZE,
  PHRASE_SIZE,
  SENTENCE_SIZE,
  sizeFor,
  type ChunkSize,
} from './chunk-size.ts'
import type { Boundary, Delivery, Pause, Sentence, Word } from './utterance.ts'

const MARK = /[.,;:!?—…“”()]/

/** Builds a sentence from pieces like `hˈɛlO` and `, “`: what holds a letter is a word, the rest stands between. */
function sentence(
  phonemes: string,
  options: { at?: number; boundary?: Boundary; pauses?: Pause[]; deliveries?: [Delivery, number[]][] } = {},
): Sentence {
  const at = options.at ?? 0
  const words: Word[] = [...phonemes.matchAll(/[^ .,;:!?—…“”()]+(?:_[^ .,;:!?—…“”()]+)*/g)].map(
    (match, index) => ({
      text: match[0],
      spoken: match[0],
      phonemes: match[0].replaceAll('_', ' '),
      source: 'lexicon',
      start: at + match.index,
      end: at + match.index + match[0].length,
      phonemeStart: match.index,
      phonemeEnd: match.index + match[0].length,
      delivery: options.deliveries?.findIndex(([, on]) => on.includes(index)),
    }),
  )
  return {
    kind: 'statement',
    boundary: options.boundary ?? 'sentence',
    words,
    spoken: phonemes,
    phonemes: phonemes.replaceAll('_', ' '),
    start: at,
    end: at + phonemes.length,
    deliveries: options.deliveries?.map(([delivery]) => delivery) ?? [],
    pauses: options.pauses ?? [],
    marks: [],
  }
}

/** All chunks of the sizes given, the last of which holds for the rest. */
function inSizes(sentences: Iterable<Sentence>, ...sizes: ChunkSize[]): Chunk[] {
  const processor = new ChunkProcessor(sentences)
  const chunks: Chunk[] = []
  for (;;) {
    const next = processor.next(sizes[Math.min(chunks.length, sizes.length - 1)]!)
    if (!next) return chunks
    chunks.push(next)
  }
}
const chunk = (...sentences: Sentence[]): Chunk[] =>
  inSizes(sentences, FIRST_SIZE, sizeFor(180), NATURAL_SIZE)
/** As after a first chunk. */
const later = (...sentences: Sentence[]): Chunk[] => inSizes(sentences, NATURAL_SIZE)
const spoken = (chunks: Chunk[]): string[] => chunks.map(({ phonemes }) => phonemes)
const words = (count: number, word = 'bˈætə'): string => Array(count).fill(word).join(' ')

describe('ChunkProcessor', () => {
  it('cuts where something is to begin at a time, and tells it', () => {
    const at = (beforeWord: number, clockMs: number): Pause => ({ beforeWord, ms: 0, clockMs })
    const chunks = chunk(
      sentence('wˈʌn tˈu θɹˈi.', { pauses: [at(0, 500), at(2, 2_000), at(3, 4_000)] }),
      sentence('fˈɔɹ.', { at: 20 }),
      sentence('fˈIv.', { at: 30 }),
    )
    expect(chunks.map(({ phonemes, clockMs }) => [phonemes, clockMs])).toEqual([
      ['wˈʌn tˈu', 500],
      ['θɹˈi.', 2_000],
      ['fˈɔɹ. fˈIv.', 4_000],
    ])
    expect(chunks.map(({ pauseAfterMs }) => pauseAfterMs)).toEqual([0, undefined, undefined])
  })

  it('joins short sentences of a paragraph and stops at its end', () => {
    expect(
      spoken(chunk(sentence('jˈɛs.'), sentence('nˈO!', { boundary: 'paragraph' }), sentence('mˈAbi.'))),
    ).toEqual(['jˈɛs. nˈO!', 'mˈAbi.'])
  })

  it('makes the first chunk short, though a whole clause, and lets the next ones grow', () => {
    const clause = `${words(9)},`
    const chunks = chunk(sentence(`${Array(16).fill(clause).join(' ')} ænd.`))
    const lengths = chunks.map(({ phonemes }) => phonemes.length)
    expect(lengths[0]).toBeLessThanOrEqual(90)
    expect(lengths[1]).toBeGreaterThan(lengths[0]!)
    expect(Math.max(...lengths)).toBeLessThanOrEqual(250)
    for (const { phonemes, boundary } of chunks.slice(0, -1)) {
      expect(phonemes.endsWith(',')).toBe(true)
      expect(boundary).toBe('clause')
    }
    expect(chunks.at(-1)!.boundary).toBe('sentence')
  })

  it('takes no second sentence into a first chunk that is long enough', () => {
    const one = sentence(`${words(7)}.`)
    expect(chunk(one, one, one).map(({ words }) => words.length)).toEqual([7, 14])
  })

  it('prefers a clause to a comma and a comma to a space, and keeps marks with their word', () => {
    const text = `${words(15)}, ${words(8)}; ${words(13)}, “${words(9)}”.`
    expect(spoken(later(sentence(text)))[0]).toBe(`${words(15)}, ${words(8)};`)
    const quoted = `${words(24)}, “${words(24)}” ænd.`
    expect(spoken(later(sentence(quoted)))).toEqual([`${words(24)},`, `“${words(24)}” ænd.`])
  })

  it('lets a clause without a place to breathe go on rather than cut between words', () => {
    expect(later(sentence(`${words(45)}.`))).toHaveLength(1)
    const long = chunk(sentence(`${words(150)}.`))
    expect(long.length).toBeGreaterThan(3)
    for (const { phonemes } of long) expect(phonemes).toMatch(/^bˈætə( bˈætə)*\.?$/)
  })

  it('does not let the first sound wait for a long clause: it is cut where a phrase begins, without a pause', () => {
    const text =
      'ðˈA wˈɔkt ˈOldɜɹ mˈɛn hˈOm with tɹˈAz ˈOvəɹ ʃˈOldəɹz tədˈA ænd wˈɜɹkt ɔl dˈA lˈɔŋ ˈɪn mˈʌd ænd ɹˈAn.'
    const [first, second] = chunk(sentence(text))
    expect(first).toMatchObject({
      phonemes: 'ðˈA wˈɔkt ˈOldɜɹ mˈɛn hˈOm',
      boundary: 'phrase',
    })
    expect(second!.phonemes.startsWith('with')).toBe(true)
  })

  it('cuts what is one word on the page at the words in the mouth', () => {
    const number = Array(200).fill('θɹˈi').join('_')
    const chunks = chunk(sentence(`${number}.`))
    expect(chunks.length).toBeGreaterThan(2)
    for (const { phonemes, words } of chunks) {
      expect(phonemes).toMatch(/^θɹˈi( θɹˈi)*\.?$/)
      expect(words).toHaveLength(1)
    }
  })

  it('cuts where markup asks for silence, and adds up silences at one place', () => {
    const pauses = [
      { beforeWord: 0, ms: 100 },
      { beforeWord: 1, ms: 300 },
      { beforeWord: 1, ms: 50 },
      { beforeWord: 3, ms: 500 },
    ]
    const chunks = chunk(sentence('wˈʌn, “tˈu θɹˈi”.', { pauses }), sentence('fˈɔɹ.'))
    expect(spoken(chunks)).toEqual(['wˈʌn,', '“tˈu θɹˈi”.', 'fˈɔɹ.'])
    expect(chunks.map(({ pauseBeforeMs }) => pauseBeforeMs)).toEqual([100, 0, 0])
    expect(chunks.map(({ pauseAfterMs }) => pauseAfterMs)).toEqual([350, 500, undefined])
  })

  it('keeps a silence that stands alone and says nothing for marks alone', () => {
    expect(chunk(sentence('… —'))).toEqual([])
    expect(chunk(sentence('…', { pauses: [{ beforeWord: 0, ms: 700 }] }))).toMatchObject([
      { phonemes: '', words: [], pauseBeforeMs: 700, pauseAfterMs: 0 },
    ])
  })

  it('cuts where the voice changes, without a pause, and not for a mere change of rate or volume', () => {
    const chunks = chunk(
      sentence('ˈA bˈi sˈi dˈi.', {
        deliveries: [
          [{ voice: 'bm_fable', rate: 0.8 }, [1]],
          [{ volume: 6, rate: 0.5 }, [3]],
        ],
      }),
    )
    expect(spoken(chunks)).toEqual(['ˈA', 'bˈi', 'sˈi dˈi.'])
    expect(chunks.map(({ voice }) => voice)).toEqual([undefined, 'bm_fable', undefined])
    expect(chunks.flatMap(({ words }) => words.map(({ asked }) => asked))).toEqual([
      undefined,
      { voice: 'bm_fable', rate: 0.8 },
      undefined,
      { volume: 6, rate: 0.5 },
    ])
    expect(chunks.map(({ pauseAfterMs }) => pauseAfterMs)).toEqual([0, 0, undefined])
  })

  it('reads no further sentence than the next chunk needs', () => {
    let read = 0
    function* endless(): Generator<Sentence> {
      for (;;) {
        read++
        yield sentence(`${words(12)}.`)
      }
    }
    const processor = new ChunkProcessor(endless())
    processor.next(FIRST_SIZE)
    expect(read).toBe(1)
    expect(processor.hasMore).toBe(true)
    expect(processor.counts).toEqual({ sentences: 2, tokens: 144 })
  })

  it('makes sentences, phrases or chunks of one length, as it is asked', () => {
    const text = [`${words(9)}, ${words(8)}, ${words(4)}.`, `${words(2)}.`, `${words(5)}.`].map((one) =>
      sentence(one),
    )
    expect(inSizes(text, SENTENCE_SIZE).map(({ words }) => words.length)).toEqual([21, 2, 5])
    expect(inSizes(text, PHRASE_SIZE).map(({ words }) => words.length)).toEqual([9, 8, 4, 2, 5])
    expect(inSizes(text, FIXED_SIZE).map(({ words }) => words.length)).toEqual([23, 5])
  })

  it('takes a chunk that is kept as it was, whatever size is asked for', () => {
    const text = [sentence('wˈʌn tˈu, θɹˈi fˈɔɹ.'), sentence('fˈIv sˈɪks.'), sentence('sˈɛvən.', { at: 90 })]
    const keeping =
      (...kept: string[]): LengthKept =>
      ({ phonemes }) =>
        kept.find((one) => phonemes(one.length).startsWith(one))?.length ?? 0
    const processor = new ChunkProcessor(text)
    const kept = keeping('wˈʌn tˈu,', 'θɹˈi fˈɔɹ. fˈIv')
    expect([1, 2, 3, 4].map(() => processor.next(NATURAL_SIZE, kept)?.phonemes)).toEqual([
      'wˈʌn tˈu,',
      'θɹˈi fˈɔɹ. fˈIv',
      'sˈɪks. sˈɛvən.',
      undefined,
    ])
  })

  it('begins at a place, or in the middle of a chunk that is kept there', () => {
    const text = [
      sentence('wˈʌn tˈu.'),
      sentence('θɹˈi fˈɔɹ fˈIv.', { at: 20 }),
      sentence('sˈɪks.', { at: 40 }),
    ]
    const inFour = 20 + 'θɹˈi f'.length
    const fresh = new ChunkProcessor(text)
    expect(fresh.seek(inFour)).toBeUndefined()
    expect(fresh.next(NATURAL_SIZE)).toMatchObject({
      phonemes: 'fˈɔɹ fˈIv. sˈɪks.',
      span: { start: 25, end: 46 },
    })
    const all = 'θɹˈi fˈɔɹ fˈIv. sˈɪks.'
    const again = new ChunkProcessor(text)
    const found = again.seek(inFour, ({ phonemes }) => (phonemes(99) === all ? all.length : 0))
    expect(found).toMatchObject({ chunk: { phonemes: all }, word: 1 })
    expect(again.hasMore).toBe(false)
    expect(new ChunkProcessor(text).seek(99)).toBeUndefined()
  })

  const word = fc.oneof(
    { weight: 20, arbitrary: fc.stringMatching(/^[ˈabdɪOt]{1,12}$/) },
    { weight: 2, arbitrary: fc.stringMatching(/^[ab]{1,6}(_[ab]{1,6}){1,40}$/) },
    { weight: 1, arbitrary: fc.integer({ min: 200, max: 1400 }).map((length) => 'ə'.repeat(length)) },
  )
  const gap = fc.constantFrom(' ', ' ', ' ', ' ', ', ', '; ', ' — ', '—', '… ', ', “', '” ', ' (', ') ')
  const anySentence = fc
    .record({
      parts: fc.array(fc.tuple(word, gap), { maxLength: 120 }),
      end: fc.constantFrom('.', '?', '!', '.”', ''),
      boundary: fc.constantFrom<Boundary>('sentence', 'sentence', 'paragraph'),
      pauses: fc.array(fc.record({ beforeWord: fc.nat(120), ms: fc.nat(3000) }), { maxLength: 2 }),
      voiced: fc.array(fc.nat(120), { maxLength: 6 }),
    })
    .map(({ parts, end, boundary, pauses, voiced }) =>
      sentence(
        parts
          .map(([text, gap]) => text + gap)
          .join('')
          .trimEnd() + end,
        {
          boundary,
          pauses,
          deliveries: [[{ voice: 'am_puck' }, voiced]],
        },
      ),
    )

  it('speaks every token exactly once, in order, within the budget', () => {
    fc.assert(
      fc.property(fc.array(anySentence, { maxLength: 6 }), (sentences) => {
        const chunks = chunk(...sentences)
        const tokens = (texts: string[]) => texts.join('').replaceAll(' ', '')
        const speakable = sentences.filter(({ words }) => words.length > 0)
        expect(tokens(spoken(chunks))).toBe(tokens(speakable.map(({ phonemes }) => phonemes)))
        for (const { phonemes, words } of chunks) {
          expect(phonemes.length).toBeLessThanOrEqual(MAX_TOKENS)
          expect(phonemes).toBe(phonemes.trim())
          expect(phonemes === '' || words.length > 0).toBe(true)
          for (const { phonemeStart, phonemeEnd } of words) {
            expect(phonemes.slice(phonemeStart, phonemeEnd)).not.toMatch(MARK)
            expect(phonemeEnd).toBeGreaterThan(phonemeStart)
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  it('never cuts inside a spoken word that fits into a chunk', () => {
    fc.assert(
      fc.property(fc.array(anySentence, { maxLength: 4 }), (sentences) => {
        const edge = (text: string) =>
          text.split(/[ .,;:!?—…“”()]+/).filter((part) => part && part.length < 100)
        const given = sentences.flatMap(({ phonemes }) => edge(phonemes))
        const made = chunk(...sentences).flatMap(({ phonemes }) => edge(phonemes))
        const long = sentences.some(({ phonemes }) =>
          phonemes.split(/[ —]/).some((part) => part.length >= 100),
        )
        if (!long) expect(made).toEqual(given)
      }),
    )
  })

  it('splits a sentence of a hundred thousand words in linear time', () => {
    expect(chunk(sentence(`${words(100_000)}.`)).length).toBeGreaterThan(2000)
    expect(growth((count) => chunk(sentence(`${words(count)}.`)), 100_000)).toBeLessThan(10)
  })
})
