import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { growth } from '../../scripts/growth.ts'
import { ContextAnalyzer, sentenceKind } from './context-analyzer.ts'
import { PENN_TAGS } from './context/penn-tags.ts'
import { OffsetText } from './offset-text.ts'
import type { Token } from './token.ts'
import { tokenize } from './tokenizer.ts'

const read = (name: string) => readFileSync(new URL(`trained/${name}.bin`, import.meta.url))
const assets = { tagger: read('tagger'), homographs: read('homographs') }
const american = new ContextAnalyzer(assets, 'en-us')
const british = new ContextAnalyzer(assets, 'en-gb')

const analyse = (text: string, analyzer = american) => analyzer.analyse(tokenize(OffsetText.of(text)))
const tagOf = (text: string, word: string) => analyse(text).find((token) => token.text === word)?.tag
const readingOf = (text: string, word: string, analyzer = american) =>
  analyse(text, analyzer).find((token) => token.text.toLowerCase() === word)?.reading

const token = (text: string): Token => ({ kind: 'word', text, spaceAfter: true, start: 0, end: text.length })

describe('ContextAnalyzer', () => {
  it('gives each token one tag and leaves the rest of it as it was', () => {
    const strings = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('read', 'live', "don't", 'THE'),
    )
    fc.assert(
      fc.property(fc.array(strings, { maxLength: 30 }), (texts) => {
        const tokens = texts.map(token)
        const tagged = american.analyse(tokens)
        expect(tagged.length).toBe(tokens.length)
        tagged.forEach((result, i) => {
          expect(PENN_TAGS).toContain(result.tag)
          expect(result).toMatchObject(tokens[i]!)
        })
      }),
    )
  })

  it.each([
    ['I know that he left.', 'that', 'IN'],
    ['That dog barks.', 'That', 'DT'],
    ['She looked up.', 'up', 'RP'],
    ['We live in town.', 'in', 'IN'],
    ['Come in!', 'in', 'RB|RP|IN'],
    ['I used to smoke.', 'used', 'VBD'],
    ['I used to smoke.', 'to', 'TO'],
    ['He used a spoon.', 'used', 'VBD'],
    ['It is used by everyone.', 'used', 'VBN'],
    ['They have a dog.', 'have', 'VBP'],
    ['You should have called.', 'have', 'VB'],
    ['Open the door.', 'Open', 'VB'],
    ["Don't touch it.", 'touch', 'VB'],
    ['The dogs run fast.', 'run', 'VB|VBP'],
    ['It was a good run.', 'run', 'NN'],
    ['She owns two houses.', 'houses', 'NNS'],
    ['The cellar houses the boiler.', 'houses', 'VBZ'],
    ['Anna met John in Paris.', 'Paris', 'NNP'],
    ['There were twenty three people.', 'three', 'CD'],
    ['IT people fixed it.', 'IT', 'NN'],
    ['Ask HR and IT first.', 'IT', 'NN'],
    ['IT is down again.', 'IT', 'NN'],
    ['Just DO IT already.', 'IT', 'PRP'],
  ])('tags “%s”: %s as %s', (text, word, tag) => {
    expect(tag.split('|')).toContain(tagOf(text, word))
  })

  it('reads a homograph by its sentence, in the accent asked for', () => {
    expect(readingOf('Please record the show.', 'record')).toBe('ɹəkˈɔɹd')
    expect(readingOf('He broke the record.', 'record')).toBe('ɹˈɛkəɹd')
    expect(readingOf('Please record the show.', 'record', british)).toBe('ɹɪkˈɔːd')
    expect(readingOf('Nothing to choose here.', 'choose')).toBeUndefined()
  })

  it.each([
    ["I'll read it soon.", 'read', 'ɹˈid'],
    ["We've just read it.", 'read', 'ɹˈɛd'],
    ["Let's record it.", 'record', 'ɹəkˈɔɹd'],
    ["You mustn't desert us.", 'desert', 'dəzˈɜɹt'],
  ])('obeys the auxiliary: “%s”', (text, word, reading) => {
    expect(readingOf(text, word)).toBe(reading)
  })

  it('lets a capital decide between a name and a word', () => {
    expect(readingOf('She is a Polish teacher.', 'polish')).toBe('pˈOlɪʃ')
    expect(readingOf('He used polish on the table.', 'polish')).toBe('pˈɑlɪʃ')
  })

  it('reads a shouted sentence and one without marks like the plain one', () => {
    for (const text of ['Close the door, I said!', 'Where do you live now?', 'I will record the match.']) {
      const readings = (written: string) => analyse(written).flatMap(({ reading }) => reading ?? [])
      expect(readings(text).length).toBe(1)
      expect(readings(text.toUpperCase())).toEqual(readings(text))
      expect(readings(text.replace(/[.,!?]/g, ''))).toEqual(readings(text))
    }
  })

  it('has an answer for a single word', () => {
    expect(analyse('Record')).toHaveLength(1)
    expect(analyse('read')[0]?.reading).toMatch(/^ɹˈ[iɛ]d$/u)
    expect(analyse('')).toEqual([])
  })

  it('leaves a word alone whose phonemes are fixed already', () => {
    const [fixed] = american.analyse([{ ...token('record'), phonemes: 'ɹˈɛkəɹd', source: 'user' }])
    expect(fixed?.reading).toBeUndefined()
  })

  it('refuses an asset that is not its own', () => {
    expect(() => new ContextAnalyzer({ ...assets, tagger: new Uint8Array(100) }, 'en-us')).toThrow(RangeError)
  })

  it('takes time in proportion to the length of a sentence, even one of homographs alone', () => {
    const sentence = (words: number) =>
      Array.from({ length: words }, (_, i) => token(i % 2 ? 'live' : 'read'))
    expect(growth((words) => american.analyse(sentence(words)), 8_000)).toBeLessThan(10)
  })
})

describe('sentenceKind', () => {
  it.each([
    ['Is it?', 'question'],
    ['Really?!', 'question'],
    ['What!?', 'question'],
    ['“Are you there?” ', 'question'],
    ['Stop!', 'exclamation'],
    ['No…!', 'exclamation'],
    ['(Run!)', 'exclamation'],
    ['Fine.', 'statement'],
    ['He asked “why?” and left.', 'statement'],
    ['no marks at all', 'statement'],
    ['', 'statement'],
    ['元気ですか？', 'question'],
  ] as const)('hears “%s” as a %s', (text, kind) => {
    expect(sentenceKind(text)).toBe(kind)
  })

  it('is quick on a hostile tail', () => {
    expect(growth((length) => sentenceKind('" '.repeat(length) + 'a'), 500_000)).toBeLessThan(10)
  })
})
