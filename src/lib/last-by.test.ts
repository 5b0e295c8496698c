import fc from 'fast-check'
import { expect, it } from 'vitest'
import { lastBy } from './last-by.ts'

it('finds the last item whose value is at most so much', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ max: 20, min: -20 })),
      fc.integer({ max: 25, min: -25 }),
      (values, most) => {
        const items = values.sort((a, b) => a - b).map((place) => ({ place }))
        const found = lastBy(items, ({ place }) => place, most)
        expect(found).toBe(items.filter(({ place }) => place <= most).length - 1)
      },
    ),
  )
})
