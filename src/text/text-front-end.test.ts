import { beforeAll, describe, expect, it } from 'vitest'
import { growth } from '../../scripts/growth.ts'
import { processorMs } from '../../scripts/processor-ms.ts'
import fc from 'fast-check'
import { readTextAssets } from '../../scripts/read-text-assets.ts'
import { createTextFrontEnd, textAssetsFor } from './create-text-front-end.ts'
import { offendingSymbol } from './kokoro-phonemes.ts'
import type { LexiconEntry } from './lexicon-entry.ts'
import type { TextFrontEnd } from './text-front-end.ts'
import type { Locale, Sentence } from './utterance.ts'

const assets = new Map<string, Uint8Array>()
let american: TextFrontEnd

const frontEnd = (lexicon: readonly LexiconEntry[] = [], locale: Locale = 'en-us') =>
  createTextFrontEnd(assets, locale, lexicon)
const plain = (text: string, reader = american) => reader.analyse(text, { markup: 'plain' }).sentences
const ssml = (inner: string) => american.analyse(`<speak>${inner}</speak>`, { markup: 'ssml' }).sentences
const written = (sentence: Sentence) => sentence.words.map(({ text }) => text)

beforeAll(async () => {
  for (const locale of ['en-us', 'en-gb'] as const)
    for (const [name, bytes] of await readTextAssets(textAssetsFor(locale))) assets.set(name, bytes)
  american = frontEnd()
})

