import { expect, it } from 'vitest'
import { freeNumbers } from './free-numbers.ts'

it('gives the memory of numbers back at once, where the platform can', () => {
  const numbers = new Float32Array(1000)
  freeNumbers(numbers)
  expect(numbers.length).toBe('transfer' in ArrayBuffer.prototype ? 0 : 1000)
})
