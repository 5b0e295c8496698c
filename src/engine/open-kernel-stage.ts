import type { BlocksFile, GraphFile, StageFile } from '../config/model-manifest.ts'
import { expandTensor } from './expand-tensor.ts'
import { KernelStage } from './kernel-stage.ts'
import type { KernelCrew } from './kernels/kernel-crew.ts'
import { ResidualBlocks, type BlockConvolution } from './kernels/residual-blocks.ts'
import { freeNumbers } from '../lib/free-numbers.ts'
import { TILES, type Taps } from './kernels/residual-kernels.ts'
import { placeKernel } from './kernels/store-kernel.ts'
import type { ModelFiles } from './model-files.ts'
import { readStored } from './read-stored.ts'
import type { RunnableGraph } from './runnable-graph.ts'

/**
 * Opens a stage whose residual blocks the crew computes.
 * @param starting the crew, which may not be there yet
 * @param plan `fast`: kernels are transformed now; `lean`: at every use
 * @throws SpeechError AssetError, ModelError
 */
export async function openKernelStage(
  { head, blocks, tail }: StageFile,
  plan: 'fast' | 'lean',
  files: ModelFiles,
  starting: Promise<KernelCrew>,
  open: (file: GraphFile) => Promise<RunnableGraph>,
): Promise<RunnableGraph> {
  const stored = await readBlocks(blocks, plan, files, starting)
  return new KernelStage(await open(head), stored, tail && (await open(tail)))
}

async function readBlocks(
  { channels, convolutions, bias }: BlocksFile,
  plan: 'fast' | 'lean',
  files: ModelFiles,
  starting: Promise<KernelCrew>,
): Promise<ResidualBlocks> {
  const stored = await readStored([bias, ...convolutions.map(({ kernel }) => kernel)], files)
  const crew = await starting
  const placed = convolutions.map(({ taps, dilation, norm, kernel }): BlockConvolution => {
    const shape = { taps: knownTaps(taps), channels }
    const expanded = expandTensor(kernel, stored)
    const address = placeKernel(crew, expanded, shape, plan)
    freeNumbers(expanded)
    return { taps: shape.taps, dilation, norm, kernel: address }
  })
  return new ResidualBlocks(crew, channels, placed, expandTensor(bias, stored))
}

function knownTaps(taps: number): Taps {
  if (taps in TILES) return taps as Taps
  throw new RangeError(`The kernels have no convolution of ${taps} taps; build the model again.`)
}
