import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextWindow, widened } from './window-plan.ts'

const LENGTHS = [32, 64, 128]

describe('nextWindow', () => {
  it('is the longest that there is time for', () => {
    expect(nextWindow(0, 400, LENGTHS, 100)).toEqual({ from: 0, to: 64 })
    expect(nextWindow(64, 400, LENGTHS, 128)).toEqual({ from: 64, to: 192 })
  })

  it('is the shortest where there is no time', () => {
    expect(nextWindow(10, 400, LENGTHS, -18)).toEqual({ from: 10, to: 42 })
  })

  it('holds as much beside silence as without', () => {
    expect(nextWindow(0, 400, LENGTHS, 0, 25)).toEqual({ from: 0, to: 57 })
    expect(nextWindow(0, 60, LENGTHS, 0, 25)).toEqual({ from: 0, to: 60 })
  })

  it('takes a short remainder along', () => {
    expect(nextWindow(0, 40, LENGTHS, 0)).toEqual({ from: 0, to: 40 })
    expect(nextWindow(300, 400, LENGTHS, 128)).toEqual({ from: 300, to: 400 })
  })

  it('covers every column once and in order, whatever there is time for', () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 5 })
    const times = fc.infiniteStream(fc.double({ min: -10, max: 400, noNaN: true }))
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), lengths, times, (columns, lengths, times) => {
        const sorted = lengths.sort((a, b) => a - b)
        for (let from = 0; from < columns;) {
          const window = nextWindow(from, columns, sorted, times.next().value)
          expect(window.from).toBe(from)
          expect(window.to).toBeGreaterThan(from)
          expect(window.to).toBeLessThanOrEqual(columns)
          from = window.to
        }
      }),
    )
  })
})

it('widens a range, but not over the ends of the unit', () => {
  expect(widened({ from: 3, to: 9 }, 5, 100)).toEqual({ from: 0, to: 14 })
  expect(widened({ from: 90, to: 98 }, 5, 100)).toEqual({ from: 85, to: 100 })
})
