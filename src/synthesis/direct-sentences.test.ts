import { describe, expect, it } from 'vitest'
import type { Delivery, Sentence, SentenceKind } from '../text/utterance.ts'
import { directSentences } from './direct-sentences.ts'
import type { SpeechStyles } from './speech-styles.ts'

/** One sentence a line; words are letters with ' inside, a phoneme a letter; marks and spaces stay. */
function read(text: string): Sentence[] {
  return Array.from(text.matchAll(/[^\n]+/g), ({ 0: line, index }): Sentence => {
    const phonemes = line.replace(/[“”"*()]/g, '')
    const places = [...phonemes.matchAll(/[\p{L}'’]+/gu)]
    const words = [...line.matchAll(/[\p{L}'’]+/gu)].map((match, at) => ({
      ...{ text: match[0], spoken: match[0], phonemes: match[0], source: 'lexicon' as const },
      ...{ start: index + match.index, end: index + match.index + match[0].length },
      phonemeStart: places[at]!.index,
      phonemeEnd: places[at]!.index + match[0].length,
    }))
    const kind: SentenceKind = line.endsWith('?') ? 'question' : 'statement'
    return {
      ...{
        start: index,
        end: index + line.length,
        kind,
        boundary: 'sentence',
        words,
        spoken: line,
        phonemes,
      },
      ...{ deliveries: [], pauses: [], marks: [] },
    }
  })
}

/** What each word is asked, by its text. */
function asked(text: string, styles: SpeechStyles, sentences = read(text)): Record<string, Delivery> {
  const directed = [...directSentences(sentences, text, 'plain', styles)]
  return Object.fromEntries(
    directed.flatMap(({ words, deliveries }) =>
      words.flatMap(({ text: word, delivery }) =>
        delivery === undefined ? [] : [[word, deliveries[delivery]!] as const],
      ),
    ),
  )
}

const rising = (text: string) => Object.values(asked(text, { questions: true })).at(-1)?.pitch ?? 0

describe('directSentences', () => {
  const text = 'He said “not now” (my *old* friend) and left.\nThen “never”.'

  it('changes nothing while all is off', () => {
    expect(asked(text, {})).toEqual({})
    expect([...directSentences(read(text), text, 'plain', {})]).toEqual(read(text))
  })

  it('gives quotes another voice, in every sentence', () => {
    expect(asked(text, { quotes: { voice: 'bm_george' } })).toEqual({
      not: { voice: 'bm_george' },
      now: { voice: 'bm_george' },
      never: { voice: 'bm_george' },
    })
  })

  it('says asides softer, slower and lower, and stresses what is stressed in them', () => {
    const { my, old, friend, left } = asked(text, { asides: { voice: 'af_nicole' }, emphasis: true })
    expect(my).toEqual(friend)
    expect(my).toMatchObject({ voice: 'af_nicole' })
    expect(my!.rate).toBeLessThan(1)
    expect(my!.volume).toBeLessThan(0)
    expect(old).toEqual({ ...my, emphasis: 'moderate' })
    expect(left).toBeUndefined()
    expect(asked(text, { asides: true }).my).not.toHaveProperty('voice')
  })

  it('adds up with markup, whose own word goes before', () => {
    const [first, second] = read(text)
    const words = first!.words.map((word) => (word.text === 'my' ? { ...word, delivery: 0 } : word))
    const marked = { ...first!, words, deliveries: [{ voice: 'af_sky', rate: 0.5, pitch: 3 }] }
    const { my } = asked(text, { asides: { voice: 'af_nicole' } }, [marked, second!])
    expect(my).toEqual({ voice: 'af_sky', rate: 0.465, pitch: 2, volume: -4 })
  })

  it.each(['Are you coming?', 'And did you see it?', 'You are coming?', 'Isn’t it late?'])(
    'lets “%s” rise',
    (text) => {
      expect(rising(text)).toBeGreaterThan(0)
    },
  )

  it.each(['Where are you?', 'Is it tea or coffee?', 'But why not?'])('lets “%s” fall', (text) => {
    expect(rising(text)).toBeLessThan(0)
  })

  it('lets the items of a list rise and the last one fall', () => {
    const list = asked('We bought apples, ripe pears, and plums.', { lists: true })
    expect(Object.keys(list)).toEqual(['apples', 'pears', 'plums'])
    expect(list['apples']!.pitch).toBeGreaterThan(0)
    expect(list['plums']!.pitch).toBeLessThan(0)
    expect(asked('When he came, which was late, we left.', { lists: true })).toEqual({})
  })
})
