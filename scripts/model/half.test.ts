import { expect, it } from 'vitest'
import { halfToNumber } from '../../src/lib/half.ts'
import { numberToHalf } from './half.ts'

it('gives back every finite float16', () => {
  for (let bits = 0; bits < 0x10000; bits++) {
    const value = halfToNumber(bits)
    if (Number.isFinite(value)) expect(numberToHalf(value)).toBe(bits)
  }
})

it('rounds to the nearest, and large numbers to the largest', () => {
  expect(halfToNumber(numberToHalf(1 / 3))).toBeCloseTo(1 / 3, 3)
  expect(halfToNumber(numberToHalf(1e9))).toBe(65504)
  expect(halfToNumber(numberToHalf(-1e-9))).toBeCloseTo(0)
})
