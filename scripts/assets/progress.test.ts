import { expect, it } from 'vitest'
import { progressLine } from './progress.mjs'

it('says bytes, percent and rate', () => {
  expect(progressLine(31_400_000, 92_361_271, 4_260_000)).toBe('31.4 of 92.4 MB, 33 %, 4.3 MB/s')
  expect(progressLine(0, 5_000_000, 0)).toBe('0.0 of 5.0 MB, 0 %, 0.0 MB/s')
})

it('never says more than 100 %, nor 100 % too early', () => {
  expect(progressLine(1_010, 1_000, 0)).toContain(' 100 %')
  expect(progressLine(999_999, 1_000_000, 0)).toContain(' 99 %')
})
