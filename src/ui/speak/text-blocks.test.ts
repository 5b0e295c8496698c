import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { growth } from '../../../scripts/growth.ts'
import { blockAt, textBlocks } from './text-blocks.ts'

describe('textBlocks', () => {
  it('keeps a short text whole', () => {
    expect(textBlocks('One.\n\nTwo.')).toEqual([{ start: 0, text: 'One.\n\nTwo.' }])
    expect(textBlocks('')).toEqual([])
  })

  it('cuts at line ends, and leaves none of it away', () => {
    const line = 'A line of some forty characters, about.\n'
    const blocks = textBlocks(line.repeat(1_000))
    expect(blocks.length).toBeGreaterThan(20)
    expect(blocks.map(({ text }) => `${text}\n`).join('')).toBe(line.repeat(1_000))
  })

  it('cuts an endless line where a sentence ends', () => {
    const blocks = textBlocks('A sentence without any line end after it. '.repeat(1_000))
    expect(blocks.length).toBeGreaterThan(5)
    for (const { text } of blocks.slice(0, -1)) expect(text).toMatch(/\. $/)
  })

  it('gives every character but line ends its place, whatever the text', () => {
    const piece = fc.oneof(
      fc.constant('\n'),
      fc.constant('word '),
      fc.constant('end. '),
      fc.constant('x'.repeat(800)),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 200 }), (pieces) => {
        const text = pieces.join('')
        let place = 0
        for (const block of textBlocks(text)) {
          expect(text.slice(block.start, block.start + block.text.length)).toBe(block.text)
          expect(text.slice(place, block.start)).toMatch(/^\n?$/)
          place = block.start + block.text.length
        }
        expect(text.slice(place)).toMatch(/^\n?$/)
      }),
    )
  })

  it.each(['word ', 'x', '\n'])('takes two million characters of %j in linear time', (unit) => {
    expect(growth((length) => textBlocks(unit.repeat(length / unit.length)), 2_000_000)).toBeLessThan(10)
  })
})

describe('blockAt', () => {
  const blocks = [0, 10, 25].map((start) => ({ start, text: '' }))
  it.each([
    [0, 0],
    [9, 0],
    [10, 1],
    [24, 1],
    [25, 2],
    [999, 2],
  ])('offset %i lies in block %i', (offset, index) => {
    expect(blockAt(blocks, offset)).toBe(index)
  })
})
