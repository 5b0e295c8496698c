import { describe, expect, it } from 'vitest'
import type { GraphTensor, RunnableGraph } from './runnable-graph.ts'
import type { TokenDelivery } from './token-delivery.ts'
import { UnitPreparer, type UnitGraphs } from './unit.ts'

const STYLE = Float32Array.from({ length: 256 }, (_, i) => Math.sin(i))
const TOKENS = [0, 50, 60, 70, 0]

/** A melody that is a token's id times two, in Hz; the body adds melody and timbre. */
function fakeGraphs(asked: string[]): UnitGraphs {
  const graph = (name: string, run: (inputs: Readonly<Record<string, GraphTensor>>) => object) => ({
    run: async (inputs: Readonly<Record<string, GraphTensor>>) => {
      asked.push(name)
      return run(inputs) as Record<string, GraphTensor>
    },
    release: async () => {},
  })
  const row = (data: Float32Array): GraphTensor => ({ shape: [1, 1, data.length], data })
  const doubled = (data: Float32Array, by: number) =>
    Float32Array.from({ length: 2 * data.length }, (_, at) => by * data[at >> 1]!)
  const graphs: Record<keyof UnitGraphs, RunnableGraph> = {
    text: graph('text', ({ tokens, style }) => ({
      frames: row(tokens!.data.map((id) => id / 10 + Math.abs(style!.data[200]!))),
      context: row(tokens!.data),
      encoded: row(tokens!.data),
    })),
    curves: graph('curves', ({ aligned }) => ({
      f0: row(doubled(aligned!.data, 2)),
      energy: row(doubled(aligned!.data, 1)),
    })),
    source: graph('source', ({ f0 }) => ({ harmonics: row(f0!.data.map(Math.sin)) })),
    body: graph('body', ({ f0, timbre }) => ({
      hidden: row(f0!.data.map((hertz) => hertz + timbre!.data[0]!)),
    })),
  }
  return graphs
}

const delivery = (change: Partial<TokenDelivery>): TokenDelivery => ({
  pitch: [0, 0, 0],
  range: [1, 1, 1],
  rate: [1, 1, 1],
  ...change,
})

function studio() {
  const asked: string[] = []
  const units = new UnitPreparer(fakeGraphs(asked))
  const prepare = async (change?: TokenDelivery, style = STYLE) => {
    asked.length = 0
    const unit = await units.prepare({ tokens: TOKENS, style, speed: 1, ...(change && { delivery: change }) })
    return { ...unit, asked: [...asked] }
  }
  return prepare
}

describe('UnitPreparer', () => {
  it('gives the same unit, bit for bit, for a delivery that asks for nothing', async () => {
    const [plain, neutral] = [await studio()(), await studio()(delivery({}))]
    expect(neutral).toEqual(plain)
  })

  it('runs the body alone where nothing but the timbre half has changed', async () => {
    const prepare = studio()
    await prepare()
    const other = STYLE.map((value, at) => (at < 128 ? value + 1 : value))
    const unit = await prepare(undefined, other)
    expect(unit.asked).toEqual(['body'])
    expect(unit).toEqual({ ...(await studio()(undefined, other)), asked: ['body'] })
  })

  it('runs what a change concerns and no more', async () => {
    const prepare = studio()
    await prepare()
    expect((await prepare(delivery({ pitch: [3, 3, 3] }))).asked).toEqual(['source', 'body'])
    expect((await prepare(delivery({ rate: [0.5, 0.5, 0.5] }))).asked).toEqual(['curves', 'source', 'body'])
    expect((await prepare()).asked).toEqual(['source', 'body'])
    const other = STYLE.map((value, at) => (at < 128 ? value : value + 1))
    expect((await prepare(undefined, other)).asked).toEqual(['text', 'curves', 'source', 'body'])
  })

  it('lengthens a word and tells so', async () => {
    const { durations, columns } = await studio()(delivery({ rate: [1, 0.5, 1] }))
    const usual = (await studio()()).durations
    expect([...durations]).toEqual([usual[0], usual[1], 2 * usual[2]!, usual[3], usual[4]])
    expect(columns).toBe(2 * durations.reduce((sum, frames) => sum + frames, 0))
  })

  it('raises the melody of a word before the source and the body hear of it', async () => {
    const plain = await studio()()
    const raised = await studio()(delivery({ pitch: [0, 12, 0] }))
    const middle = 2 * (plain.durations[0]! + plain.durations[1]!) + plain.durations[2]!
    const timbre = STYLE[0]!
    expect(raised.hidden.data[middle]! - timbre).toBeCloseTo(2 * (plain.hidden.data[middle]! - timbre), 3)
    expect(raised.harmonics.data[middle]).toBeCloseTo(Math.sin(240), 3)
    expect(raised.hidden.data[2 * plain.durations[0]! + 1]).toBe(
      plain.hidden.data[2 * plain.durations[0]! + 1],
    )
  })
})
