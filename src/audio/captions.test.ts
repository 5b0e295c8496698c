import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { growth } from '../../scripts/growth.ts'
import { CAPTION_FILES } from './caption-files.ts'
import { captionWords } from './caption-words.ts'
import { captionsOf, textOf } from './captions.ts'
import { chaptersOf } from './chapters.ts'

/** A tenth of a second a character, a twentieth between words, half a second after a sentence. */
function spoken(text: string) {
  let clock = 0.1
  return [...text.matchAll(/[\p{L}\p{N}']+/gu)].map((match) => {
    const word = {
      start: match.index,
      end: match.index + match[0].length,
      from: clock,
      to: clock + match[0].length / 15,
    }
    clock = word.to + (/^[.!?]/.test(text.slice(word.end)) ? 0.5 : 0.05)
    return word
  })
}

const captions = (text: string) => captionsOf(captionWords(text, spoken(text), 'plain'))

describe('captionWords', () => {
  it('keeps what is written around a word', () => {
    const text = '“Well-known,” she said (twice): go!\n\nThen… nothing.'
    const words = captionWords(text, spoken(text), 'plain')
    expect(textOf(words)).toBe('“Well-known,” she said (twice): go! Then… nothing.')
    expect(words.filter(({ ends }) => ends === 'sentence').map((word) => word.text)).toEqual([
      'go!',
      'Then…',
      'nothing.',
    ])
    expect(words.find(({ text }) => text === '(twice):')?.ends).toBe('clause')
  })

  it('leaves markup out', () => {
    const tagged = '[at:0:01.5] In [Worcester](/wˈʊstəɹ/) today. [pause:1s] Good.'
    const words = ['In', 'Worcester', 'today', 'Good'].map((word, i) => {
      const start = tagged.indexOf(word)
      return { start, end: start + word.length, from: i, to: i + 1 }
    })
    expect(textOf(captionWords(tagged, words, 'plain'))).toBe('In Worcester today. Good.')
    const ssml = '<speak>Fish &amp; <emphasis>chips</emphasis>, please.</speak>'
    const inner = [
      [7, 11],
      [12, 17],
      [28, 33],
      [46, 52],
    ].map(([start, end], i) => ({ start: start!, end: end!, from: i, to: i + 1 }))
    expect(textOf(captionWords(ssml, inner, 'ssml'))).toBe('Fish & chips, please.')
  })

  it('tells a word that was cut in two once, and leaves out one without a time', () => {
    const words = [
      { start: 0, end: 5, from: 0, to: 1 },
      { start: 0, end: 5, from: 1, to: 2 },
      { start: 6, end: 9 },
    ]
    expect(captionWords('Hello you', words, 'plain')).toMatchObject([{ from: 0, to: 2 }])
  })
})

describe('captionsOf', () => {
  it('breaks a long sentence at its clauses into lines of like length', () => {
    const text =
      'When the last of the guests had gone home, the old clock struck, and nobody in the wide hall heard it, because everybody was asleep.'
    for (const { lines } of captions(text)) {
      expect(lines.length).toBeLessThanOrEqual(2)
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(42)
    }
    expect(captions(text)[0]!.lines.at(-1)).toMatch(/[,.]$/)
  })

  it('joins a word that would only flash by with what follows', () => {
    expect(captions('No. He will not come.').map(({ lines }) => lines)).toEqual([['No. He will not come.']])
  })

  it('holds for any text: every word once and in order, lines and times within their bounds', () => {
    const word = fc.stringMatching(/^[a-z]{1,12}[,.;!?]?$/)
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 120 }), (parts) => {
        const text = parts.join(' ')
        const made = captions(text)
        expect(made.flatMap(({ words }) => words.map((one) => one.text)).join(' ')).toBe(text)
        expect(made.flatMap(({ lines }) => lines).join(' ')).toBe(text)
        made.forEach(({ from, to, lines }, index) => {
          expect(lines.length).toBeLessThanOrEqual(2)
          for (const line of lines) expect(line.length).toBeLessThanOrEqual(42)
          expect(to).toBeGreaterThan(from)
          expect(to - from).toBeLessThanOrEqual(7.001)
          if (made[index + 1]) expect(to).toBeLessThanOrEqual(made[index + 1]!.from)
          else expect(to - from).toBeGreaterThanOrEqual(0.999)
        })
      }),
      { numRuns: 200 },
    )
  })

  it('breaks an address that is longer than a line', () => {
    const text = `See https://example.org/${'a'.repeat(60)} now.`
    const words = [
      { start: 0, end: 3, from: 0, to: 0.5 },
      { start: 4, end: 24 + 60, from: 0.5, to: 5 },
      { start: 85, end: 88, from: 5, to: 5.5 },
    ]
    const lines = captionsOf(captionWords(text, words, 'plain')).flatMap(({ lines }) => lines)
    expect(lines.every((line) => line.length <= 42)).toBe(true)
    expect(lines.join('')).toContain('a'.repeat(60).slice(0, 18))
  })

  it('takes a book in linear time', () => {
    const sentence = 'Some words of a sentence that goes on, and on, for a while longer than one line. '
    const write = (sentences: number) => {
      const text = sentence.repeat(sentences)
      captionsOf(captionWords(text, spoken(text), 'plain'))
    }
    expect(growth(write, 6_000)).toBeLessThan(10)
  })
})

