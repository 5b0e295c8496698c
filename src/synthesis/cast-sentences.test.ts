import { describe, expect, it } from 'vitest'
import type { Sentence } from '../text/utterance.ts'
import { castSentences, type Cast } from './cast-sentences.ts'

/** A sentence a full stop or a line; every word is said as it is written. “*” before a word gives it to af_sky. */
function* sentencesOf(text: string): Generator<Sentence> {
  for (const match of text.matchAll(/[^.\n]+[.\n]?/g)) {
    const found = [...match[0].matchAll(/[\p{L}*]+/gu)]
    if (found.length === 0) continue
    const phonemes = found.map((word) => word[0]).join(' ')
    let at = 0
    const words = found.map((word) => {
      const phonemeStart = at
      at += word[0].length + 1
      const start = match.index + word.index
      const own = word[0].startsWith('*') ? { delivery: 0 } : {}
      return {
        text: word[0],
        spoken: word[0],
        phonemes: word[0],
        source: 'lexicon' as const,
        start,
        end: start + word[0].length,
        phonemeStart,
        phonemeEnd: at - 1,
        ...own,
      }
    })
    yield {
      start: words[0]!.start,
      end: match.index + match[0].trimEnd().length,
      kind: 'statement',
      boundary: 'sentence',
      words,
      spoken: phonemes,
      phonemes,
      deliveries: [{ voice: 'af_sky' }],
      pauses: [],
      marks: [],
    }
  }
}

/** `voice: words` a sentence. */
function said(text: string, cast: Cast): string[] {
  return [...castSentences(sentencesOf(text), text, cast)].map(({ words, deliveries, phonemes }) => {
    expect(phonemes.replace(/ /g, '')).toBe(words.map(({ phonemes }) => phonemes).join(''))
    const voices = new Set(words.map(({ delivery }) => deliveries[delivery ?? -1]?.voice ?? '–'))
    return `${[...voices].join('+')}: ${words.map(({ text }) => text).join(' ')}`
  })
}

describe('castSentences', () => {
  const cast = { Ann: 'af_heart*0.7 + bf_emma*0.3', Bob: 'am_adam' }

  it('gives each speaker a voice, to the end of what they say, and does not say their names', () => {
    const text = 'They meet.\n\nAnn: Good morning. How are you.\nBob: Well.\n\nThey part.'
    expect(said(text, cast)).toEqual([
      '–: They meet',
      'af_heart*0.7 + bf_emma*0.3: Good morning',
      'af_heart*0.7 + bf_emma*0.3: How are you',
      'am_adam: Well',
      '–: They part',
    ])
  })

  it('leaves those who are not in the cast, and what markup gives to another voice', () => {
    expect(said('Ann: Good *day.\nEve: Hello.', cast)).toEqual([
      'af_heart*0.7 + bf_emma*0.3+af_sky: Good *day',
      '–: Eve Hello',
    ])
    expect(said('constructor: One.\nToString: Two.\nHasown: Three.', cast)).toHaveLength(3)
  })

  it('leaves a text without speakers as it is', () => {
    expect(said('Ann was here. So was Bob.', cast)).toEqual(['–: Ann was here', '–: So was Bob'])
  })
})
