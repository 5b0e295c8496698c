import { expect, it } from 'vitest'
import { floatConstant } from '../constant.ts'
import { GraphBuilder } from '../graph-builder.ts'
import type { Graph } from '../graph.ts'
import { runOnce, seededNumbers } from '../tiny-block.ts'
import { cut } from './cut.ts'
import { externalWeights } from './external-weights.ts'
import { plainTransposition } from './plain-transposition.ts'
import { prune } from './prune.ts'
import { sort } from './sort.ts'

/** y = sin(x · 2) + 1, and a cosine that nobody wants. */
function graphOf(): Graph {
  const builder = new GraphBuilder('g')
  const doubled = builder.node('Mul', ['x', builder.float(2)], {}, 'doubled')
  builder.node('Cos', [doubled, builder.float(7)], {}, 'unused')
  builder.node('Add', [builder.node('Sin', [doubled], {}, 'wave'), builder.float(1)], {}, 'y')
  const port = (name: string) => ({ name, type: 'float32' as const, shape: ['n'] })
  return { nodes: builder.nodes, tensors: builder.tensors, inputs: [port('x')], outputs: [port('y')] }
}

const x = { shape: [3], data: Float32Array.of(0, 0.5, 1) }

it('prune drops what no output depends on, constants too', () => {
  const graph = prune(graphOf())
  expect(graph.nodes.map((node) => node.op)).toEqual(['Mul', 'Sin', 'Add'])
  expect([...graph.tensors.keys()]).toEqual(['g/float 2', 'g/float 1'])
})

it('sort puts makers before users', () => {
  const graph = prune(graphOf())
  const sorted = sort({ ...graph, nodes: graph.nodes.toReversed() })
  expect(sorted.nodes.map((node) => node.op)).toEqual(['Mul', 'Sin', 'Add'])
})

it('sort names the tensor that nothing makes', () => {
  const graph = graphOf()
  expect(() => sort({ ...graph, nodes: graph.nodes.slice(1) })).toThrow(/doubled/)
})

it('cut gives two pieces that together are the whole', async () => {
  const whole = prune(graphOf())
  const point = (tensor: string, name: string) => ({ tensor, name, type: 'float32' as const, shape: ['n'] })
  const first = cut(whole, [point('x', 'x')], [point('wave', 'middle')])
  const second = cut(whole, [point('wave', 'middle')], [point('y', 'z')])
  const { middle } = await runOnce(first, { x })
  const { z } = await runOnce(second, { middle: middle! })
  const { y } = await runOnce(whole, { x })
  expect(z!.data).toEqual(y!.data)
})

it('plain-transposition turns a matrix before it is multiplied, and shows it', async () => {
  const builder = new GraphBuilder('p')
  const fused = builder.node('FusedMatMul', ['a', 'b'], { transA: { int: 1 }, alpha: { float: 1 } }, 'y')
  const [node, ...others] = builder.nodes
  const port = (name: string) => ({ name, type: 'float32' as const, shape: [1, 'n', 'm'] })
  const graph: Graph = {
    nodes: [{ ...node!, domain: 'com.microsoft', name: 'align/MatmulTransposeFusion/' }, ...others],
    tensors: builder.tensors,
    inputs: [port('a'), port('b')],
    outputs: [port(fused)],
  }
  const plain = plainTransposition(graph)
  expect(plain.nodes.map(({ op, outputs }) => [op, outputs[0]])).toEqual([
    ['Transpose', 'align/turned'],
    ['MatMul', 'y'],
  ])
  const inputs = {
    a: { shape: [1, 3, 2], data: seededNumbers(6) },
    b: { shape: [1, 3, 4], data: seededNumbers(12) },
  }
  expect(await runOnce(plain, inputs)).toEqual(await runOnce(graph, inputs))
})

it('external-weights moves large constants out and leaves small ones in', async () => {
  const builder = new GraphBuilder('e')
  const large = builder.tensor('large', floatConstant([2048], seededNumbers(2048)))
  builder.node('Add', [builder.node('Mul', ['x', large]), builder.float(1)], {}, 'y')
  const port = (name: string) => ({ name, type: 'float32' as const, shape: ['n'] })
  const graph = { nodes: builder.nodes, tensors: builder.tensors, inputs: [port('x')], outputs: [port('y')] }
  const external = externalWeights(graph)
  expect([...external.tensors].map(([name, { kind }]) => [name, kind])).toEqual([
    ['w0', 'weights'],
    ['e/float 1', 'constant'],
  ])
  const input = { x: { shape: [1], data: Float32Array.of(2) } }
  expect((await runOnce(external, input))['y']).toEqual((await runOnce(graph, input))['y'])
})
