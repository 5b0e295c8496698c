import { describe, expect, it } from 'vitest'
import { compareSignals } from '../compare-signals.ts'
import type { Graph, Pass } from '../graph.ts'
import { tidy } from '../tidy.ts'
import { runOnce, tinyBlock, tinyInputs } from '../tiny-block.ts'
import { borrowedStatistics } from './borrowed-statistics.ts'
import { dropBiases } from './drop-biases.ts'
import { fewBuffers } from './few-buffers.ts'
import { foldAlphas } from './fold-alphas.ts'
import { gpuOperators } from './gpu-operators.ts'
import { normalisation } from './normalisation.ts'
import { styleProjection } from './style-projection.ts'

const after = (graph: Graph, ...passes: Pass[]) => passes.reduce((one, pass) => tidy(pass)(one), graph)
const operators = (graph: Graph) => graph.nodes.map((node) => node.op)
const count = (graph: Graph, op: string) => operators(graph).filter((one) => one === op).length
const biasesOf = (graph: Graph) =>
  graph.nodes.filter((node) => node.op === 'Conv' && node.inputs.length === 3).length

const normed = [normalisation, styleProjection]
const folded = [...normed, borrowedStatistics(4), foldAlphas, dropBiases]

async function difference(graph: Graph, reference: Graph, length = 50): Promise<number> {
  const inputs = tinyInputs(length)
  const [first, second] = [await runOnce(graph, inputs), await runOnce(reference, inputs)]
  return compareSignals(first['out']!.data, second['out']!.data).largest
}

describe('the passes over a residual block', () => {
  const block = tinyBlock()

  it('normalisation leaves one BatchNormalization a norm and the sound as it was', async () => {
    const graph = after(block, normalisation)
    expect(count(graph, 'BatchNormalization')).toBe(2)
    expect(count(graph, 'ReduceMean')).toBe(0)
    expect(await difference(graph, block)).toBeLessThan(1e-5)
  })

  it('style-projection puts the 1 of the scale into the bias', async () => {
    const graph = after(block, ...normed)
    expect(count(graph, 'Unsqueeze')).toBe(0)
    expect(await difference(graph, block)).toBeLessThan(1e-5)
  })

  it('borrowed-statistics measures its own where it may not borrow', async () => {
    const graph = after(block, ...normed, borrowedStatistics(4))
    expect(count(graph, 'If')).toBe(2)
    expect(await difference(graph, block)).toBeLessThan(1e-5)
  })

  it('borrowed-statistics makes a piece of the signal decode as in the whole', async () => {
    const graph = after(block, ...normed, borrowedStatistics(4))
    const inputs = tinyInputs(60)
    const whole = await runOnce(graph, inputs)
    const piece = Float32Array.from(
      { length: 4 * 30 },
      (_, at) => inputs['hidden']!.data[Math.floor(at / 30) * 60 + (at % 30)]!,
    )
    const borrowed = await runOnce(graph, {
      ...inputs,
      hidden: { shape: [1, 4, 30], data: piece },
      statistics: whole['used']!,
      borrow: { shape: [1], data: Float32Array.of(1) },
    })
    // The last two columns see the zeros beyond the piece instead of what follows.
    for (let channel = 0; channel < 4; channel++) {
      for (let column = 0; column < 28; column++) {
        const expected = whole['out']!.data[channel * 60 + column]!
        expect(borrowed['out']!.data[channel * 30 + column]).toBeCloseTo(expected, 5)
      }
    }
    expect(borrowed['used']!.data).toEqual(whole['used']!.data)
  })

  it('fold-alphas takes both multiplications out of the Snake', async () => {
    const before = after(block, ...normed)
    const graph = after(before, foldAlphas)
    expect(count(graph, 'Pow')).toBe(0)
    expect(count(before, 'Mul') - count(graph, 'Mul')).toBe(2)
    expect(await difference(graph, block)).toBeLessThan(1e-5)
  })

  it('drop-biases keeps no bias before a norm and one at the end', async () => {
    const graph = after(block, ...folded)
    expect(biasesOf(graph)).toBe(0)
    expect(count(graph, 'Add')).toBe(count(after(block, ...folded.slice(0, -1)), 'Add') + 1)
    expect(await difference(graph, block)).toBeLessThan(1e-5)
  })

  it('gpu-operators needs neither If nor BatchNormalization', async () => {
    const graph = after(block, ...folded, gpuOperators)
    expect(operators(graph)).not.toContain('If')
    expect(operators(graph)).not.toContain('BatchNormalization')
    expect(await difference(graph, block)).toBeLessThan(1e-5)
  })

  it('few-buffers leaves no node that splits or joins more than it may', async () => {
    const before = after(block, ...folded, gpuOperators)
    expect(before.nodes.some((node) => node.op === 'Split' && node.outputs.length === 4)).toBe(true)
    for (const most of [2, 3]) {
      const graph = after(before, fewBuffers(most))
      const joints = graph.nodes.filter(({ op }) => op === 'Split' || op === 'Concat')
      expect(Math.max(...joints.map(({ inputs, outputs }) => Math.max(inputs.length, outputs.length)))).toBe(
        most,
      )
      for (const borrow of [0, 1]) {
        const inputs = { ...tinyInputs(50), borrow: { shape: [1], data: Float32Array.of(borrow) } }
        expect(await runOnce(graph, inputs)).toEqual(await runOnce(before, inputs))
      }
    }
  })
})
