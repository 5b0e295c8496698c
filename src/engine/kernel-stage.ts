import type { ResidualBlocks, Rows } from './kernels/residual-blocks.ts'
import type { GraphTensor, RunnableGraph } from './runnable-graph.ts'

/** Rows that a tail looks at on each side: 3 of its convolution, 2 of the overlapping frames, and to be on the safe side. */
const TAIL_REACH = 8

/**
 * A stage of the generator whose residual blocks our own kernels compute. Takes and gives what the stage's graph in other
 * plans does; may also be told which part of the result is wanted.
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
    const [, rows, channels] = base!.shape as [number, number, number]
    const keep = inputs['keep'] && rowsOf(inputs['keep'].data, rows, this.#tail ? TAIL_REACH : 1)
    const { result, used } = await this.#blocks.run(
      {
        base: base!.data,
        noise: noise!.data,
        affine: affine!.data,
        statistics: borrows ? given.data : undefined,
        ...(borrows && keep && { keep }),
      },
      // A copy: the crew's memory is shared between threads, which the runtime does not take.
      (out) => (this.#tail ? { shape: base!.shape, data: out.slice() } : columnsOf(out, rows, channels)),
    )
    const statistics = { shape: given.shape, data: used }
    if (!this.#tail) return { coarse: result, used: statistics }
    return { ...(await this.#tail.run({ blocks: result })), used: statistics }
  }

  drop(): void {
    this.#blocks.drop()
  }

  async release(): Promise<void> {
    await Promise.all([this.#head.release(), this.#tail?.release()])
  }
}

/** Those that make the wanted share of the rows, and what the tail looks at around them. */
function rowsOf([from, to]: Float32Array, rows: number, reach: number): Rows {
  return {
    from: Math.max(0, Math.floor(from! * rows) - reach),
    to: Math.min(rows, Math.ceil(to! * rows) + reach),
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
