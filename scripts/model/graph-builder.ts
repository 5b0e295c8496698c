import type { Attribute, Node, Tensor } from './graph.ts'
import { floatConstant, intConstant } from './constant.ts'

/** Writes nodes and constants under one prefix, so that names of two passes never meet. */
export class GraphBuilder {
  readonly nodes: Node[] = []
  readonly tensors = new Map<string, Tensor>()
  readonly #prefix: string

  constructor(prefix: string) {
    this.#prefix = prefix
  }

  /** Adds a node of one output and returns the output's name. */
  node(
    op: string,
    inputs: readonly string[],
    attributes: Record<string, Attribute> = {},
    output?: string,
  ): string {
    const name = `${this.#prefix}/${this.nodes.length}/${op}`
    this.nodes.push({ op, domain: '', name, inputs, outputs: [output ?? name], attributes })
    return output ?? name
  }

  /** Adds a node of several outputs and returns their names. */
  split(input: string, sizes: readonly number[], axis: number): string[] {
    const name = `${this.#prefix}/${this.nodes.length}/Split`
    const outputs = sizes.map((_, index) => `${name}:${index}`)
    const inputs = [input, this.ints(...sizes)]
    this.nodes.push({ op: 'Split', domain: '', name, inputs, outputs, attributes: { axis: { int: axis } } })
    return outputs
  }

  tensor(name: string, tensor: Tensor): string {
    const full = `${this.#prefix}/${name}`
    this.tensors.set(full, tensor)
    return full
  }

  /** A constant list of int64. */
  ints(...values: number[]): string {
    return this.tensor(`int ${values.join(' ')}`, intConstant([values.length], values))
  }

  /** A float32 constant: a number without a shape, or a list with one. */
  float(value: number): string {
    return this.tensor(`float ${value}`, floatConstant([], [value]))
  }

  floats(name: string, shape: readonly number[], values: ArrayLike<number>): string {
    return this.tensor(name, floatConstant(shape, values))
  }
}
