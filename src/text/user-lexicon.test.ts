import { describe, expect, it } from 'vitest'
import { writePls } from './pls.ts'
import { readLexiconFile, writeLexiconFile } from './user-lexicon-file.ts'
import { checkedLexicon } from './user-lexicon.ts'

describe('checkedLexicon', () => {
  it('writes pronunciations in Kokoro’s alphabet', () => {
    expect(checkedLexicon([{ word: ' San  José ', phonemes: 'ˌsæn hoʊˈzeɪ' }])).toEqual([
      { word: 'San José', phonemes: 'ˌsæn hOˈzA', matchCase: false },
    ])
  })

  it('takes a respelling instead', () => {
    expect(
      checkedLexicon([{ word: 'Hermione', respelling: 'her my oh nee', matchCase: true, tag: 'NNP' }]),
    ).toEqual([{ word: 'Hermione', phonemes: '', respelling: 'her my oh nee', matchCase: true, tag: 'NNP' }])
  })

  it.each([
    [{ word: 'gnu', phonemes: 'g7u' }, /Lexicon entry “gnu”: “7” \(U\+0037\) in the pronunciation “g7u”/],
    [{ word: 'gnu', phonemes: '' }, /neither a pronunciation nor a respelling/],
    [{ word: '!!', phonemes: 'a' }, /needs a letter or digit/],
    [{ word: 'x'.repeat(300), phonemes: 'a' }, /at most 200 characters/],
    [{ word: 'gnu', phonemes: 'nu', locale: 'fr' }, /“fr” is no locale/],
    [{ word: 'gnu', phonemes: 'nu', tag: 'noun' }, /“noun” is no part of speech/],
    [{ phonemes: 'nu' }, /Entry 1 of the lexicon names no word/],
    [null, /Entry 1/],
  ])('refuses %j', (entry, message) => {
    expect(() => checkedLexicon([entry])).toThrow(message)
    expect(() => checkedLexicon([entry])).toThrow(expect.objectContaining({ name: 'InputError' }))
  })
})

describe('lexicon files', () => {
  const entries = checkedLexicon([
    { word: 'Tucson', phonemes: 'tˈusɑn', matchCase: true, tag: 'NNP', locale: 'en-us' },
    { word: 'R&D <lab>', respelling: 'are and dee' },
  ])

  it('come back as they were written', () => {
    expect(readLexiconFile(writeLexiconFile(entries))).toEqual(entries)
  })

  it('come back from a PLS lexicon, less what PLS cannot hold', () => {
    expect(readLexiconFile(writePls(entries, 'en-us'))).toEqual([
      { word: 'Tucson', phonemes: 'tˈusɑn', matchCase: false, locale: 'en-us' },
      { word: 'R&D <lab>', phonemes: '', respelling: 'are and dee', matchCase: false, locale: 'en-us' },
    ])
  })

  it('hold IPA in a PLS lexicon, and only what its language has', () => {
    const us = checkedLexicon([
      { word: 'one', phonemes: 'ʤˈAbI', locale: 'en-us' },
      { word: 'two', phonemes: 'ʧˈWTO kYn', locale: 'en-us' },
    ])
    const gb = checkedLexicon([{ word: 'three', phonemes: 'gˈQt', locale: 'en-gb' }])
    const pls = writePls([...us, ...gb], 'en-us')
    expect(pls).toContain('<phoneme>dʒˈeɪbaɪ</phoneme>')
    expect(pls).not.toContain('three')
    expect(readLexiconFile(pls)).toEqual(us)
    expect(readLexiconFile(writePls(gb, 'en-gb'))).toEqual(gb)
  })

  it('take every grapheme and the preferred phoneme of a PLS lexicon', () => {
    const pls = `<?xml version="1.0"?>
      <lexicon version="1.0" alphabet="ipa" xml:lang="en-GB" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon">
        <meta name="author" content="me"/>
        <lexeme><grapheme>colour</grapheme><grapheme>color</grapheme>
          <phoneme>kˈɒlə</phoneme><phoneme prefer="true">ˈkʌlə</phoneme><example>a colour</example></lexeme>
        <lexeme><grapheme>W3C</grapheme><alias>World Wide Web Consortium</alias></lexeme>
      </lexicon>`
    expect(readLexiconFile(pls)).toEqual([
      { word: 'colour', phonemes: 'ˈkʌlə', matchCase: false, locale: 'en-gb' },
      { word: 'color', phonemes: 'ˈkʌlə', matchCase: false, locale: 'en-gb' },
      {
        word: 'W3C',
        phonemes: '',
        respelling: 'World Wide Web Consortium',
        matchCase: false,
        locale: 'en-gb',
      },
    ])
  })

  it.each([
    ['hello', /neither JSON nor a PLS/],
    ['{"words": []}', /holds no list of "entries"/],
    ['null', /holds no list/],
    ['<lexicon xml:lang="de"/>', /A lexicon for “de”/],
    [
      '<lexicon><lexeme><grapheme>a</grapheme></lexeme></lexicon>',
      /column 10: .*neither <phoneme> nor <alias>/,
    ],
    ['<lexicon><lexeme><phoneme>a</phoneme></lexeme></lexicon>', /no <grapheme>/],
    [
      '<lexicon alphabet="x-sampa"><lexeme><grapheme>a</grapheme><phoneme>a</phoneme></lexeme></lexicon>',
      /“x-sampa” is not read/,
    ],
    ['<speak>a</speak>', /begins with <speak>/],
  ])('refuse %j', (content, message) => {
    expect(() => readLexiconFile(content)).toThrow(message)
  })
})
