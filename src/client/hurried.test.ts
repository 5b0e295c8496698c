import fc from 'fast-check'
import { expect, it } from 'vitest'
import { MAX_SPEED, MIN_SPEED } from '../config/limits.ts'
import { hurried } from './hurried.ts'

const asked = (speed: number) =>
  ({ id: 'a', text: 'Hello.', markup: 'plain', voice: 'af_heart', speed }) as const

it('leaves a request as it is where nothing is to be gained', () => {
  const request = asked(1)
  expect(hurried(request, 0)).toEqual({ request, factor: 1 })
  expect(hurried(asked(MAX_SPEED), 50).factor).toBe(1)
})

it('is heard at the speed that was asked for, and never asks the model for more than it can', () => {
  const speeds = fc.double({ min: MIN_SPEED, max: MAX_SPEED, noNaN: true })
  fc.assert(
    fc.property(speeds, fc.integer({ min: 0, max: 100 }), (speed, percent) => {
      const { request, factor } = hurried(asked(speed), percent)
      expect(request.speed / factor).toBeCloseTo(speed, 9)
      expect(request.speed).toBeLessThanOrEqual(MAX_SPEED + 1e-9)
      expect(factor).toBeLessThanOrEqual(1 + percent / 100)
    }),
  )
})
