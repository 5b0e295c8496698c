import type { KernelCrew } from './kernel-crew.ts'
import { ALGORITHMS, depthOf, type Taps } from './residual-kernels.ts'

/** A convolution's kernel in the crew's memory: [taps up to a multiple of 4, out ÷ 8, in, 8]. */
export interface StoredKernel {
  readonly taps: Taps
  readonly channels: number
  readonly address: number
}

/** Bytes of the largest kernel in the transformed domain. */
export function transformedBytes({ taps, channels }: Pick<StoredKernel, 'taps' | 'channels'>): number {
  return 4 * ALGORITHMS[taps].kernel.rows * channels * channels
}

/** Bytes of a kernel as `storeKernel` writes it. */
export function storedBytes({ taps, channels }: Pick<StoredKernel, 'taps' | 'channels'>): number {
  return 4 * depthOf(taps) * channels * channels
}

/** @param kernel [out, in, taps]. @param address of `storedBytes` */
export function storeKernel(
  crew: KernelCrew,
  kernel: Float32Array,
  shape: Pick<StoredKernel, 'taps' | 'channels'>,
  address: number,
): StoredKernel {
  const { taps, channels } = shape
  const plane = channels * channels
  const planes = crew.floats(address, depthOf(taps) * plane)
  planes.fill(0, taps * plane)
  for (let out = 0; out < channels; out++) {
    let to = (out >> 3) * 8 * channels + (out & 7)
    for (let from = out * channels * taps; from < (out + 1) * channels * taps; to += 8) {
      for (let tap = 0; tap < taps; tap++) planes[tap * plane + to] = kernel[from++]!
    }
  }
  return { ...shape, address }
}

/** Takes a kernel into the transformed domain: [products, out ÷ 8, in, 8] at `address`, of `transformedBytes`. */
export function transformKernel(crew: KernelCrew, kernel: StoredKernel, address: number): void {
  const { taps, channels } = kernel
  const plane = channels * channels
  crew.kernels.products[`kernel${channels}x${taps}`]!(
    ALGORITHMS[taps].kernel.rows,
    plane / 8,
    depthOf(taps),
    crew.matrices[taps].kernel,
    kernel.address,
    32,
    address,
    4 * plane,
    0,
  )
}
