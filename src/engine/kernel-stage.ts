import type { ResidualBlocks } from './kernels/residual-blocks.ts'
import type { GraphTensor, RunnableGraph } from './runnable-graph.ts'

/**
 * A stage of the generator whose residual blocks our own kernels compute. Takes and gives what the stage's graph in other
 * plans does.
 */
export class KernelStage implements RunnableGraph {
  readonly #head: RunnableGraph
  readonly #blocks: ResidualBlocks
  readonly #tail: RunnableGraph | undefined

  /** @param tail undefined: nothing is left to do, what comes out is `coarse` */
  constructor(head: RunnableGraph, blocks: ResidualBlocks, tail: RunnableGraph | undefined) {
    this.#head = head
    this.#blocks = blocks
    this.#tail = tail
  }

  async run(inputs: Readonly<Record<string, GraphTensor>>): Promise<Readonly<Record<string, GraphTensor>>> {
    const { base, noise, affine } = await this.#head.run(inputs)
    const given = inputs['statistics']!
    const borrows = inputs['borrow']!.data[0] === 1
    const { out, used } = this.#blocks.run({
      base: base!.data,
      noise: noise!.data,
      affine: affine!.data,
      statistics: borrows ? given.data : undefined,
    })
    const statistics = { shape: given.shape, data: used }
    const [, rows, channels] = base!.shape as [number, number, number]
    if (!this.#tail) return { coarse: columnsOf(out, rows, channels), used: statistics }
    // A copy: the crew's memory is shared between threads, which the runtime does not take.
    const blocks = { shape: base!.shape, data: out.slice() }
    return { ...(await this.#tail.run({ blocks })), used: statistics }
  }

  async release(): Promise<void> {
    await Promise.all([this.#head.release(), this.#tail?.release()])
  }
}

/** Rows of channels → [1, channels, rows], copied. */
function columnsOf(values: Float32Array, rows: number, channels: number): GraphTensor {
  const data = new Float32Array(values.length)
  for (let row = 0; row < rows; row++) {
    for (let channel = 0; channel < channels; channel++)
      data[channel * rows + row] = values[row * channels + channel]!
  }
  return { shape: [1, channels, rows], data }
}
