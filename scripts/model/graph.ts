import type { Matrix } from '../../src/engine/kernels/convolution-algorithm.ts'

/** The model in memory, as the passes see it: ONNX without its wire format, and weights that know how they are stored. */

export type DataType = 'float32' | 'float64' | 'uint8' | 'int8' | 'int32' | 'int64' | 'bool'

export type Attribute =
  | { readonly int: number }
  | { readonly float: number }
  | { readonly string: string }
  | { readonly ints: readonly number[] }
  | { readonly floats: readonly number[] }
  | { readonly tensor: Constant }
  | { readonly graph: Graph }

export interface Node {
  readonly op: string
  /** Empty for ONNX's own operators. */
  readonly domain: string
  readonly name: string
  /** An empty string stands for an input left out. */
  readonly inputs: readonly string[]
  readonly outputs: readonly string[]
  readonly attributes: Readonly<Record<string, Attribute>>
}

/** Numbers that stay in the graph file. */
export interface Constant {
  readonly kind: 'constant'
  readonly type: DataType
  readonly shape: readonly number[]
  /** Row-major, little endian. */
  readonly bytes: Uint8Array
}

/** What the download holds of a tensor. */
export interface Stored {
  readonly type: 'uint8' | 'int8' | 'float32'
  readonly shape: readonly number[]
  readonly bytes: Uint8Array
}

/** A float32 tensor that is handed to the runtime as external data: see TensorRecipe in src/config/model-manifest.ts. */
export interface Weights {
  readonly kind: 'weights'
  /** Of the expanded tensor. */
  readonly shape: readonly number[]
  readonly stored: Stored
  readonly zeroPoint: number
  readonly scale: number
  readonly factors: readonly { readonly axis: number; readonly values: Float32Array }[]
  readonly phases?: number
  readonly transform?: Matrix
}

export type Tensor = Constant | Weights

/** A graph's input or output; a string is a dimension that is known only when it runs. */
export interface Port {
  readonly name: string
  readonly type: DataType
  readonly shape: readonly (number | string)[]
}

export interface Graph {
  readonly nodes: readonly Node[]
  readonly tensors: ReadonlyMap<string, Tensor>
  readonly inputs: readonly Port[]
  readonly outputs: readonly Port[]
}

/** A graph in, a graph out; nothing else changes. Nodes may come out unsorted and some unused: see prune and sort. */
export type Pass = (graph: Graph) => Graph
