import type { Constant, Graph, Node, Stored, Tensor, Weights } from '../graph.ts'
import { constantValues, floatValues } from '../constant.ts'
import { editGraph } from '../edit-graph.ts'
import { GraphIndex } from '../graph-index.ts'
import { scaleWeights, weightsOf } from '../weights.ts'

/** The integer product and what belongs to it, until its scaled result. */
interface Chain {
  readonly input: string
  readonly output: string
  readonly weightScale: Float32Array
  readonly bias?: Float32Array
}

/**
 * ConvInteger, MatMulInteger and DynamicQuantizeLSTM → Conv, MatMul and LSTM in float32.
 *
 * First of all: int8 is how the weights are stored, not how they compute. Activations are no longer rounded to 8 bits.
 */
export function dequantise(graph: Graph): Graph {
  const index = new GraphIndex(graph)
  const remove = new Set<Node>()
  const add: Node[] = []
  const tensors = new Map<string, Tensor>()
  for (const node of graph.nodes) {
    if (node.op === 'ConvInteger' || node.op === 'MatMulInteger') {
      const chain = traceChain(index, node)
      const weights = `${node.inputs[1]} float32`
      tensors.set(weights, productWeights(index, node, chain.weightScale))
      const inputs = [chain.input, weights]
      if (chain.bias) {
        const bias = `${weights} bias`
        const bytes = new Uint8Array(chain.bias.slice().buffer)
        tensors.set(bias, { kind: 'constant', type: 'float32', shape: [chain.bias.length], bytes })
        inputs.push(bias)
      }
      const op = node.op === 'ConvInteger' ? 'Conv' : 'MatMul'
      add.push({ ...node, op, inputs, outputs: [chain.output] })
      remove.add(node).add(index.producer(chain.output)!)
    } else if (node.op === 'DynamicQuantizeLSTM') {
      const lstm = floatLstm(index, node)
      for (const [name, weights] of lstm.weights) tensors.set(name, weights)
      add.push(lstm.node)
      remove.add(node)
    }
  }
  return editGraph(graph, { remove, add, tensors })
}

/** Follows product (+ integer bias) → Cast → Mul by (activation scale × weight scale). */
function traceChain(index: GraphIndex, product: Node): Chain {
  const quantised = index.producer(product.inputs[0], 'DynamicQuantizeLinear')
  let result = product.outputs[0]
  let bias: Float32Array | undefined
  const sum = index.consumer(result, 'Add')
  if (sum) {
    bias = traceBias(index, index.other(sum, result))
    result = sum.outputs[0]
  }
  const cast = index.consumer(result, 'Cast')
  const scaled = index.consumer(cast?.outputs[0], 'Mul')
  const scale = scaled && index.producer(index.other(scaled, cast?.outputs[0]), 'Mul')
  const weightScale = scale?.inputs
    .map((name) => index.constant(name))
    .find((constant) => constant !== undefined)
  if (!quantised || !scaled || !weightScale) {
    throw new RangeError(`The integer product ${product.name} is not scaled the way this pass knows.`)
  }
  const chain = {
    input: quantised.inputs[0]!,
    output: scaled.outputs[0]!,
    weightScale: floatValues(weightScale),
  }
  return bias ? { ...chain, bias } : chain
}

/** The float bias before it was divided by the scales and rounded. */
function traceBias(index: GraphIndex, tensor: string | undefined): Float32Array {
  let name = tensor
  for (let step; (step = index.producer(name, 'Reshape', 'Cast', 'Floor', 'Div'));) name = step.inputs[0]
  const constant = index.constant(name)
  if (!constant) throw new RangeError(`The integer bias ${tensor} does not come from a float constant.`)
  return floatValues(constant)
}

function stored(constant: Constant): Stored {
  const { type, shape, bytes } = constant
  if (type !== 'uint8' && type !== 'int8') throw new TypeError(`Quantised weights of type ${type}.`)
  return { type, shape, bytes }
}

/** The one zero point of all weights; this model has one a tensor, repeated. */
function zeroPointOf(constant: Constant | undefined): number {
  const [zero = 0, ...others] = constant ? Array.from(constantValues(constant), Number) : []
  if (others.some((other) => other !== zero)) throw new RangeError('Zero points differ within a tensor.')
  return zero
}

function productWeights(index: GraphIndex, node: Node, scale: Float32Array): Weights {
  const constant = index.constant(node.inputs[1])
  if (!constant) throw new RangeError(`The weights of ${node.name} are not constant.`)
  const weights = { ...weightsOf(stored(constant)), zeroPoint: zeroPointOf(index.constant(node.inputs[3])) }
  if (scale.length === 1) return { ...weights, scale: scale[0]! }
  return scaleWeights(weights, node.op === 'ConvInteger' ? 0 : 1, scale)
}

/** [directions, in, 4H] → [directions, 4H, in], as LSTM wants it. */
function transposeLast(source: Stored): Stored {
  const [directions, rows, columns] = source.shape as [number, number, number]
  const bytes = new Uint8Array(source.bytes.length)
  for (let direction = 0; direction < directions; direction++) {
    const start = direction * rows * columns
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        bytes[start + column * rows + row] = source.bytes[start + row * columns + column]!
      }
    }
  }
  return { ...source, shape: [directions, columns, rows], bytes }
}

function floatLstm(index: GraphIndex, node: Node) {
  const kernel = (input: number, scale: number, zero: number): [string, Weights] => {
    const quantised = index.constant(node.inputs[input])
    const scales = index.constant(node.inputs[scale])
    if (!quantised || !scales) throw new RangeError(`The weights of ${node.name} are not constant.`)
    const zeroPoint = zeroPointOf(index.constant(node.inputs[zero]))
    const weights = { ...weightsOf(transposeLast(stored(quantised))), zeroPoint }
    return [`${node.inputs[input]} float32`, scaleWeights(weights, 0, floatValues(scales))]
  }
  const weights = [kernel(1, 8, 9), kernel(2, 10, 11)]
  const inputs = [node.inputs[0]!, weights[0]![0], weights[1]![0], ...node.inputs.slice(3, 8)]
  while (inputs.at(-1) === '') inputs.pop()
  return { weights, node: { ...node, op: 'LSTM', domain: '', inputs } }
}
