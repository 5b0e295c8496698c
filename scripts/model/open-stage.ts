import { KernelStage } from '../../src/engine/kernel-stage.ts'
import type { KernelCrew } from '../../src/engine/kernels/kernel-crew.ts'
import { ResidualBlocks } from '../../src/engine/kernels/residual-blocks.ts'
import type { Taps } from '../../src/engine/kernels/residual-kernels.ts'
import { placeKernel } from '../../src/engine/kernels/store-kernel.ts'
import type { RunnableGraph } from '../../src/engine/runnable-graph.ts'
import { openGraph } from './open-graph.ts'
import type { SplitStage } from './passes/residual-blocks.ts'
import { expandWeights } from './weights.ts'

/** A stage as WebAssembly runs it: head and tail in native onnxruntime, the blocks in our kernels. */
export async function openStage(
  { head, convolutions, bias, tail }: SplitStage,
  plan: 'fast' | 'lean',
  crew: KernelCrew,
): Promise<RunnableGraph> {
  const channels = bias.length
  const placed = convolutions.map(({ taps, dilation, norm, kernel }) => {
    const shape = { taps: taps as Taps, channels }
    const expanded = expandWeights(kernel)
    return { taps: shape.taps, dilation, norm, kernel: placeKernel(crew, expanded, shape, plan) }
  })
  const blocks = new ResidualBlocks(crew, channels, placed, Float32Array.from(bias))
  return new KernelStage(await openGraph(head), blocks, tail && (await openGraph(tail)))
}
