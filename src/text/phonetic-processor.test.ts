import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { growth } from '../../scripts/growth.ts'
import { readTextAssets } from '../../scripts/read-text-assets.ts'
import { offendingSymbol } from './kokoro-phonemes.ts'
import { PhoneticProcessor } from './phonetic-processor.ts'
import type { TaggedToken } from './token.ts'

let american: PhoneticProcessor
let british: PhoneticProcessor

beforeAll(async () => {
  const load = async (region: 'us' | 'gb') => {
    const names = [`lexicon-${region}`, `letter-to-sound-${region}`] as const
    const assets = await readTextAssets(names)
    const [lexicon, letterToSound] = names.map((name) => assets.get(name)!)
    return { lexicon: lexicon!, letterToSound: letterToSound! }
  }
  american = new PhoneticProcessor(await load('us'), 'en-us')
  british = new PhoneticProcessor(await load('gb'), 'en-gb')
})

function token(text: string, tag: string, rest: Partial<TaggedToken> = {}): TaggedToken {
  const kind = /[\p{L}\p{N}]/u.test(text) ? 'word' : 'punctuation'
  return { start: 0, end: text.length, kind, text, tag, spaceAfter: true, ...rest }
}

/** `the/DT owl/NN ./.` */
function tokensOf(line: string): TaggedToken[] {
  return line.split(' ').map((item) => {
    const at = item.lastIndexOf('/')
    return token(item.slice(0, at), item.slice(at + 1))
  })
}

const say = (tokens: readonly TaggedToken[], processor = american) =>
  processor
    .phonemize(tokens)
    .map(({ phonemes }) => phonemes)
    .join(' ')
const sayWord = (word: string, tag = 'NN') => say([token(word, tag)])

const FIXTURES = new URL('./phonetics/fixtures/', import.meta.url)

/** Three lines a case: title (“GB: …” for British), words with their tags, phonemes. */
function casesOf(name: string): { title: string; input: string; expected: string }[] {
  return readFileSync(new URL(name, FIXTURES), 'utf8')
    .trim()
    .split('\n\n')
    .map((block) => {
      const [title = '', input = '', expected = ''] = block.split('\n')
      return { title, input, expected }
    })
}

describe.each(readdirSync(FIXTURES))('%s', (name) => {
  it.each(casesOf(name))('$title', ({ title, input, expected }) => {
    expect(say(tokensOf(input), title.startsWith('GB:') ? british : american)).toBe(expected)
  })
})

describe('PhoneticProcessor', () => {
  it.each([
    ['nooooo', 'no'],
    ['goooood', 'good'],
    ['pleeease', 'please'],
  ])('says %s, drawn out, as %s', (drawnOut, word) => {
    expect(sayWord(drawnOut)).toBe(sayWord(word))
  })

  it('says the a that is written against a number or in brackets as the letter', () => {
    const three = token('three', 'CD', { start: 0, end: 1 })
    const letter = sayWord('A', 'NNP')
    expect(say([three, token('a', 'DT', { start: 1, end: 2 })])).toBe(`${sayWord('three', 'CD')} ${letter}`)
    expect(
      say([three, token('a', 'DT', { start: 2, end: 3 }), token('cup', 'NN', { start: 4, end: 7 })]),
    ).not.toContain(letter)
    expect(say(tokensOf('(/-LRB- a/DT )/-RRB-'))).toContain(letter)
  })

  it('obeys phonemes that are fixed already, and the reading that the context asks for', () => {
    const spoken = american.phonemize([
      token('tear', 'NN', { phonemes: 'tˈɑ', source: 'user' }),
      token('tear', 'NN', { reading: 'tˈɛɹ' }),
    ])
    expect(spoken.map(({ phonemes, source }) => [phonemes, source])).toEqual([
      ['tˈɑ', 'user'],
      ['tˈɛɹ', 'lexicon'],
    ])
  })

  it('says where a pronunciation comes from', () => {
    const sources = (line: string) => american.phonemize(tokensOf(line)).map(({ source }) => source)
    expect(sources('the/DT house/NN XKCD/NNP blorping/VBG re-emailed/VBD')).toEqual([
      'rule',
      'lexicon',
      'spelled',
      'letter-to-sound',
      'rule',
    ])
  })

  it('keeps every field of the tokens, in order', () => {
    const tokens = tokensOf('Mind/VB the/DT gap/NN !/.').map((item, i) => ({ ...item, start: i, end: i + 1 }))
    expect(american.phonemize(tokens)).toMatchObject(tokens)
  })

  it('tells opening from closing quotation marks by their tags, and limits runs', () => {
    expect(say(tokensOf(`"/\`\` hi/UH "/'' !!!!!!!/. --/:`))).toBe('“ hˈI ” !!! —')
  })

  it('knows only symbols of the alphabet, is never silent for letters, and never throws', () => {
    const word = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.string({ unit: fc.constantFrom(..."aeiouthrsnABCéж'-.漢9ᵉﬁ\ud800"), minLength: 1, maxLength: 14 }),
    )
    const tag = fc.oneof(
      fc.constantFrom('NN', 'VBD', 'DT', 'NNP', 'TO', '.', '``'),
      fc.string({ maxLength: 4 }),
    )
    fc.assert(
      fc.property(fc.array(fc.record({ word, tag }), { maxLength: 6 }), (items) => {
        const tokens = items.map(({ word, tag }) => token(word, tag))
        for (const processor of [american, british]) {
          for (const spoken of processor.phonemize(tokens)) {
            expect(offendingSymbol(spoken.phonemes)).toBeUndefined()
            if (/[a-z\d]|(?=\p{L})\p{Script=Cyrillic}/iu.test(spoken.text))
              expect(spoken.phonemes).not.toBe('')
          }
        }
      }),
      { numRuns: 400 },
    )
  })

  it.each([
    ['one letter', 'a'.repeat(100_000)],
    ['hyphens', 'a-'.repeat(50_000)],
    ['hyphens alone', '-'.repeat(100_000)],
    ['apostrophes', "a'".repeat(50_000)],
    ['capitals', 'aB'.repeat(50_000)],
    ['endings', 'ing'.repeat(30_000)],
    ['consonants', 'b'.repeat(100_000)],
    ['ideograms', '漢'.repeat(100_000)],
    ['half characters', '\ud800'.repeat(100_000)],
  ])('says 100,000 characters of %s in linear time', (_, text) => {
    expect(growth((length) => sayWord(text.slice(0, length)), text.length)).toBeLessThan(10)
  })
})