describe('CAPTION_FILES', () => {
  const tags = { title: 'A & B', voice: 'af_heart', speed: 1 }
  const made = captions('Tea < coffee. And so it goes on for more than forty characters, surely.')

  it('writes SubRip', () => {
    const [first] = CAPTION_FILES.srt(made).split('\n\n')
    expect(first).toBe('1\n00:00:00,100 --> 00:00:01,100\nTea < coffee.')
  })

  it('writes WebVTT whose word times rise within their caption', () => {
    const file = CAPTION_FILES.vtt(made, tags)
    expect(file.startsWith('WEBVTT - A & B\n\n')).toBe(true)
    expect(file).toContain('Tea &lt; <00:00:00.350>coffee.')
    for (const block of file.trim().split('\n\n').slice(1)) {
      const times = [...block.matchAll(/(\d\d):(\d\d):(\d\d\.\d{3})/g)].map(
        ([, h, m, s]) => Number(h) * 3600 + Number(m) * 60 + Number(s),
      )
      const [from, to, ...words] = times
      expect(words).toEqual(words.toSorted((a, b) => a - b))
      for (const time of words) expect(time > from! && time < to!).toBe(true)
    }
  })

  it('writes LRC and JSON', () => {
    expect(CAPTION_FILES.lrc(made, tags)).toContain('[00:00.10]Tea < coffee.\n')
    expect(JSON.parse(CAPTION_FILES.json(made, tags))).toMatchObject({
      title: 'A & B',
      captions: [{ from: 0.1 }, {}],
    })
  })
})

describe('chaptersOf', () => {
  const words = [0, 10, 20, 30].map((start, i) => ({ start, end: start + 5, from: i + 0.5, to: i + 1 }))

  it('begins where the first word of a heading is heard, and ends where the next begins', () => {
    const headings = [
      { title: 'B', start: 19 },
      { title: 'A', start: 0 },
    ]
    expect(chaptersOf(headings, words, 5, 'Book')).toEqual([
      { title: 'A', from: 0, to: 2.5 },
      { title: 'B', from: 2.5, to: 5 },
    ])
  })

  it('names what comes before the first heading, and drops one that is not spoken', () => {
    const headings = [
      { title: 'A', start: 10 },
      { title: 'Unspoken', start: 99 },
    ]
    expect(chaptersOf(headings, words, 5, 'Book')).toEqual([
      { title: 'Book', from: 0, to: 1.5 },
      { title: 'A', from: 1.5, to: 5 },
    ])
    expect(chaptersOf([], words, 5, 'Book')).toEqual([])
  })
})
