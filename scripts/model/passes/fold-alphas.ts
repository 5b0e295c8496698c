import { floatValues } from '../constant.ts'
import { editGraph } from '../edit-graph.ts'
import { GraphBuilder } from '../graph-builder.ts'
import { GraphIndex } from '../graph-index.ts'
import type { Constant, Graph, Node, Tensor, Weights } from '../graph.ts'
import { scaleWeights } from '../weights.ts'
import { projectionOf, scaleProjection } from './style-projection.ts'

/**
 * Snake: u + sin²(α u) ÷ α → v + sin² v, where α is already in the norm's scale and shift (v = α u) and 1 ÷ α in the
 * next convolution's weights.
 *
 * After `style-projection`, whose weights it scales.
 */
export function foldAlphas(graph: Graph): Graph {
  const index = new GraphIndex(graph)
  const builder = new GraphBuilder('snake')
  const remove = new Set<Node>()
  const tensors = new Map<string, Tensor>()
  for (const node of graph.nodes) {
    const snake = node.op === 'Sin' ? matchSnake(index, node) : undefined
    if (!snake) continue
    const { norm, convolution, alpha, inverse } = snake
    const { weights, bias } = projectionOf(index, norm)
    const [scaled, shifted] = scaleProjection(
      graph.tensors.get(weights) as Weights,
      graph.tensors.get(bias) as Constant,
      alpha,
      scaleWeights,
    )
    const kernel = graph.tensors.get(convolution.inputs[1]!) as Weights
    tensors.set(weights, scaled).set(bias, shifted)
    tensors.set(convolution.inputs[1]!, scaleWeights(kernel, 1, inverse))
    const sine = builder.node('Sin', [norm.outputs[0]!])
    const square = builder.node('Mul', [sine, sine])
    builder.node('Add', [norm.outputs[0]!, square], {}, snake.output)
    for (const former of snake.nodes) remove.add(former)
  }
  return editGraph(graph, { remove, add: builder.nodes, tensors: [...builder.tensors, ...tensors] })
}

/** Around a Sin: Mul by α before it; Pow 2, Mul by 1 ÷ α, Add of what came in, and a convolution after it. */
function matchSnake(index: GraphIndex, sine: Node) {
  const before = index.producer(sine.inputs[0], 'Mul')
  const input = before?.inputs.find((name) => index.producer(name, 'BatchNormalization'))
  const norm = index.producer(input)
  const alpha = before && index.constant(index.other(before, input))
  const square = index.consumer(sine.outputs[0], 'Pow')
  const scaled = index.consumer(square?.outputs[0], 'Mul')
  const inverse = scaled && index.constant(index.other(scaled, square?.outputs[0]))
  const sum = index.consumer(scaled?.outputs[0], 'Add')
  const convolution = index.consumer(sum?.outputs[0], 'Conv')
  if (!norm || !alpha || !square || !inverse || !scaled || !sum || !convolution) return undefined
  return {
    norm,
    convolution,
    alpha: floatValues(alpha),
    inverse: floatValues(inverse),
    output: sum.outputs[0],
    nodes: [before!, sine, square, scaled, sum],
  }
}
