import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planWindows, widened } from './window-plan.ts'

describe('planWindows', () => {
  it('starts short and grows to the last length', () => {
    expect(planWindows(420, [32, 64, 128])).toEqual([
      { from: 0, to: 32 },
      { from: 32, to: 96 },
      { from: 96, to: 224 },
      { from: 224, to: 352 },
      { from: 352, to: 420 },
    ])
  })

  it('starts short wherever it starts', () => {
    expect(planWindows(420, [32, 64, 128], 300)).toEqual([
      { from: 300, to: 332 },
      { from: 332, to: 396 },
      { from: 396, to: 420 },
    ])
  })

  it('lets a short remainder join the window before it', () => {
    expect(planWindows(40, [32, 64])).toEqual([{ from: 0, to: 40 }])
  })

  it('covers every column once and in order', () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), lengths, (columns, lengths) => {
        const windows = planWindows(columns, lengths)
        expect(windows[0]!.from).toBe(0)
        expect(windows.at(-1)!.to).toBe(columns)
        windows.forEach(({ from, to }, i) => {
          expect(to).toBeGreaterThan(from)
          if (i > 0) expect(from).toBe(windows[i - 1]!.to)
        })
      }),
    )
  })
})

it('widens a range, but not over the ends of the unit', () => {
  expect(widened({ from: 3, to: 9 }, 5, 100)).toEqual({ from: 0, to: 14 })
  expect(widened({ from: 90, to: 98 }, 5, 100)).toEqual({ from: 85, to: 100 })
})