describe('TextFrontEnd', () => {
  it('ties every word to what is written', () => {
    const text = 'Ms. Ito paid $5 at 10:30 a.m. (see www.shop.com/new).'
    const [sentence] = plain(text)
    expect(written(sentence!)).toEqual([
      'Ms.',
      'Ito',
      'paid',
      '$5',
      'at',
      '10:30 a.m.',
      'see',
      'www.shop.com/new',
    ])
    for (const { text: word, start, end } of sentence!.words) expect(text.slice(start, end)).toBe(word)
    expect(sentence!.words[3]).toMatchObject({ spoken: 'five dollars', phonemes: 'fˈIv dˈɑləɹz' })
  })

  it('says where each word stands among the phonemes', () => {
    const [sentence] = plain('“Well,” said Tom, “it costs £20.”')
    for (const { phonemes, phonemeStart, phonemeEnd } of sentence!.words)
      expect(sentence!.phonemes.slice(phonemeStart, phonemeEnd)).toBe(phonemes)
    expect(sentence!.phonemes).toMatch(/^“wˈɛl,” .*”$/)
  })

  it('ties words in lists, headings and links to what is written', () => {
    const text = '# Shopping\n\n- two **big** loaves\n- [a map](https://maps.test/x)'
    expect(plain(text).map(written)).toEqual([['Shopping'], ['two', 'big', 'loaves'], ['a', 'map']])
  })

  it('splits before it writes abbreviations out', () => {
    const text = 'Dr. Oz left. It was 5 p.m. Monday in the U.S. We stayed.'
    expect(plain(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Dr. Oz left.',
      'It was 5 p.m. Monday in the U.S.',
      'We stayed.',
    ])
  })

  it('gives each sentence the marks and bullets around it', () => {
    const text = '• One fine day.\n• Two 🎈 more.\n'
    expect(plain(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '• One fine day.',
      '• Two 🎈 more.',
    ])
  })

  it('knows kinds and paragraphs', () => {
    expect(plain('Is it? It is!\n\nGood.').map(({ kind, boundary }) => [kind, boundary])).toEqual([
      ['question', 'sentence'],
      ['exclamation', 'paragraph'],
      ['statement', 'paragraph'],
    ])
  })

  it('obeys the tags of plain text', () => {
    const [first, second] = plain(
      'Go to [Oslo](/ˈʊʃlʊ/) [pause:1.5s] now. [voice:bm_george][rate:0.8] Then rest.[pause:2s]',
    )
    expect(first!.words[2]).toMatchObject({ text: 'Oslo', phonemes: 'ˈʊʃlʊ', source: 'markup' })
    expect(first!.pauses).toEqual([{ beforeWord: 3, ms: 1500 }])
    expect(second!.deliveries).toEqual([{ voice: 'bm_george', rate: 0.8 }])
    expect(second!.words.map(({ delivery }) => delivery)).toEqual([0, 0])
    expect(second!.pauses).toEqual([{ beforeWord: 2, ms: 2000 }])
  })

  it('tells each sentence what sounds lie under it', () => {
    const sounds = ssml('One. <background sound="rain" level="20%">Two. Three.</background> Four.').map(
      ({ backgrounds }) => backgrounds?.map(({ sound, level }) => [sound, level]),
    )
    expect(sounds).toEqual([undefined, [['rain', 0.2]], [['rain', 0.2]], undefined])
  })

  it('never rewrites a word whose pronunciation is fixed', () => {
    expect(
      plain('The [St.](/stˈɛntoʊɹ/) [1999](/nˈaɪn/) case.')[0]!.words.map(({ phonemes }) => phonemes),
    ).toEqual(expect.arrayContaining(['stˈɛntOɹ', 'nˈIn']))
  })

  it('reports tags that it cannot obey, and goes on', () => {
    expect(plain('Wait [pause:soon] now.')[0]!.words.length).toBeGreaterThan(2)
    expect(american.problems('Wait [pause:soon] now.', { markup: 'plain' })).toEqual([
      expect.stringMatching(/^Line 1, column 6: “\[pause:soon\]” is no pause/),
    ])
  })

  it('obeys SSML', () => {
    const sentences = ssml(
      '<p><s>Call <say-as interpret-as="characters">AB2</say-as> now.</s><s>Or <prosody rate="slow">never</prosody>.</s></p>' +
        '<mark name="end"/><sub alias="Doctor Who">DW</sub> <break time="300ms"/> <phoneme ph="biːt">bit</phoneme>',
    )
    expect(sentences.map(({ spoken }) => spoken)).toEqual([
      'Call A B two now.',
      'Or never.',
      'Doctor Who bit',
    ])
    expect(sentences.map(({ boundary }) => boundary)).toEqual(['sentence', 'paragraph', 'paragraph'])
    expect(sentences[0]!.phonemes).toContain('ˈA bˈi tˈu')
    expect(sentences[1]!.deliveries).toEqual([{ rate: 0.75 }])
    expect(sentences[2]!.marks).toEqual([{ beforeWord: 0, name: 'end', at: expect.any(Number) as number }])
    expect(sentences[2]!.pauses).toEqual([{ beforeWord: 1, ms: 300 }])
    expect(sentences[2]!.words.map(({ text, phonemes }) => [text, phonemes]).at(-1)).toEqual(['bit', 'bit'])
  })

  it('says the user’s words as the user wants them', () => {
    const reader = frontEnd([
      { word: 'Worcester', phonemes: 'wˈʊstɚ', matchCase: true },
      { word: 'km', phonemes: 'klˈɪks', matchCase: true },
      { word: 'lead singer', phonemes: '', respelling: 'leed singer', matchCase: false },
    ])
    const words = plain('Worcester’s lead singer ran 5 km.', reader)[0]!.words
    expect(words.map(({ text, source }) => [text, source]).filter(([, source]) => source === 'user')).toEqual(
      [
        ['Worcester’s', 'user'],
        ['lead singer', 'user'],
        ['km', 'user'],
      ],
    )
    expect(words[0]!.phonemes).toBe('wˈʊstəɹz')
    expect(words.at(-1)!.phonemes).toBe('klˈɪks')
  })

  it('refuses an entry outside the alphabet', () => {
    expect(() => frontEnd([{ word: 'x', phonemes: 'q9', matchCase: false }])).toThrow(/“9” \(U\+0039\)/)
  })

  it('reads both accents', () => {
    expect(plain('a hot bath', frontEnd([], 'en-gb'))[0]!.phonemes).toMatch(/hˈɒt bˈɑːθ/)
    expect(plain('a hot bath')[0]!.phonemes).toMatch(/hˈɑt bˈæθ/)
  })

  it('says emoji where there is nothing else', () => {
    expect(plain('Nice 🎈 day')[0]!.spoken).toBe('Nice day')
    expect(plain('🎈')[0]!.spoken).toMatch(/balloon/)
  })

  it.each(['', '   ', '\n\n', '...', '— — —', '\u200b'])('says nothing for %j', (text) => {
    expect(plain(text)).toEqual([])
  })

  it('gives the first sentence of a megabyte at once', () => {
    const lamps = 'The lamps went out over the harbour one by one. '
    const first = (count: number) => american.sentences(lamps.repeat(count), { markup: 'plain' }).next()
    expect(first(21_000).value).toMatchObject({ start: 0, end: 47 })
    // Reading takes longer than looking where the text can be cut, which alone is done for all of it.
    expect(processorMs(() => first(21_000))).toBeLessThan(processorMs(() => plain(lamps.repeat(2_100))))
  })
})

