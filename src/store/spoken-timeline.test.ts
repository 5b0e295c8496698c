import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SpokenTimeline } from './spoken-timeline.ts'

const segment = (at: number, seconds: number, words: readonly (readonly [string, number, number])[]) =>
  ({
    kind: 'segment',
    index: 0,
    chunks: 1,
    span: { start: 0, end: Math.round((at + seconds) * 10) },
    at,
    seconds,
    synthesisMs: 1,
    words: words.map(([text, from, to]) => ({ text, start: 0, end: text.length, from, to })),
    peaks: new Uint8Array(Math.ceil(seconds * 50)).fill(at === 0 ? 255 : 51),
  }) as const

describe('SpokenTimeline', () => {
  const timeline = new SpokenTimeline()
  timeline.append(
    segment(0, 2, [
      ['one', 0.1, 0.5],
      ['two', 0.5, 1.4],
    ]),
  )
  timeline.append(segment(2, 1, [['three', 2.2, 2.9]]))

  it.each([
    [0, undefined],
    [0.1, 'one'],
    [0.499, 'one'],
    [0.5, 'two'],
    [1.9, 'two'],
    [2.2, 'three'],
    [99, 'three'],
  ])('at %f s the word is %s', (seconds, word) => {
    expect(timeline.wordAt(seconds)?.text).toBe(word)
  })

  it('knows the mark that was reached last; what was foretold gives way to what turned out', () => {
    const timeline = new SpokenTimeline()
    const mark = (name: string, from: number) => ({ name, start: 0, from })
    timeline.foretell([], [mark('a', 1), mark('b', 9)])
    timeline.append({ ...segment(0, 2, []), marks: [mark('a', 1.1)] })
    timeline.foretell([], [mark('c', 3), { name: 'untimed', start: 0 }])
    const reached = [1, 1.1, 2.9, 3, 99].map((seconds) => timeline.markAt(seconds)?.name)
    expect(reached).toEqual([undefined, 'a', 'a', 'c', 'c'])
  })

  it('finds what overlaps a stretch of time', () => {
    const between = (from: number, to: number) => timeline.wordsBetween(from, to).map(({ text }) => text)
    expect(between(0, 3)).toEqual(['one', 'two', 'three'])
    expect(between(0.45, 0.6)).toEqual(['one', 'two'])
    expect(between(1.5, 2)).toEqual([])
  })

  it('tells the waveform, and nothing where nothing was made', () => {
    expect([timeline.peakAt(0.5), timeline.peakAt(2.5), timeline.peakAt(3.5), timeline.peakAt(-1)]).toEqual([
      1, 0.2, 0, 0,
    ])
  })

  it('knows how long a character takes', () => {
    expect(new SpokenTimeline().secondsPerCharacter).toBeNull()
    expect(timeline.secondsPerCharacter).toBeCloseTo(0.1)
  })

  it('knows the words of a chunk before its sound is complete, and each once', () => {
    const timeline = new SpokenTimeline()
    const words = [
      { text: 'one', start: 0, end: 3, from: 0.1, to: 0.5 },
      { text: 'two', start: 4, end: 7, from: 0.6, to: 9 },
    ]
    timeline.foretell(words)
    expect(timeline.wordAt(0.7)?.text).toBe('two')
    timeline.append(
      segment(0, 1, [
        ['one', 0.1, 0.5],
        ['two', 0.6, 0.9],
      ]),
    )
    timeline.foretell([{ text: 'three', start: 8, end: 13, from: 1.1, to: 1.4 }])
    expect(timeline.wordsBetween(0, 9).map(({ text, to }) => [text, to])).toEqual([
      ['one', 0.5],
      ['two', 0.9],
      ['three', 1.4],
    ])
  })

  it('agrees with a search from one end to the other', () => {
    const lengths = fc.array(fc.double({ min: 0.01, max: 2, noNaN: true }), { minLength: 1, maxLength: 200 })
    fc.assert(
      fc.property(lengths, fc.double({ min: -1, max: 200, noNaN: true }), (seconds, at) => {
        let to = 0
        const words = seconds.map((length, index) => [String(index), to, (to += length)] as const)
        const timeline = new SpokenTimeline()
        timeline.append(segment(0, to, words))
        expect(timeline.wordAt(at)?.text).toBe(words.findLast(([, from]) => from <= at)?.[0])
      }),
    )
  })

  it('forgets the beginning of a stream of many hours, and keeps what is heard', () => {
    const timeline = new SpokenTimeline()
    for (let minute = 0; minute < 600; minute++) {
      const words = Array.from({ length: 150 }, (_, i) => {
        const from = minute * 60 + i * 0.4
        return [`${minute}-${i}`, from, from + 0.4] as const
      })
      timeline.append(segment(minute * 60, 60, words))
    }
    expect(timeline.wordAt(60)).toBeNull()
    expect(timeline.wordAt(599 * 60 + 0.1)?.text).toBe('599-0')
    expect(timeline.peakAt(60)).toBe(0)
    expect(timeline.peakAt(599.5 * 60)).toBe(0.2)
    expect(timeline.wordsBetween(0, 1e6).length).toBeLessThanOrEqual(40_000)
  })
})
