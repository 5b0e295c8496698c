import { editGraph } from '../edit-graph.ts'
import { GraphBuilder } from '../graph-builder.ts'
import { GraphIndex } from '../graph-index.ts'
import type { Attribute, Graph, Node } from '../graph.ts'

interface Statistics {
  readonly mean: string
  readonly variance: string
  /** The nodes that measure them, in order. */
  readonly nodes: readonly Node[]
}

/**
 * Every norm takes its mean and variance from the input `statistics` [norms, 2, C] where `borrow` is 1, and measures
 * them itself where it is 0; what was used comes out as `used`.
 *
 * This is all that ties a window to the rest of the utterance: with it, the generator decodes in pieces.
 */
export function borrowedStatistics(channels: number): (graph: Graph) => Graph {
  return (graph) => {
    const index = new GraphIndex(graph)
    const all = findStatistics(graph, index)
    const builder = new GraphBuilder('statistics')
    const shape = [all.length, 2, channels]
    const rows = builder.split(
      builder.node('Reshape', ['statistics', builder.ints(2 * all.length, channels)]),
      new Array<number>(2 * all.length).fill(1),
      0,
    )
    const borrows = builder.node('Greater', ['borrow', builder.float(0.5)])
    const given = rows.map((row) => builder.node('Reshape', [row, builder.ints(-1)]))
    const choices = all.map(({ mean, variance, nodes }, norm) => ({
      op: 'If',
      domain: '',
      name: `statistics/If ${norm}`,
      inputs: [borrows],
      outputs: [mean, variance],
      attributes: {
        then_branch: passOn(`statistics/${norm}`, [given[2 * norm]!, given[2 * norm + 1]!]),
        else_branch: measureBranch(`statistics/${norm}`, nodes, [mean, variance]),
      },
    }))
    const rowsUsed = builder.node(
      'Concat',
      all.flatMap(({ mean, variance }) => [mean, variance]),
      {
        axis: { int: 0 },
      },
    )
    builder.node('Reshape', [rowsUsed, builder.ints(...shape)], {}, 'used')
    return editGraph(graph, {
      remove: new Set(all.flatMap((one) => one.nodes)),
      add: [...builder.nodes, ...choices],
      tensors: builder.tensors,
      inputs: [
        ...graph.inputs,
        { name: 'statistics', type: 'float32', shape },
        { name: 'borrow', type: 'float32', shape: [1] },
      ],
      outputs: [...graph.outputs, { name: 'used', type: 'float32', shape }],
    })
  }
}

/** In the order of the graph, each once. */
function findStatistics(graph: Graph, index: GraphIndex): Statistics[] {
  const found = new Map<string, Statistics>()
  for (const norm of graph.nodes) {
    const [, , , mean, variance] = norm.inputs
    if (norm.op !== 'BatchNormalization' || !mean || !variance || found.has(mean)) continue
    const flatMean = index.producer(mean, 'Reshape')
    const flatVariance = index.producer(variance, 'Reshape')
    const corrected = index.producer(flatMean?.inputs[0], 'Add')
    const rough = index.producer(corrected?.inputs[0], 'GlobalAveragePool')
    const left = index.producer(corrected?.inputs[1], 'GlobalAveragePool')
    const squarePool = index.producer(flatVariance?.inputs[0], 'GlobalAveragePool')
    const square = index.producer(squarePool?.inputs[0], 'Mul')
    const centred = index.producer(square?.inputs[0], 'Sub')
    const nodes = [rough, centred, left, corrected, square, squarePool, flatMean, flatVariance]
    if (!nodes.every((node) => node !== undefined)) {
      throw new RangeError(`${norm.name} has no statistics of its own; run normalisation first.`)
    }
    found.set(mean, { mean, variance, nodes })
  }
  return [...found.values()]
}

function passOn(prefix: string, tensors: readonly string[]): Attribute {
  const builder = new GraphBuilder(`${prefix} given`)
  const outputs = tensors.map((tensor) => builder.node('Identity', [tensor]))
  return branch(builder.nodes, outputs)
}

/** The measuring nodes, under names of their own: a branch must not repeat names of the graph around it. */
function measureBranch(prefix: string, nodes: readonly Node[], results: readonly string[]): Attribute {
  const inner = new Set(nodes.flatMap((node) => node.outputs))
  const rename = (name: string) => (inner.has(name) ? `${prefix} measured/${name}` : name)
  const renamed = nodes.map((node) => ({
    ...node,
    name: rename(node.outputs[0]!),
    inputs: node.inputs.map(rename),
    outputs: node.outputs.map(rename),
  }))
  return branch(renamed, results.map(rename))
}

function branch(nodes: readonly Node[], outputs: readonly string[]): Attribute {
  const ports = outputs.map((name) => ({ name, type: 'float32' as const, shape: ['channels'] }))
  return { graph: { nodes, tensors: new Map(), inputs: [], outputs: ports } }
}
