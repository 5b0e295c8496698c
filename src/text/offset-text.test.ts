import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { growth } from '../../scripts/growth.ts'
import { OffsetText } from './offset-text.ts'

const spanOf = (text: OffsetText, part: string) => {
  const start = text.text.indexOf(part)
  const { start: from, end } = text.span(start, start + part.length)
  return [from, end]
}

describe('OffsetText', () => {
  it('is its own source at first', () => {
    const text = OffsetText.of('a cat', 10)
    expect(text.text).toBe('a cat')
    expect(spanOf(text, 'cat')).toEqual([12, 15])
  })

  it('ties a replacement to the whole match, and leaves the rest in place', () => {
    const text = OffsetText.of('pay $5 now').replace(/\$(\d)/g, () => 'five dollars')
    expect(text.text).toBe('pay five dollars now')
    expect(spanOf(text, 'five')).toEqual([4, 6])
    expect(spanOf(text, 'dollars')).toEqual([4, 6])
    expect(spanOf(text, 'now')).toEqual([7, 10])
  })

  it('keeps words that a replacement has in common with the match in their own place', () => {
    const text = OffsetText.of('on March 5 next').replace(/March 5 next/g, () => 'March fifth next')
    expect(spanOf(text, 'March')).toEqual([3, 8])
    expect(spanOf(text, 'fifth')).toEqual([9, 10])
    expect(spanOf(text, 'next')).toEqual([11, 15])
  })

  it('composes replacements', () => {
    const text = OffsetText.of('x 12 y')
      .replace(/12/g, () => 'one two')
      .replace(/one/g, () => 'uno')
      .replace(/ y/g, () => '')
    expect(text.text).toBe('x uno two')
    expect(spanOf(text, 'uno')).toEqual([2, 4])
    expect(text.span(0, text.length)).toEqual({ start: 0, end: 4 })
  })

  it('returns itself when nothing changes', () => {
    const text = OffsetText.of('quiet')
    expect(text.replace(/z/g, () => '')).toBe(text)
    expect(text.replace(/q/g, () => undefined)).toBe(text)
    expect(text.replace(/q/g, () => 'q')).toBe(text)
  })

  it('slices with offsets, also after a replacement', () => {
    const text = OffsetText.of('a & b', 3).replace(/&/g, () => 'and')
    const part = text.slice(2, 7)
    expect(part.text).toBe('and b')
    expect(spanOf(part, 'and')).toEqual([5, 6])
    expect(spanOf(part, 'b')).toEqual([7, 8])
    expect(OffsetText.of('abc').slice(2, 2).span(0, 0)).toEqual({ start: 2, end: 2 })
  })

  it('inserts at an empty match without moving its neighbours', () => {
    const text = OffsetText.of('5kg').replace(/(?<=\d)(?=[a-z])/g, () => ' ')
    expect(text.text).toBe('5 kg')
    expect(spanOf(text, '5')).toEqual([0, 1])
    expect(spanOf(text, ' ')).toEqual([1, 1])
    expect(spanOf(text, 'kg')).toEqual([1, 3])
  })

  it('asks for the flag g', () => {
    expect(() => OffsetText.of('a').replace(/a/, () => 'b')).toThrow(/flag g/)
  })

  it('never lets an offset fall or leave the input', () => {
    const step = fc.record({
      pattern: fc.constantFrom(/a/g, /b+/g, /(?=c)/g, /[ab]c/g, / /g, /$/g, /\p{L}/gu),
      spoken: fc.constantFrom('', 'a', 'bc', 'c c', 'long words'),
    })
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' ', '😀', '\ud800') }),
        fc.array(step, { maxLength: 6 }),
        (input, steps) => {
          const text = steps.reduce(
            (now, { pattern, spoken }) => now.replace(pattern, () => spoken),
            OffsetText.of(input),
          )
          let [start, end] = [0, 0]
          for (let i = 0; i < text.length; i++) {
            const span = text.span(i, i + 1)
            expect(span.start).toBeGreaterThanOrEqual(start)
            expect(span.end).toBeGreaterThanOrEqual(Math.max(end, span.start))
            expect(span.end).toBeLessThanOrEqual(input.length)
            ;({ start, end } = span)
          }
        },
      ),
    )
  })

  it('replaces half a million matches in linear time', () => {
    const replaced = (count: number) => OffsetText.of('1,'.repeat(count)).replace(/\d/g, () => 'one')
    expect(replaced(500_000).length).toBe(2_000_000)
    expect(growth(replaced, 500_000)).toBeLessThan(10)
  })
})
