import { describe, expect, it } from 'vitest'
import { STATISTICS_SHAPE } from '../config/model-manifest.ts'
import type { AcousticInput, AcousticModelInfo } from './acoustic-model.ts'
import type { GraphTensor, RunnableGraph } from './runnable-graph.ts'
import { WindowedAcousticModel, type ModelGraphs, type StatisticsSource } from './windowed-acoustic-model.ts'

const INFO: AcousticModelInfo = { provider: 'wasm', threads: 1, plan: 'fast', reason: 'Made up for a test.' }
const WINDOW = { margin: { stage1: 3, stage2: 2 }, columns: [8, 16] }
const FRAMES = 31
const COLUMNS = 2 * FRAMES

type Run = (inputs: Readonly<Record<string, GraphTensor>>) => Record<string, GraphTensor>
const graph = (run: Run): RunnableGraph => ({ run: async (inputs) => run(inputs), release: async () => {} })
const row = (length: number, at: (i: number) => number): GraphTensor => ({
  shape: [1, 1, length],
  data: Float32Array.from({ length }, (_, i) => at(i)),
})

/** Sum of a column's neighbourhood; what lies outside counts as nothing, as at a unit's own ends. */
function around(data: Float32Array, at: number, reach: number): number {
  let sum = 0
  for (let i = Math.max(0, at - reach); i <= Math.min(data.length - 1, at + reach); i++)
    sum += data[i]! * (i - at + 5)
  return sum
}

/**
 * Graphs that compute something with the real ones' shapes and reach: stage 1 looks 3 columns around, stage 2 looks 2,
 * both read the harmonics of their own columns and the first number of their statistics (or, with their own, the mean).
 */
function fakeGraphs(asked: string[]): ModelGraphs {
  const scale = ({ borrow, statistics }: Record<string, GraphTensor>, own: Float32Array) =>
    borrow!.data[0] === 1 ? statistics!.data[0]! : own.reduce((sum, value) => sum + value, 0) / own.length
  return {
    text: graph(({ tokens }) => {
      asked.push('text')
      const length = tokens!.data.length
      const last = FRAMES - length + 1
      return {
        frames: { shape: [1, length], data: tokens!.data.map((_, i) => (i === 1 ? last : 1)) },
        encoded: row(length, (i) => i),
        context: row(length, (i) => -i),
      }
    }),
    curves: graph(({ aligned }) => {
      expect(aligned!.data).toHaveLength(FRAMES)
      return { f0: row(COLUMNS, (i) => 100 + i), energy: row(COLUMNS, () => 1) }
    }),
    source: graph(({ f0 }) => ({ harmonics: row(60 * f0!.data.length + 1, (i) => Math.sin(i / 7)) })),
    body: graph(({ f0 }) => ({ hidden: row(f0!.data.length, (i) => Math.cos(i * 1.7) + 2) })),
    stage1: graph((inputs) => {
      const { data } = inputs.hidden!
      asked.push(`stage 1 over ${data.length}`)
      expect(inputs.harmonics!.data).toHaveLength(60 * data.length + 1)
      const by = scale(inputs, data)
      return {
        coarse: row(
          10 * data.length,
          (i) => by * around(data, Math.floor(i / 10), 3) + inputs.harmonics!.data[i * 6]!,
        ),
      }
    }),
    stage2: graph((inputs) => {
      const { data } = inputs.coarse!
      expect(inputs.harmonics!.data).toHaveLength(6 * data.length + 1)
      const by = scale(inputs, data)
      const columns = Float32Array.from({ length: data.length / 10 }, (_, i) => data[10 * i]!)
      return {
        audio: row(
          30 * data.length,
          (i) => by * around(columns, Math.floor(i / 300), 2) + inputs.harmonics!.data[Math.floor(i / 5)]!,
        ),
      }
    }),
  }
}

const expecting = (stage1: number): StatisticsSource => ({
  expect: async () => ({
    stage1: new Float32Array(22 * 2 * STATISTICS_SHAPE.stage1[2]).fill(stage1),
    stage2: new Float32Array(22 * 2 * STATISTICS_SHAPE.stage2[2]).fill(0.25),
  }),
})
const EXPECTED = expecting(0.5)
const INPUT: AcousticInput = {
  tokens: [0, 50, 51, 52, 0],
  style: new Float32Array(256),
  speed: 1,
  use: 'live',
  blend: [{ voice: 'af_heart', weight: 1 }],
}

async function speak(
  columns: readonly number[],
  use: AcousticInput['use'],
  more: Partial<AcousticInput> = {},
) {
  const asked: string[] = []
  const model = new WindowedAcousticModel(fakeGraphs(asked), { ...WINDOW, columns }, EXPECTED, INFO)
  const windows = []
  for await (const window of model.generate({ ...INPUT, use, ...more })) windows.push(window)
  return { windows, pcm: windows.flatMap(({ pcm }) => [...pcm]), asked }
}

