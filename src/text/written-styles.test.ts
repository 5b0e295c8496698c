import { describe, expect, it } from 'vitest'
import { growth } from '../../scripts/growth.ts'
import { writtenStyles } from './written-styles.ts'

const read = (text: string, markup: 'plain' | 'ssml' = 'plain') =>
  writtenStyles(text, markup).map(({ kind, start, end }) => [kind, text.slice(start, end)])

describe('writtenStyles', () => {
  it('finds asides, quotes and emphasis where they stand', () => {
    expect(read('She said “never again” (or so I heard) and *meant* it, **really** _so_.')).toEqual([
      ['quote', 'never again'],
      ['aside', 'or so I heard'],
      ['emphasis', 'meant'],
      ['strong', 'really'],
      ['emphasis', 'so'],
    ])
  })

  it('finds one inside another', () => {
    expect(read('"He (my *old* friend) agreed," she wrote.')).toEqual([
      ['quote', 'He (my *old* friend) agreed,'],
      ['aside', 'my *old* friend'],
      ['emphasis', 'old'],
    ])
  })

  it('takes no other marks for them', () => {
    for (const text of [
      'a 6" nail and a 7" one',
      '2 * 3 * 4',
      'snake_case_name',
      '(never closed',
      'f() is',
      '5*3*2',
    ]) {
      expect(read(text)).toEqual([])
    }
    expect(read('“over\nlines”')).toEqual([])
  })

  it('does not read attributes of tags', () => {
    expect(read('<speak><voice name="af_sky">“Hi”</voice></speak>', 'ssml')).toEqual([['quote', 'Hi']])
  })

  it.each(['(', '"', '*', '**', '“', '_', '(a ', '"a ', '*a '])(
    'reads any number of %j in linear time',
    (mark) => {
      expect(growth((length) => writtenStyles(mark.repeat(length), 'plain'), 100_000)).toBeLessThan(10)
    },
  )
})
