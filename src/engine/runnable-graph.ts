/** A tensor as it goes into and comes out of a graph; row-major, batch included. */
export interface GraphTensor {
  readonly shape: readonly number[]
  readonly data: Float32Array
}

/** The port behind which one graph of the built model runs. Inputs the graph types as int64 are given as whole numbers. */
export interface RunnableGraph {
  run(inputs: Readonly<Record<string, GraphTensor>>): Promise<Readonly<Record<string, GraphTensor>>>
  /** Nobody wants what is being computed: it may end early, with anything. */
  drop?(): void
  release(): Promise<void>
}