describe('WindowedAcousticModel', () => {
  it('gives in windows, sample for sample, what it gives in one with the same statistics', async () => {
    const whole = await speak([COLUMNS], 'live')
    const windows = await speak([8, 16], 'live')
    expect(whole.windows).toHaveLength(1)
    expect(windows.windows).toHaveLength(5)
    expect(windows.pcm).toHaveLength(COLUMNS * 300)
    expect(windows.pcm).toEqual(whole.pcm)
  })

  it('gives the same with two windows under way', async () => {
    const asked: string[] = []
    const model = new WindowedAcousticModel(fakeGraphs(asked), WINDOW, EXPECTED, { ...INFO, threads: 2 })
    const pcm: number[] = []
    for await (const window of model.generate(INPUT)) pcm.push(...window.pcm)
    expect(pcm).toEqual((await speak([8, 16], 'live')).pcm)
  })

  it('drops the second window where nobody waits for it any more, and its fault too', async () => {
    const asked: string[] = []
    const graphs = fakeGraphs(asked)
    let [stages, dropped] = [0, 0]
    const stage2: RunnableGraph = {
      run: async (inputs) => {
        stages += 1
        if (stages > 2) throw new Error('No window after the second is to come so far.')
        return graphs.stage2.run(inputs)
      },
      drop: () => void (dropped += 1),
      release: async () => {},
    }
    const model = new WindowedAcousticModel({ ...graphs, stage2 }, WINDOW, EXPECTED, { ...INFO, threads: 2 })
    let windows = 0
    for await (const { pcm } of model.generate(INPUT)) {
      expect(pcm.length).toBeGreaterThan(0)
      if (++windows === 2) break
    }
    expect(dropped).toBe(1)
  })

  it('makes long windows as soon as there is time for them, and short ones where there is none', async () => {
    const lengthsOf = async (seconds: number) => {
      const { windows, pcm } = await speak([8, 16], 'live', { listener: { aheadSeconds: seconds, rate: 1 } })
      expect(pcm).toHaveLength(COLUMNS * 300)
      return windows.map(({ pcm }) => pcm.length / 300)
    }
    expect(await lengthsOf(0)).toEqual([10, 8, 8, 8, 8, 8, 8, 4])
    // Nothing is known before the first window.
    expect(await lengthsOf(3600)).toEqual([10, 16, 16, 16, 4])
  })

  describe('where there is time', () => {
    const inHand = { aheadSeconds: 3600, rate: 1 }

    it('measures stage 1 over the whole unit once, from the second window on', async () => {
      const { pcm, asked } = await speak([8, 16], 'live', { listener: inHand })
      expect(asked).toEqual(['text', 'stage 1 over 15', `stage 1 over ${COLUMNS}`])
      const hidden = Float32Array.from({ length: COLUMNS }, (_, i) => Math.cos(i * 1.7) + 2)
      const mean = hidden.reduce((sum, value) => sum + value, 0) / COLUMNS
      const measured = fakeGraphs([])
      const own = new WindowedAcousticModel(
        measured,
        { ...WINDOW, columns: [COLUMNS] },
        expecting(mean),
        INFO,
      )
      const right: number[] = []
      for await (const window of own.generate(INPUT)) right.push(...window.pcm)
      const borrowed = (await speak([COLUMNS], 'live')).pcm
      // The first window has looked at two columns more, and stage 2 looks two columns around.
      expect(pcm.slice(0, 300 * 10)).toEqual(borrowed.slice(0, 300 * 10))
      const farthest = pcm.reduce(
        (most, value, at) => (at < 300 * 14 ? most : Math.max(most, Math.abs(value / right[at]! - 1))),
        0,
      )
      expect(farthest).toBeLessThan(1e-6)
      expect(borrowed[300 * 20]! / right[300 * 20]!).not.toBeCloseTo(1, 2)
    })

    it('does so from the beginning of a later unit', async () => {
      const asked: string[] = []
      const model = new WindowedAcousticModel(fakeGraphs(asked), WINDOW, EXPECTED, INFO)
      for (const tokens of [INPUT.tokens, [...INPUT.tokens, 0]])
        for await (const { pcm } of model.generate({ ...INPUT, tokens, listener: inHand }))
          expect(pcm.length).toBeGreaterThan(0)
      expect(asked.slice(3)).toEqual(['text', `stage 1 over ${COLUMNS}`])
    })

    it('leaves it for the plan that is to need little memory', async () => {
      const asked: string[] = []
      const model = new WindowedAcousticModel(fakeGraphs(asked), WINDOW, EXPECTED, { ...INFO, plan: 'lean' })
      for await (const { pcm } of model.generate({ ...INPUT, listener: inHand }))
        expect(pcm.length).toBeGreaterThan(0)
      expect(asked).not.toContain(`stage 1 over ${COLUMNS}`)
    })
  })

  it('makes the first window, its silence beside its sound, without the rest of the unit', async () => {
    const asked: string[] = []
    const model = new WindowedAcousticModel(fakeGraphs(asked), WINDOW, EXPECTED, INFO)
    for await (const { pcm } of model.generate(INPUT)) {
      expect(pcm).toHaveLength(10 * 300)
      break
    }
    expect(asked).toEqual(['text', 'stage 1 over 15'])
  })

  it.each([1, 299, 300, 2400, 5000, COLUMNS * 300 - 1])(
    'goes on from sample %i as if nothing had happened',
    async (from) => {
      for (const use of ['live', 'export'] as const) {
        const model = new WindowedAcousticModel(fakeGraphs([]), WINDOW, EXPECTED, INFO)
        const rest: number[] = []
        for await (const { pcm } of model.generate({ ...INPUT, use, from })) rest.push(...pcm)
        expect(rest).toEqual((await speak([8, 16], use)).pcm.slice(from))
      }
    },
  )

  it('measures the whole unit for export', async () => {
    const { windows, pcm, asked } = await speak([8, 16], 'export')
    expect(windows).toHaveLength(1)
    expect(pcm).toHaveLength(COLUMNS * 300)
    expect(asked).toEqual(['text', `stage 1 over ${COLUMNS}`])
    expect(pcm).not.toEqual((await speak([COLUMNS], 'live')).pcm)
  })

  it('tells the durations once, with the first window', async () => {
    const { windows } = await speak([8, 16], 'live')
    expect([...windows[0]!.durations!]).toEqual([1, FRAMES - 4, 1, 1, 1])
    expect(windows.slice(1).every(({ durations }) => durations === undefined)).toBe(true)
  })
})
