import { addKernel, momentsKernel, snakeKernel } from './channel-kernels.ts'
import { convolutionAlgorithm, type ConvolutionAlgorithm } from './convolution-algorithm.ts'
import { productKernel } from './product-kernel.ts'
import type { WasmFunction } from './wasm-function.ts'
import { wasmModule } from './wasm-module.ts'

/** Channels of the generator's stages. */
export const CHANNELS = [256, 128] as const
/** Taps of its convolutions, and the tile each is computed by: see ARCHITECTURE.md. */
export const TILES = { 3: 8, 7: 20, 11: 28 } as const

export type Taps = keyof typeof TILES

/** Tiles that go through a convolution together. */
export const TILES_AT_ONCE = 48

export const ALGORITHMS = Object.fromEntries(
  Object.entries(TILES).map(([taps, tile]) => [taps, convolutionAlgorithm(Number(taps), tile)]),
) as unknown as Readonly<Record<Taps, ConvolutionAlgorithm>>

/** Most products a tile and channel come to. */
export const MOST_ROWS = Math.max(...Object.values(ALGORITHMS).map(({ input }) => input.rows))

/**
 * Bytes between the products of two rows: all tiles, and a cache line more, lest all rows fall on the same lines of
 * the cache.
 */
export const rowBytes = (channels: number): number => TILES_AT_ONCE * channels * 4 + 64

type Product = (
  rows: number,
  panels: number,
  depth: number,
  a: number,
  b: number,
  bPanel: number,
  c: number,
  cRow: number,
  r: number,
) => void

/** What the module exports. */
export interface ResidualKernels {
  readonly snake: (rows: number, width: number, x: number, xRow: number, affine: number, out: number) => void
  readonly moments: (rows: number, width: number, x: number, means: number, sums: number) => void
  readonly add: (bytes: number, x: number, out: number, factor: number) => void
  /** `mix` and the channels; `transform`, `inverse`, `addInverse` and `kernel`, the channels, x and the taps. */
  readonly products: Readonly<Record<string, Product>>
}

/** @param isFused needs relaxed SIMD. @param maximumPages undefined: the memory is not shared */
export function residualModule(isFused: boolean, maximumPages: number | undefined): Uint8Array<ArrayBuffer> {
  const functions: Record<string, WasmFunction> = {
    snake: snakeKernel(isFused),
    moments: momentsKernel(),
    add: addKernel(),
  }
  for (const channels of CHANNELS) {
    const width = 4 * channels
    const row = rowBytes(channels)
    functions[`mix${channels}`] = productKernel({ aRow: width, bRow: 32 }, isFused, false)
    for (const [taps, { tile, input, output }] of Object.entries(ALGORITHMS)) {
      const name = `${channels}x${taps}`
      const back = { aRow: 4 * output.columns, bRow: row }
      functions[`transform${name}`] = productKernel({ aRow: 4 * input.columns, bRow: width }, isFused, false)
      functions[`inverse${name}`] = productKernel(back, isFused, false)
      functions[`addInverse${name}`] = productKernel(back, isFused, true)
      const depth = depthOf(Number(taps))
      functions[`kernel${name}`] = productKernel({ aRow: 4 * depth, bRow: width * channels }, isFused, false)
      if (tile % 4 !== 0) throw new RangeError(`A tile of ${tile} is not a multiple of 4.`)
    }
  }
  return wasmModule(functions, maximumPages)
}

/** Taps of a kernel as a product takes them: with zeros up to a multiple of 4. */
export function depthOf(taps: number): number {
  return Math.ceil(taps / 4) * 4
}
