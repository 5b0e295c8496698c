import { beforeAll, describe, expect, it } from 'vitest'
import { KernelCrew } from './kernel-crew.ts'
import { ResidualBlocks, type BlockInputs } from './residual-blocks.ts'
import type { Taps } from './residual-kernels.ts'
import { storedBytes, storeKernel, transformedBytes, transformKernel } from './store-kernel.ts'

const CHANNELS = 128
const ROWS = 300
const TAPS: readonly Taps[] = [11, 7, 3, 11]

const noise = (count: number, seed: number) =>
  Float32Array.from({ length: count }, (_, at) => Math.sin(12.9898 * (at + 1) * seed) / 16)

/** As in a stage: norm 6 is that of the sum, which three blocks look at. */
const normOf = (at: number) => (at < 6 ? at : at % 6 === 0 ? 6 : at - Math.floor((at - 6) / 6))

function inputs(): BlockInputs {
  return {
    base: noise(ROWS * CHANNELS, 0.37),
    noise: noise(ROWS * CHANNELS, 0.71),
    affine: noise(24 * 2 * CHANNELS, 1.1).map((value, at) =>
      Math.floor(at / CHANNELS) % 2 ? value : value + 1,
    ),
    statistics: undefined,
  }
}

async function blocks(plan: 'fast' | 'lean', bias = 0.5): Promise<ResidualBlocks> {
  const crew = await KernelCrew.start(1, undefined)
  const convolutions = Array.from({ length: 24 }, (_, at) => {
    const shape = { taps: TAPS[Math.floor(at / 6)]!, channels: CHANNELS }
    const values = noise(CHANNELS * CHANNELS * shape.taps, 3.7 + at)
    const kernel = storeKernel(crew, values, shape, crew.allocate(storedBytes(shape)))
    const transformed = crew.allocate(transformedBytes(shape))
    transformKernel(crew, kernel, transformed)
    const dilation = [1, 1, 3, 1, 5, 1][at % 6]!
    return { taps: shape.taps, dilation, norm: normOf(at), kernel: plan === 'fast' ? transformed : kernel }
  })
  return new ResidualBlocks(crew, CHANNELS, convolutions, new Float32Array(CHANNELS).fill(bias))
}

describe('ResidualBlocks', () => {
  let made: { out: Float32Array; used: Float32Array }
  beforeAll(async () => {
    const { out, used } = (await blocks('fast')).run(inputs())
    made = { out: out.slice(), used }
  })

  it('gives with given statistics what it gives with those it measured', async () => {
    const again = (await blocks('fast')).run({ ...inputs(), statistics: made.used })
    expect(again.out).toEqual(made.out)
    expect(again.used).toBe(made.used)
  })

  it('gives the same where kernels are transformed at every use', async () => {
    expect((await blocks('lean')).run(inputs()).out).toEqual(made.out)
  })

  it('measures the mean and the variance of what a norm looks at', () => {
    const { noise: first } = inputs()
    for (const channel of [0, 77]) {
      const column = Array.from({ length: ROWS }, (_, row) => first[row * CHANNELS + channel]!)
      const mean = column.reduce((sum, value) => sum + value) / ROWS
      const variance = column.reduce((sum, value) => sum + (value - mean) ** 2, 0) / ROWS
      expect(made.used[channel]).toBeCloseTo(mean, 6)
      expect(made.used[CHANNELS + channel]).toBeCloseTo(variance, 8)
    }
    expect(made.used).toHaveLength(22 * 2 * CHANNELS)
  })

  it('adds the bias once', async () => {
    const { out } = (await blocks('fast', 0)).run(inputs())
    const largest = out.reduce((most, value, at) => Math.max(most, Math.abs(made.out[at]! - value - 0.5)), 0)
    expect(largest).toBeLessThan(1e-5)
  })
})
