import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Convolution } from './convolution-step.ts'
import { KernelCrew } from './kernel-crew.ts'
import { storeTransformed } from './store-kernel.ts'
import type { Taps } from './residual-kernels.ts'

const noise = (count: number, seed: number) =>
  Float32Array.from({ length: count }, (_, at) => Math.sin(12.9898 * (at + 1) * seed) / 4)

const snake = (t: number) => t + Math.sin(Math.PI * t) ** 2 / Math.PI

/** The convolution as it is defined, in float64. @param kernel [out, in, taps] */
function directly(
  x: Float32Array,
  kernel: Float32Array,
  { taps, dilation, channels, length }: Pick<Convolution, 'taps' | 'dilation' | 'channels' | 'length'>,
  affine: Float32Array,
  residual: boolean,
): Float64Array {
  const v = Float64Array.from(x, (value, at) => {
    const channel = at % channels
    return snake(value * affine[channel]! + affine[channels + channel]!)
  })
  const result = new Float64Array(x.length)
  for (let t = 0; t < length; t++) {
    for (let out = 0; out < channels; out++) {
      let sum = residual ? x[t * channels + out]! : 0
      for (let tap = 0; tap < taps; tap++) {
        const at = t + dilation * (tap - (taps - 1) / 2)
        if (at < 0 || at >= length) continue
        for (let one = 0; one < channels; one++)
          sum += v[at * channels + one]! * kernel[(out * channels + one) * taps + tap]!
      }
      result[t * channels + out] = sum
    }
  }
  return result
}

describe('KernelCrew', async () => {
  const crew = await KernelCrew.start(1, undefined)
  const channels = 128

  it.each([3, 7, 11] as const)('convolves with %i taps as the definition says, to rounding', (taps: Taps) => {
    const kernel = noise(channels * channels * taps, 3.7)
    const address = storeTransformed(crew, kernel, { taps, channels })
    const affine = noise(2 * channels, 1.3)
    const affineAddress = crew.memory.allocate(8 * channels)
    crew.memory.floats(affineAddress, 2 * channels).set(affine)
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 90 }),
        fc.constantFrom(1, 3, 5),
        fc.boolean(),
        fc.nat(89),
        (length, dilation, adds, cut) => {
          const x = noise(length * channels, 0.7)
          const base = crew.memory.rent(8 * x.length)
          const from = Math.min(cut, length - 1)
          crew.memory.floats(base, x.length).set(x)
          crew.memory.floats(base + 4 * x.length, x.length).fill(7)
          const shape = { taps, dilation, channels, length }
          crew.runNow([
            {
              kind: 'convolve',
              ...shape,
              from,
              to: length,
              x: base,
              affine: affineAddress,
              kernel: address,
              out: base + 4 * x.length,
              residual: adds ? base : 0,
            },
          ])
          const made = crew.memory.floats(base + 4 * x.length, x.length)
          crew.memory.giveBack(base)
          expect(made.subarray(0, from * channels).every((value) => value === 7)).toBe(true)
          const right = directly(x, kernel, shape, affine, adds)
          const largest = right.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
          const error = right.reduce(
            (most, value, at) => (at < from * channels ? most : Math.max(most, Math.abs(value - made[at]!))),
            0,
          )
          expect(error).toBeLessThan(1e-4 * Math.max(1, largest))
        },
      ),
      { numRuns: 12 },
    )
  })
})
