import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MAX_TOKENS } from '../config/limits.ts'
import type { Chunk } from './chunk.ts'
import { ChunkProcessor } from './chunk-processor.ts'
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

const chunk = (...sentences: Sentence[]): Chunk[] => [...new ChunkProcessor().chunks(sentences)]
/** As after a first chunk. */
const later = (...sentences: Sentence[]): Chunk[] => [...new ChunkProcessor().chunks(sentences, 2)]
const spoken = (chunks: Chunk[]): string[] => chunks.map(({ phonemes }) => phonemes)
const words = (count: number, word = 'bˈætə'): string => Array(count).fill(word).join(' ')

describe('ChunkProcessor', () => {
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
    for (const { phonemes, boundary, pauseAfterMs } of chunks.slice(0, -1)) {
      expect(phonemes.endsWith(',')).toBe(true)
      expect([boundary, pauseAfterMs]).toEqual(['clause', undefined])
    }
    expect(chunks.at(-1)).toMatchObject({ boundary: 'sentence' })
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
      pauseAfterMs: undefined,
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
    const chunks = new ChunkProcessor().chunks(endless())
    chunks.next()
    expect(read).toBe(2)
  })

  it('refuses a budget that the model cannot take', () => {
    const budget = { ramp: [600], stretch: 600, firstStretch: 600, shortest: 1, enough: 1 }
    expect(() => new ChunkProcessor(budget)).toThrow(/at most 510/)
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

  it('splits a sentence of a hundred thousand words in less than two seconds', () => {
    const started = performance.now()
    const chunks = chunk(sentence(`${words(100_000)}.`))
    expect(chunks.length).toBeGreaterThan(2000)
    expect(performance.now() - started).toBeLessThan(2000)
  })
})
