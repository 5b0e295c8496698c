import { floatValues } from '../constant.ts'
import { editGraph } from '../edit-graph.ts'
import { GraphBuilder } from '../graph-builder.ts'
import { GraphIndex } from '../graph-index.ts'
import type { Graph, Node } from '../graph.ts'
import { outerTensors } from './prune.ts'

type Offset = Float64Array

/**
 * A bias before a norm changes nothing: the norm takes the mean away. Biases of convolutions are held back, added up
 * along the residual sums, and put in once where something else than a norm looks.
 *
 * Needs a sorted graph. Statistics are from here on those of tensors without the biases, in every plan alike.
 */
export function dropBiases(graph: Graph): Graph {
  const index = new GraphIndex(graph)
  const builder = new GraphBuilder('bias')
  const held = new Map<string, Offset>()
  const nodes: Node[] = []
  const outputs = new Set(graph.outputs.map((port) => port.name))
  for (const node of graph.nodes) {
    const biases = node.inputs.map((name) => held.get(name))
    const settled = settle(node, biases, index, held)
    nodes.push(settled ? node : withSettledInputs(node, held, builder))
    const own = (node.op === 'Conv' || node.op === 'ConvTranspose') && index.constant(node.inputs[2])
    const output = node.outputs[0]!
    if (own && !outputs.has(output) && index.consumers(output).every((user) => canWait(user, index))) {
      nodes[nodes.length - 1] = { ...nodes.at(-1)!, inputs: nodes.at(-1)!.inputs.slice(0, 2) }
      held.set(output, Float64Array.from(floatValues(own)))
    }
    if (settled && outputs.has(output) && held.has(output)) {
      nodes[nodes.length - 1] = { ...nodes.at(-1)!, outputs: [`${output} without bias`] }
      builder.node(
        'Add',
        [`${output} without bias`, offsetTensor(builder, output, held.get(output)!)],
        {},
        output,
      )
    }
  }
  return editGraph({ ...graph, nodes }, { add: builder.nodes, tensors: builder.tensors })
}

/** Whether a node can live with an input whose bias is still to come. */
function canWait(node: Node, index: GraphIndex): boolean {
  if (node.op === 'Add') return node.inputs.every((name) => index.constant(name) === undefined)
  if (node.op === 'Div') return index.scalar(node.inputs[1]) !== undefined
  return node.op === 'BatchNormalization' || node.op === 'If' || node.op === 'Pad' || node.op === 'Shape'
}

/** Carries held biases through a node that can wait; false where the node needs them put in. */
function settle(
  node: Node,
  biases: readonly (Offset | undefined)[],
  index: GraphIndex,
  held: Map<string, Offset>,
) {
  if (node.op === 'If') return outerTensors(node).some((name) => held.has(name))
  const [first, second] = biases
  if (!first && !second) return false
  if (!canWait(node, index)) return false
  const output = node.outputs[0]!
  if (node.op === 'Add') held.set(output, sumOf(first, second))
  if (node.op === 'Div')
    held.set(
      output,
      first!.map((value) => value / index.scalar(node.inputs[1])!),
    )
  if (node.op === 'Pad') held.set(output, first!)
  return true
}

function sumOf(first: Offset | undefined, second: Offset | undefined): Offset {
  if (!first || !second) return (first ?? second)!
  return first.map((value, channel) => value + second[channel]!)
}

function offsetTensor(builder: GraphBuilder, name: string, offset: Offset): string {
  return builder.floats(`of ${name}`, [1, offset.length, 1], offset)
}

function withSettledInputs(node: Node, held: ReadonlyMap<string, Offset>, builder: GraphBuilder): Node {
  if (!node.inputs.some((name) => held.has(name))) return node
  const inputs = node.inputs.map((name) => {
    const offset = held.get(name)
    return offset ? builder.node('Add', [name, offsetTensor(builder, name, offset)]) : name
  })
  return { ...node, inputs }
}
