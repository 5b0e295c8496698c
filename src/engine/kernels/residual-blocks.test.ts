import { beforeAll, describe, expect, it } from 'vitest'
import { KernelCrew } from './kernel-crew.ts'
import { ResidualBlocks, type BlockInputs } from './residual-blocks.ts'
import type { Taps } from './residual-kernels.ts'
import { storedBytes, storeKernel, transformation, transformedBytes } from './store-kernel.ts'

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
    const kernel = storeKernel(crew, values, shape, crew.memory.allocate(storedBytes(shape)))
    const transformed = crew.memory.allocate(transformedBytes(shape))
    crew.runNow([transformation(kernel, transformed)])
    const dilation = [1, 1, 3, 1, 5, 1][at % 6]!
    return { taps: shape.taps, dilation, norm: normOf(at), kernel: plan === 'fast' ? transformed : kernel }
  })
  return new ResidualBlocks(crew, CHANNELS, convolutions, new Float32Array(CHANNELS).fill(bias))
}

async function run(plan: 'fast' | 'lean', given: BlockInputs, bias?: number) {
  const { result, used } = await (await blocks(plan, bias)).run(given, (rows) => rows.slice())
  return { out: result, used }
}

describe('ResidualBlocks', () => {
  let made: { out: Float32Array; used: Float32Array }
  beforeAll(async () => {
    made = await run('fast', inputs())
  })

  it('gives with given statistics what it gives with those it measured', async () => {
    const again = await run('fast', { ...inputs(), statistics: made.used })
    expect(again.out).toEqual(made.out)
    expect(again.used).toBe(made.used)
  })

  it('gives the same in the rows that are wanted, wherever they are', async () => {
    for (const keep of [
      { from: 0, to: 20 },
      { from: 130, to: 170 },
      { from: 260, to: ROWS },
    ]) {
      const { out } = await run('fast', { ...inputs(), statistics: made.used, keep })
      const rows = (all: Float32Array) => all.subarray(keep.from * CHANNELS, keep.to * CHANNELS)
      const wanted = rows(made.out)
      const largest = rows(out).reduce((most, value, at) => Math.max(most, Math.abs(value - wanted[at]!)), 0)
      // Other tiles round otherwise, and these numbers make of a rounding of the noise 3e-4; a row too few would be 1e-1.
      expect(largest).toBeLessThan(1e-3)
    }
  })

  it('gives the same where kernels are transformed at every use', async () => {
    expect((await run('lean', inputs())).out).toEqual(made.out)
    expect((await run('lean', { ...inputs(), statistics: made.used })).out).toEqual(made.out)
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
    const { out } = await run('fast', inputs(), 0)
    const largest = out.reduce((most, value, at) => Math.max(most, Math.abs(made.out[at]! - value - 0.5)), 0)
    expect(largest).toBeLessThan(1e-5)
  })
})
