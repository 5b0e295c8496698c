import { editGraph } from '../edit-graph.ts'
import { GraphBuilder } from '../graph-builder.ts'
import { GraphIndex } from '../graph-index.ts'
import type { Constant, Graph, Node, Tensor, Weights } from '../graph.ts'
import { scaleWeights } from '../weights.ts'
import { projectionOf, scaleProjection } from './style-projection.ts'

/**
 * sin(πr) ≈ √π · r · P(r²) for |r| ≤ ½, fitted for the least relative error; P has these coefficients. The largest
 * error is 3e-7 of the amplitude.
 */
const P = fitSine(4)

/**
 * v + sin² v → t + (r P(r²))², with t = v ÷ π and r = t − round t: a polynomial in place of a Sin without vectors.
 * The result is v + sin² v over π; 1 ÷ π goes into the norm before and π into the convolution after.
 *
 * After `fold-alphas`. Not the form (1 − cos 2v) ÷ 2: where α is small it leaves nothing but rounding.
 */
export function sine(graph: Graph): Graph {
  const index = new GraphIndex(graph)
  const builder = new GraphBuilder('sine')
  const remove = new Set<Node>()
  const tensors = new Map<string, Tensor>()
  for (const node of graph.nodes) {
    const norm = node.op === 'Sin' ? index.producer(node.inputs[0], 'BatchNormalization') : undefined
    const square = norm && index.consumer(node.outputs[0], 'Mul')
    const sum = index.consumer(square?.outputs[0], 'Add')
    const convolution = index.consumer(sum?.outputs[0], 'Conv')
    if (!norm || !square || !sum || !convolution) continue
    const { weights, bias } = projectionOf(index, norm)
    const kernel = graph.tensors.get(convolution.inputs[1]!) as Weights
    const projection = graph.tensors.get(weights) as Weights
    const channels = projection.shape[1]! / 2
    const [scaled, shifted] = scaleProjection(
      projection,
      graph.tensors.get(bias) as Constant,
      new Float64Array(channels).fill(1 / Math.PI),
      scaleWeights,
    )
    tensors.set(weights, scaled).set(bias, shifted)
    tensors.set(convolution.inputs[1]!, scaleWeights(kernel, 1, new Float64Array(channels).fill(Math.PI)))
    writePolynomial(builder, norm.outputs[0]!, sum.outputs[0]!, channels)
    for (const former of [node, square, sum]) remove.add(former)
  }
  return editGraph(graph, { remove, add: builder.nodes, tensors: [...builder.tensors, ...tensors] })
}

function writePolynomial(builder: GraphBuilder, turns: string, output: string, channels: number): void {
  const vector = (value: number) =>
    builder.floats(`${channels} of ${value}`, [channels], new Float32Array(channels).fill(value))
  const rest = builder.node('Sub', [turns, builder.node('Round', [turns])])
  const square = builder.node('Mul', [rest, rest])
  // With mean 0 and variance 1 this is one multiply-add instead of two operators.
  const inputs = [square, vector(P[3]!), vector(P[2]!), vector(0), vector(1)]
  let sum = builder.node('BatchNormalization', inputs, { epsilon: { float: 0 } })
  for (const coefficient of [P[1]!, P[0]!]) {
    sum = builder.node('Add', [builder.node('Mul', [sum, square]), builder.float(coefficient)])
  }
  const wave = builder.node('Mul', [sum, rest])
  builder.node('Add', [turns, builder.node('Mul', [wave, wave])], {}, output)
}

/** Coefficients of r, r³, … by reweighted least squares on Chebyshev points of (0, ½]. */
export function fitSine(terms: number): readonly number[] {
  const points = Array.from({ length: 500 }, (_, i) => 0.5 * Math.cos((Math.PI * (i + 0.5)) / 1000))
  const target = points.map((r) => Math.sin(Math.PI * r) / Math.sqrt(Math.PI))
  const weights = new Float64Array(points.length).fill(1)
  let coefficients: number[] = []
  for (let round = 0; round < 200; round++) {
    coefficients = solveLeastSquares(points, target, weights, terms)
    const errors = points.map((r, i) => Math.abs(evaluate(coefficients, r) - target[i]!))
    const largest = Math.max(...errors)
    for (let i = 0; i < points.length; i++) weights[i]! *= (errors[i]! / largest + 1e-3) ** 0.3
    const peak = Math.max(...weights)
    for (let i = 0; i < points.length; i++) weights[i]! /= peak
  }
  return coefficients
}

function evaluate(coefficients: readonly number[], r: number): number {
  return coefficients.reduceRight((sum, value) => sum * r * r + value, 0) * r
}

/** Weighted normal equations, solved by elimination: small and well scaled enough in r² ≤ ¼ · 4. */
function solveLeastSquares(
  points: readonly number[],
  target: readonly number[],
  weights: Float64Array,
  terms: number,
) {
  // In s = 2r the powers stay near 1, which keeps the equations solvable.
  const rows = Array.from({ length: terms }, () => new Float64Array(terms + 1))
  points.forEach((r, i) => {
    const powers = Array.from({ length: terms }, (_, k) => (2 * r) ** (2 * k + 1))
    for (let a = 0; a < terms; a++) {
      for (let b = 0; b < terms; b++) rows[a]![b]! += weights[i]! * powers[a]! * powers[b]!
      rows[a]![terms]! += weights[i]! * powers[a]! * target[i]!
    }
  })
  for (let pivot = 0; pivot < terms; pivot++) {
    for (let row = 0; row < terms; row++) {
      if (row === pivot) continue
      const factor = rows[row]![pivot]! / rows[pivot]![pivot]!
      for (let column = pivot; column <= terms; column++)
        rows[row]![column]! -= factor * rows[pivot]![column]!
    }
  }
  return rows.map((row, k) => (row[terms]! / row[k]!) * 2 ** (2 * k + 1))
}
