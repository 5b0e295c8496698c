import { expect, it } from 'vitest'
import { romanValue } from './roman-value.ts'

it.each([
  ['III', 3],
  ['XIV', 14],
  ['IX', 9],
  ['MCMXCIX', 1999],
  ['IIII', 4],
])('%s is %i', (numeral, value) => {
  expect(romanValue(numeral)).toBe(value)
})
