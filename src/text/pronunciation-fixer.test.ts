import { describe, expect, it } from 'vitest'
import { growth } from '../../scripts/growth.ts'
import type { LexiconEntry } from './lexicon-entry.ts'
import { OffsetText } from './offset-text.ts'
import { PronunciationFixer } from './pronunciation-fixer.ts'
import type { TaggedToken } from './token.ts'
import { tokenize } from './tokenizer.ts'

const entry = (word: string, phonemes: string, more: Partial<LexiconEntry> = {}): LexiconEntry => ({
  word,
  phonemes,
  matchCase: false,
  ...more,
})

/** Each word with the tag that follows a slash: “record/VB”. */
const tagged = (sentence: string): readonly TaggedToken[] => {
  const tags = sentence.split(' ').map((word) => word.split('/')[1] ?? 'NN')
  const plain = sentence.replace(/\/[A-Z]+/g, '')
  let word = -1
  return tokenize(OffsetText.of(plain)).map((token) => {
    if (token.kind === 'word') word++
    return { ...token, tag: tags[word] ?? 'NN' }
  })
}
const fix = (sentence: string, ...entries: LexiconEntry[]) =>
  new PronunciationFixer(entries, 'en-us', () => false)
    .fix(tagged(sentence))
    .map(({ text, phonemes }) => (phonemes === undefined ? text : `${text}=${phonemes}`))
    .join(' ')

describe('PronunciationFixer', () => {
  it('says a word as the user has it', () => {
    expect(fix('to Reading now', entry('Reading', 'ɹˈɛdɪŋ'))).toBe('to Reading=ɹˈɛdɪŋ now')
  })

  it('obeys the case rule', () => {
    const strict = entry('Nice', 'nˈis', { matchCase: true })
    expect(fix('a nice day in Nice', strict)).toBe('a nice day in Nice=nˈis')
    expect(fix('a nice day', { ...strict, matchCase: false })).toBe('a nice=nˈis day')
  })

  it('takes the longest phrase, and it becomes one word', () => {
    const entries = [entry('New', 'nˈu'), entry('New Orleans', 'nˌu ˈɔɹlənz')]
    expect(fix('from New Orleans to New Haven', ...entries)).toBe(
      'from New Orleans=nˌu ˈɔɹlənz to New=nˈu Haven',
    )
  })

  it('covers the whole phrase in the input', () => {
    const fixer = new PronunciationFixer([entry('New Orleans', 'nˌu ˈɔɹlənz')], 'en-us', () => false)
    expect(fixer.fix(tagged('in New Orleans.'))[1]).toMatchObject({
      start: 3,
      end: 14,
      source: 'user',
      spaceAfter: false,
    })
  })

  it('prefers the later of two equal entries', () => {
    expect(fix('a data set', entry('data', 'dˈATə'), entry('data', 'dˈæTə'))).toBe('a data=dˈæTə set')
  })

  it('asks for the part of speech', () => {
    const noun = entry('record', 'ɹˈɛkəɹd', { tag: 'NN' })
    expect(fix('record/VB the record/NN', noun)).toBe('record the record=ɹˈɛkəɹd')
  })

  it('leaves entries of another locale alone', () => {
    expect(fix('a vase', entry('vase', 'vˈɑːz', { locale: 'en-gb' }))).toBe('a vase')
  })

  it.each([
    ["Tove's", 'tˈOv', 'tˈOvz'],
    ["Rick's", 'ɹˈɪk', 'ɹˈɪks'],
    ["Liz's", 'lˈɪz', 'lˈɪzᵻz'],
  ])('says %s', (word, phonemes, possessive) => {
    expect(fix(word, entry(word.slice(0, -2), phonemes))).toBe(`${word}=${possessive}`)
  })

  it('puts the words of a respelling in place of what is written', () => {
    const fixer = new PronunciationFixer(
      [entry('Siobhan', '', { respelling: 'shiv on' })],
      'en-us',
      () => false,
    )
    expect(fixer.fix(tagged('Hi Siobhan!'))).toMatchObject([
      { text: 'Hi' },
      { text: 'shiv', start: 3, end: 10, source: 'user', spaceAfter: true },
      { text: 'on', start: 3, end: 10, source: 'user', spaceAfter: false },
      { text: '!' },
    ])
  })

  it('leaves what markup has fixed', () => {
    const fixer = new PronunciationFixer([entry('Hi', 'hˈA')], 'en-us', () => false)
    const marked = tagged('Hi').map((token) => ({ ...token, phonemes: 'hˈi', source: 'markup' as const }))
    expect(fixer.fix(marked)[0]!.phonemes).toBe('hˈi')
  })

  it('meets words that the normaliser would write in another way before it does', () => {
    const fixer = new PronunciationFixer(
      [entry('C++', 'sˈi plˌʌs'), entry('km', 'klˈɪks')],
      'en-us',
      (word) => word === 'km',
    )
    expect(fixer.findWritten('5 km of C++, not Ckm').map(({ start, end }) => [start, end])).toEqual([
      [2, 4],
      [8, 11],
    ])
  })

  it('is linear in the text, whatever the entries', () => {
    const entries = Array.from({ length: 2000 }, (_, i) => entry(`a ${'a '.repeat(i % 20)}b${i}`, 'ə'))
    const fixer = new PronunciationFixer(entries, 'en-us', () => true)
    expect(growth((length) => fixer.fix(tagged('a '.repeat(length))), 4_000)).toBeLessThan(10)
    expect(growth((length) => fixer.findWritten('a '.repeat(length)), 4_000)).toBeLessThan(10)
  })
})
