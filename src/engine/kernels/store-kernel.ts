import type { KernelCrew } from './kernel-crew.ts'
import type { Step } from './kernel-program.ts'
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
  const planes = crew.memory.floats(address, depthOf(taps) * plane)
  planes.fill(0, taps * plane)
  for (let out = 0; out < channels; out++) {
    let to = (out >> 3) * 8 * channels + (out & 7)
    for (let from = out * channels * taps; from < (out + 1) * channels * taps; to += 8) {
      for (let tap = 0; tap < taps; tap++) planes[tap * plane + to] = kernel[from++]!
    }
  }
  return { ...shape, address }
}

/** The step that takes a kernel into the transformed domain: [products, out ÷ 8, in, 8] at `out`, of `transformedBytes`. */
export function transformation({ taps, channels, address }: StoredKernel, out: number): Step {
  return { kind: 'transform', taps, channels, kernel: address, out }
}

/** Puts a kernel where the plan wants it: transformed now, or as it is, to be transformed at every use. @param kernel [out, in, taps] */
export function placeKernel(
  crew: KernelCrew,
  kernel: Float32Array,
  shape: Pick<StoredKernel, 'taps' | 'channels'>,
  plan: 'fast' | 'lean',
): number | StoredKernel {
  return plan === 'fast'
    ? storeTransformed(crew, kernel, shape)
    : storeKernel(crew, kernel, shape, crew.memory.allocate(storedBytes(shape)))
}

/** Stores a kernel in the transformed domain alone. @param kernel [out, in, taps]. @returns its address */
export function storeTransformed(
  crew: KernelCrew,
  kernel: Float32Array,
  shape: Pick<StoredKernel, 'taps' | 'channels'>,
): number {
  const transformed = crew.memory.allocate(transformedBytes(shape))
  const address = crew.memory.rent(storedBytes(shape))
  crew.runNow([transformation(storeKernel(crew, kernel, shape, address), transformed)])
  crew.memory.giveBack(address)
  return transformed
}
