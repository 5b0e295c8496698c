import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Histogram } from './histogram.ts'

it('tells the quantiles of what it has counted, within 2.5 %', () => {
  const value = fc.double({ min: 0.001, max: 20_000, noNaN: true })
  fc.assert(
    fc.property(
      fc.array(value, { minLength: 1, maxLength: 200 }),
      fc.constantFrom(0.5, 0.95, 0.99),
      (values, share) => {
        const histogram = new Histogram()
        for (const each of values) histogram.add(each)
        const sorted = values.toSorted((a, b) => a - b)
        const exact = sorted[Math.max(1, Math.ceil(share * values.length)) - 1]!
        expect(histogram.quantile(share)! / exact).toBeGreaterThan(0.974)
        expect(histogram.quantile(share)! / exact).toBeLessThan(1.026)
      },
    ),
  )
})

it('says nothing before the first, and takes no number that is none', () => {
  const histogram = new Histogram()
  histogram.add(Number.NaN)
  histogram.add(Number.POSITIVE_INFINITY)
  expect([histogram.count, histogram.quantile(0.5)]).toEqual([0, null])
  histogram.add(0)
  histogram.add(1e12)
  expect(histogram.count).toBe(2)
})
