import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { growth } from '../../../scripts/growth.ts'
import { readPlainMarkup } from './plain-markup.ts'

const read = (input: string) => readPlainMarkup(input, 'en-us')
const said = (input: string) => Array.from(read(input).blocks, ({ text }) => text.text).join('')

describe('readPlainMarkup', () => {
  it('fixes the pronunciation of the word in brackets', () => {
    const input = 'In [Leicester](/lˈɛstɚ/) today.'
    expect(said(input)).toBe('In Leicester today.')
    expect(read(input).pronunciations).toEqual([{ start: 4, end: 13, phonemes: 'lˈɛstəɹ' }])
  })

  it('pauses', () => {
    expect(said('Wait [pause:1.5s] now[pause: 200ms].')).toBe('Wait  now.')
    expect(read('Wait [pause:1.5s] now[pause: 200ms].').pauses).toEqual([
      { at: 5, ms: 1500 },
      { at: 21, ms: 200 },
    ])
  })

  it('tells the times at which something is to begin', () => {
    expect(said('[at:83.5s] One.\n[at:1:01:02] Two.')).toBe(' One.\n Two.')
    expect(read('[at:83.5s] One.\n[at: 1:01:02.25] Two.').pauses).toEqual([
      { at: 0, ms: 0, clockMs: 83_500 },
      { at: 16, ms: 0, clockMs: 3_662_250 },
    ])
    expect(read('[at:noon] [at:12] [at:25:00:00] [at:1:20s]').problems).toHaveLength(4)
  })

  it('changes voice and rate until the next tag of their kind', () => {
    expect(read('a [voice:af_bella] b [rate:1.2] c [voice:am_adam(2)+af_sky(1)] d').deliveries).toEqual([
      { start: 18, end: 31, delivery: { voice: 'af_bella' } },
      { start: 31, end: 62, delivery: { voice: 'af_bella', rate: 1.2 } },
      { start: 62, end: 64, delivery: { voice: 'am_adam(2)+af_sky(1)', rate: 1.2 } },
    ])
  })

  it.each([
    ['x\n[pause:soon]', /^Line 2, column 1: “\[pause:soon\]” is no pause/],
    ['[rate:90]', /is no rate from 0.25 to 4/],
    ['[voice:?]', /names no voice/],
    ['[a](/x9/)', /“9” \(U\+0039\)/],
  ])('reports %j and reads it as text', (input, message) => {
    expect(read(input).problems).toEqual([expect.stringMatching(message)])
    expect(read(input).pauses).toEqual([])
  })

  it('leaves links and footnotes alone', () => {
    const input = 'See [this](https://docs.test/a/) and [that](/en/guide/) and [3].'
    expect(said(input)).toBe(input)
    expect(read(input).problems).toEqual([])
  })

  it('cuts a long text into blocks that are the text', () => {
    const piece = fc.oneof(
      fc.string({ maxLength: 30 }),
      fc.constantFrom('\n\n', '```\n', '. ', 'word '.repeat(200), '\ud83d\ude00'),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const input = pieces.join('')
        fc.pre(!/\[/.test(input))
        expect(said(input)).toBe(input)
      }),
      { numRuns: 200 },
    )
  })

  it('never cuts fenced code at its blank lines', () => {
    const code = '```\n' + 'let a = 1\n\n'.repeat(200) + '```\n'
    const blocks = Array.from(
      read(`${'Text. '.repeat(100)}\n\n${code}\n\nEnd.`).blocks,
      ({ text }) => text.text,
    )
    expect(blocks.filter((block) => (block.match(/```/g)?.length ?? 0) % 2 === 1)).toEqual([])
  })

  it.each(['[', '[a](/', '[pause:', '[a](/b/)', '[rate:1]', '\n\n', '```\n\n'])(
    'takes a hundred thousand of %j in linear time',
    (unit) => {
      expect(growth((length) => said(unit.repeat(length)), 100_000)).toBeLessThan(10)
    },
  )
})
