import { expect, it } from 'vitest'
import { WindowPace } from './window-pace.ts'

it('promises no columns before anything was measured', () => {
  expect(new WindowPace().columnsWithin(60_000, 18)).toBe(0)
})

it('promises what is made in three quarters of the time, margins included', () => {
  const pace = new WindowPace()
  pace.observe(400, 100)
  expect(pace.columnsWithin(800, 18)).toBeCloseTo(132)
})

it('follows a device that slows down', () => {
  const pace = new WindowPace()
  pace.observe(100, 100)
  for (let i = 0; i < 12; i++) pace.observe(500, 100)
  expect(pace.columnsWithin(500, 0)).toBeGreaterThan(73)
  expect(pace.columnsWithin(500, 0)).toBeLessThan(78)
})
