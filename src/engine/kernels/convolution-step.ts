import { ALGORITHMS, MOST_ROWS, rowBytes, TILES, TILES_AT_ONCE } from './residual-kernels.ts'
import type { ResidualKernels, Taps } from './residual-kernels.ts'

/** A convolution in memory, after its norm and Snake; addresses in bytes, signals as rows of channels. */
export interface Convolution {
  readonly taps: Taps
  readonly dilation: number
  readonly channels: number
  /** Rows of x. */
  readonly length: number
  /** Rows of what comes out that are wanted, [from, to); the others stay as they are. */
  readonly from: number
  readonly to: number
  readonly x: number
  /** Scales, then shifts, that make Snake's argument over π of x. */
  readonly affine: number
  /** [products, out ÷ 8, in, 8] */
  readonly kernel: number
  readonly out: number
  /** Added to what comes out; 0: nothing is. */
  readonly residual: number
}

/** Where the algorithms' matrices lie, by taps; that for kernels with taps up to a multiple of 4. */
export type MatrixAddresses = Readonly<
  Record<Taps, { readonly input: number; readonly output: number; readonly kernel: number }>
>

/** What one thread computes with. */
export interface Bench {
  readonly memory: WebAssembly.Memory
  readonly kernels: ResidualKernels
  readonly matrices: MatrixAddresses
  /** SCRATCH_BYTES of its own. */
  readonly scratch: number
}

const TILE_BYTES = Math.max(...Object.values(TILES)) * 256 * 4
const PRODUCT_BYTES = MOST_ROWS * rowBytes(256)

/** A thread's own numbers: the signal of a tile, and all products before and after the channels are mixed. */
export const SCRATCH_BYTES = TILE_BYTES + 2 * PRODUCT_BYTES

/** Dilation d makes d signals of every d-th row; each has as many tiles as the longest. */
function tilesOf({ taps, dilation, from, to }: Convolution): number {
  return Math.ceil(Math.ceil((to - from) / dilation) / ALGORITHMS[taps].outputs)
}

/** How many rows before and after its own a convolution looks at. */
export function reachOf({ taps, dilation }: Pick<Convolution, 'taps' | 'dilation'>): number {
  return (dilation * (taps - 1)) / 2
}

/** How many pieces of work a convolution is for so many threads: about as many tiles in each, so that all end together. */
export function piecesOf(convolution: Convolution, threads: number): number {
  const tiles = convolution.dilation * tilesOf(convolution)
  return Math.ceil(tiles / (TILES_AT_ONCE * threads)) * Math.min(threads, tiles)
}

/** Computes piece `piece` of `pieces`: the tiles' signals into products, the channels mixed, and back. */
export function convolve(convolution: Convolution, piece: number, pieces: number, bench: Bench): void {
  const { taps, dilation, channels, length, from, to, x, affine, kernel, out, residual } = convolution
  const { kernels, matrices, scratch, memory } = bench
  const { input, output, outputs, tile } = ALGORITHMS[taps]
  const width = 4 * channels
  const panels = channels / 8
  const row = rowBytes(channels)
  const before = scratch + TILE_BYTES
  const after = before + PRODUCT_BYTES
  const reach = reachOf(convolution)
  // What lies beyond is not known, and would get into all products of its tile.
  const known = { from: Math.max(0, from - reach), to: Math.min(length, to + reach) }
  const perSignal = tilesOf(convolution)
  const all = dilation * perSignal
  const first = Math.floor((all * piece) / pieces)
  const count = Math.floor((all * (piece + 1)) / pieces) - first
  const name = `${channels}x${taps}`
  const transform = kernels.products[`transform${name}`]!
  const back = kernels.products[residual ? `addInverse${name}` : `inverse${name}`]!
  const mix = kernels.products[`mix${channels}`]!
  /** Where a tile's first output lies; its first input is as far before it as the convolution reaches. */
  const rowOf = (index: number) =>
    from + Math.floor((first + index) / perSignal) + dilation * outputs * ((first + index) % perSignal)
  const within = (row: number) => Math.min(tile, Math.max(0, Math.ceil(row / dilation)))

  for (let index = 0; index < count; index++) {
    const origin = rowOf(index) - reach
    const head = within(known.from - origin)
    const end = Math.max(head, within(known.to - origin))
    if (head > 0) new Float32Array(memory.buffer, scratch, head * channels).fill(0)
    if (end < tile) new Float32Array(memory.buffer, scratch + end * width, (tile - end) * channels).fill(0)
    if (end > head) {
      const source = x + (origin + dilation * head) * width
      kernels.snake(end - head, width, source, dilation * width, affine, scratch + head * width)
    }
    transform(input.rows, panels, tile, matrices[taps].input, scratch, 32, before + index * width, row, 0)
  }
  for (let product = 0; product < input.rows; product++) {
    const weights = kernel + product * width * channels
    mix(
      count,
      panels,
      channels,
      before + product * row,
      weights,
      32 * channels,
      after + product * row,
      width,
      0,
    )
  }
  for (let index = 0; index < count; index++) {
    const origin = rowOf(index)
    const rows = Math.min(outputs, Math.ceil((to - origin) / dilation))
    const target = origin * width
    const step = dilation * width
    if (rows > 0)
      back(
        rows,
        panels,
        output.columns,
        matrices[taps].output,
        after + index * width,
        32,
        out + target,
        step,
        residual + target,
      )
  }
}
