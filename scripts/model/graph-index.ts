import type { Constant, Graph, Node } from './graph.ts'
import { constantValues } from './constant.ts'

/** Answers who makes and who uses a tensor. */
export class GraphIndex {
  readonly #graph: Graph
  readonly #producers = new Map<string, Node>()
  readonly #consumers = new Map<string, Node[]>()

  constructor(graph: Graph) {
    this.#graph = graph
    for (const node of graph.nodes) {
      for (const output of node.outputs) this.#producers.set(output, node)
      for (const input of new Set(node.inputs)) {
        const users = this.#consumers.get(input)
        if (users) users.push(node)
        else this.#consumers.set(input, [node])
      }
    }
  }

  /** The node that makes `tensor`, if one of `ops` does (of any, where none is named). */
  producer(tensor: string | undefined, ...ops: string[]): Node | undefined {
    const node = tensor === undefined ? undefined : this.#producers.get(tensor)
    return node && (ops.length === 0 || ops.includes(node.op)) ? node : undefined
  }

  consumers(tensor: string | undefined): readonly Node[] {
    return (tensor !== undefined && this.#consumers.get(tensor)) || []
  }

  /** The one node that uses `tensor`, if it is one of `ops`. */
  consumer(tensor: string | undefined, ...ops: string[]): Node | undefined {
    const [node, ...others] = this.consumers(tensor)
    return node && others.length === 0 && (ops.length === 0 || ops.includes(node.op)) ? node : undefined
  }

  constant(tensor: string | undefined): Constant | undefined {
    const found = tensor === undefined ? undefined : this.#graph.tensors.get(tensor)
    return found?.kind === 'constant' ? found : undefined
  }

  /** The value of a constant of one number. */
  scalar(tensor: string | undefined): number | undefined {
    const constant = this.constant(tensor)
    const values = constant && constantValues(constant)
    return values?.length === 1 ? Number(values[0]) : undefined
  }

  /** Of two inputs the one that is not `tensor`. */
  other(node: Node, tensor: string | undefined): string | undefined {
    return node.inputs.length === 2 ? node.inputs.find((input) => input !== tensor) : undefined
  }
}