describe('any text', () => {
  const piece = fc.oneof(
    { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
    { weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
    fc.stringMatching(/^[A-Za-z0-9 .,:;'"$£€%/@#()+*=_-]{0,20}$/),
    fc.constantFrom(
      ...[
        'Dr. ',
        '$5.20 ',
        '3/4/2024 ',
        '10:30pm',
        ' 5 km/h',
        '\n\n',
        '- item\n',
        '**b**',
        '`x`',
        '| a | b |\n',
        'http://a.test/b?c=d',
      ],
      ...[
        '[pause:1s]',
        '[a](/b/)',
        '[voice:af_x]',
        '<b>',
        '&amp;',
        '\ud83d',
        '\udc00',
        '🎈',
        '1,000,000',
        'XIV',
        'U.S.',
        '½',
        'é',
        '你好',
        'Привет',
      ],
    ),
  )
  const texts = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''))

  it('is said with symbols of the alphabet only, its words in order and inside it', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let at = 0
        let sentenceEnd = 0
        for (const { start, end, words, phonemes } of plain(text)) {
          expect(offendingSymbol(phonemes)).toBeUndefined()
          expect(start).toBeGreaterThanOrEqual(sentenceEnd)
          expect(end).toBeLessThanOrEqual(text.length)
          sentenceEnd = end
          let phonemeEnd = 0
          for (const word of words) {
            expect(word.start).toBeGreaterThanOrEqual(at)
            expect(word.end).toBeGreaterThanOrEqual(word.start)
            expect(word.text).toBe(text.slice(word.start, word.end))
            expect(word.phonemes).not.toBe('')
            expect(phonemes.slice(word.phonemeStart, word.phonemeEnd)).toBe(word.phonemes)
            expect(word.phonemeStart).toBeGreaterThanOrEqual(phonemeEnd)
            phonemeEnd = word.phonemeEnd
            at = word.end
          }
          expect(at).toBeLessThanOrEqual(end)
        }
      }),
      { numRuns: 600 },
    )
  })

  it('is never passed over in silence when it has an English letter or a digit', () => {
    const letters = fc.stringMatching(/^[A-Za-z0-9]{1,8}$/)
    const around = fc.string({ maxLength: 6 }).filter((text) => !/[<>[\]&`|]/.test(text))
    fc.assert(
      fc.property(around, letters, around, (before, word, after) => {
        expect(plain(`${before} ${word} ${after}`)).not.toEqual([])
      }),
      { numRuns: 400 },
    )
  })

  it.each(['((((', '1,1,1,', 'a-a-a-', '\ud800', '<', '['])(
    'takes a megabyte of %j in linear time',
    (unit) => {
      expect(growth((length) => plain(unit.repeat(length / unit.length)), 1_000_000)).toBeLessThan(10)
    },
  )
})

it('reads a ruler of any signs in no time', () => {
  for (const ruler of ['&'.repeat(40), '-'.repeat(400), '=&%'.repeat(200), '—!'.repeat(100)]) {
    expect(processorMs(() => american.analyse(`${ruler} 00%ff`, { markup: 'plain' }))).toBeLessThan(1_000)
  }
})
