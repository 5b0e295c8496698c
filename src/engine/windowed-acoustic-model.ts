import {
  COARSE_PER_COLUMN,
  HARMONICS_PER_COLUMN,
  STATISTICS_SHAPE,
  type ModelManifest,
} from '../config/model-manifest.ts'
import { COLUMNS_PER_FRAME, SAMPLE_RATE, SAMPLES_PER_COLUMN } from '../config/limits.ts'
import type { AcousticInput, AcousticModel, AcousticModelInfo, AcousticWindow } from './acoustic-model.ts'
import type { GraphTensor, RunnableGraph } from './runnable-graph.ts'
import { joinColumns, sliceColumns } from './slice-columns.ts'
import { UnitPreparer, type Unit, type UnitGraphs } from './unit.ts'
import type { VoiceStatistics } from './voice-statistics.ts'
import { WindowPace } from './window-pace.ts'
import { nextWindow, widened, type Columns } from './window-plan.ts'
import { sizeOfShape } from '../lib/size-of-shape.ts'

export interface ModelGraphs extends UnitGraphs {
  readonly stage1: RunnableGraph
  readonly stage2: RunnableGraph
}

/** Stage 1's share of what a column takes. */
const STAGE1_SHARE = 0.4
/** With statistics of its own it takes longer than in windows, and no other window is made meanwhile: what may be counted on. */
const MEASURING_SHARE = 1
/** 12 s: what stage 1 needs for longer ones at once is memory that never shrinks. */
const MEASURED_COLUMNS = 960

/** With less than that left to hear, the next window counts more than the one after. */
const SCARCE_SECONDS = 1

/** Tells the statistics a unit will probably have, from its voices and what is known of it before the generator runs. */
export interface StatisticsSource {
  expect(blend: AcousticInput['blend'], hidden: GraphTensor, harmonics: GraphTensor): Promise<VoiceStatistics>
}

const tensor = (data: Float32Array, ...shape: number[]): GraphTensor => ({ shape, data })
const BORROWED = tensor(Float32Array.of(1), 1)
const OWN = tensor(Float32Array.of(0), 1)
const NO_STATISTICS = {
  stage1: new Float32Array(sizeOfShape(STATISTICS_SHAPE.stage1)),
  stage2: new Float32Array(sizeOfShape(STATISTICS_SHAPE.stage2)),
}

/**
 * The built model: all before the generator once over the unit, then sound window by window (see src/config/model-manifest.ts). Live, the
 * generator's norms borrow expected statistics, so that a window needs nothing of what follows it; for export they
 * measure the whole unit, which is exact. Where there is time for it, live stage 1 does so too, from the next window on.
 */
export class WindowedAcousticModel implements AcousticModel {
  readonly info: AcousticModelInfo
  readonly #graphs: ModelGraphs
  readonly #units: UnitPreparer
  readonly #window: ModelManifest['window']
  readonly #statistics: StatisticsSource
  readonly #pace = new WindowPace()

  constructor(
    graphs: ModelGraphs,
    window: ModelManifest['window'],
    statistics: StatisticsSource,
    info: AcousticModelInfo,
  ) {
    this.#graphs = graphs
    this.#units = new UnitPreparer(graphs)
    this.#window = window
    this.#statistics = statistics
    this.info = info
  }

  async *generate(input: AcousticInput): AsyncGenerator<AcousticWindow> {
    const { use, from = 0 } = input
    const unit = await this.#units.prepare(input)
    let durations: Int32Array | undefined = unit.durations
    const start = Math.floor(from / SAMPLES_PER_COLUMN)
    let heard = from - start * SAMPLES_PER_COLUMN
    for await (const made of use === 'export'
      ? this.#whole(unit, start)
      : this.#windows(unit, start, input)) {
      const pcm = made.slice(heard)
      yield durations ? { pcm, durations } : { pcm }
      durations = undefined
      heard = 0
    }
  }

  async release(): Promise<void> {
    await Promise.all(Object.values(this.#graphs).map((graph: RunnableGraph) => graph.release()))
  }

  async *#whole(unit: Unit, start: number): AsyncGenerator<Float32Array> {
    const all = { from: 0, to: unit.columns }
    const coarse = await this.#coarse(unit, all, all, OWN, NO_STATISTICS)
    yield this.#sound(unit, coarse, { ...all, from: start }, all, OWN, NO_STATISTICS)
  }

  /**
   * Live. Where threads compute together two windows are under way: what onnxruntime does for one, in one thread, is done
   * while the kernels of the other are computed. Both together are sooner there, but the first of them is later: while
   * little is in hand there is one.
   */
  async *#windows(
    unit: Unit,
    start: number,
    { blend, listener }: Pick<AcousticInput, 'blend' | 'listener'>,
  ): AsyncGenerator<Float32Array> {
    const statistics = await this.#statistics.expect(blend, unit.hidden, unit.harmonics)
    const { margin, columns } = this.#window
    // A unit begins with its pad, which is cut off: the first window is to hold speech beside it.
    const silence = Math.max(0, unit.durations[0]! * COLUMNS_PER_FRAME - start)
    const most = this.info.provider === 'wasm' && this.info.threads > 1 ? 2 : 1
    const life = { isOver: false }
    const underWay: Decoding[] = []
    let before: Decoding | undefined
    let measured: Measured | undefined
    let [from, index, ended] = [start, 0, 0]
    try {
      while (from < unit.columns || underWay.length > 0) {
        const isScarce = index === 0 || (listener && listener.aheadSeconds / listener.rate < SCARCE_SECONDS)
        const limit = isScarce ? 1 : most
        while (from < unit.columns && underWay.length < limit) {
          const grown = columns[Math.min(index, columns.length - 1)]!
          const left = listener && millisecondsLeft(listener, underWay, this.#pace)
          if (!measured && left !== undefined && this.#isWorthMeasuring(unit, from, left))
            measured = this.#measure(unit, before)
          const length = left === undefined ? grown : this.#pace.columnsWithin(left, 2 * margin.stage1)
          const window = nextWindow(from, unit.columns, columns, length, index === 0 ? silence : 0)
          before = this.#begin(unit, window, before, measured, statistics, life)
          underWay.push(before)
          from = window.to
          index++
        }
        const { pcm, begun, computed } = underWay[0]!
        const made = await pcm
        const now = performance.now()
        this.#pace.observe(now - Math.max(begun, ended), computed)
        ended = now
        underWay.shift()
        yield made
      }
    } finally {
      life.isOver = true
      if (underWay.length > 0) await this.#leave(underWay)
    }
  }

  /** While no more than half of the unit was made without, and what is in hand lasts until a window after it. */
  #isWorthMeasuring({ columns }: Unit, from: number, msLeft: number): boolean {
    const { margin, columns: lengths } = this.#window
    const next = lengths[0]! + 2 * margin.stage1
    const isSmall = this.info.plan !== 'lean' && columns <= MEASURED_COLUMNS
    return isSmall && from <= columns / 2 && this.#pace.isInTime(MEASURING_SHARE * columns + next, msLeft)
  }

  /** Stage 1 over the whole unit, with its own statistics; what the window `before` has seen stays as it was. */
  #measure(unit: Unit, before: Decoding | undefined): Measured {
    const all = { from: 0, to: unit.columns }
    const columns = { ...all, from: before?.second.to ?? 0 }
    const coarse = this.#coarse(unit, columns, all, OWN, NO_STATISTICS)
    // Whoever waits for a window is told.
    coarse.catch(() => {})
    return { columns, coarse, cost: STAGE1_SHARE * unit.columns }
  }

  async #leave(underWay: readonly Decoding[]): Promise<void> {
    const { stage1, stage2 } = this.#graphs
    stage1.drop?.()
    stage2.drop?.()
    await Promise.allSettled(underWay.map(({ pcm }) => pcm))
  }

  #begin(
    unit: Unit,
    window: Columns,
    before: Decoding | undefined,
    measured: Measured | undefined,
    statistics: VoiceStatistics,
    life: { readonly isOver: boolean },
  ): Decoding {
    const { margin } = this.#window
    const second = widened(window, margin.stage2, unit.columns)
    // The window before has made the rest.
    const fresh = before ? { from: before.second.to, to: second.to } : second
    const first = widened(fresh, margin.stage1, unit.columns)
    const begun = performance.now()
    const made = measured
      ? measured.coarse.then((all) => sliceCoarse(all, measured.columns, fresh))
      : this.#coarse(unit, fresh, first, BORROWED, statistics)
    const coarse = made.then(async (made) => {
      if (!before) return made
      const known = sliceCoarse(await before.coarse, before.second, { from: second.from, to: fresh.from })
      return joinColumns(known, made)
    })
    const pcm = coarse.then((made) => {
      if (life.isOver) throw new Error('Nobody waits for this window.')
      return this.#sound(unit, made, window, second, BORROWED, statistics)
    })
    // Whoever waits for it is told.
    pcm.catch(() => {})
    const computed = measured
      ? (1 - STAGE1_SHARE) * (second.to - second.from) + measured.cost
      : first.to - first.from
    if (measured) measured.cost = 0
    return { window, second, begun, coarse, pcm, computed }
  }

  /** What stage 1 makes of the columns `wanted`, computed over `first` around them. */
  async #coarse(
    { hidden, harmonics, timbre }: Unit,
    wanted: Columns,
    first: Columns,
    borrow: GraphTensor,
    statistics: VoiceStatistics,
  ): Promise<GraphTensor> {
    const { coarse } = await this.#graphs.stage1.run({
      hidden: sliceColumns(hidden, first.from, first.to),
      harmonics: harmonicsOf(harmonics, first),
      timbre,
      borrow,
      statistics: { shape: STATISTICS_SHAPE.stage1, data: statistics.stage1 },
      keep: shareOf(wanted, first),
    })
    return sliceCoarse(coarse!, first, wanted)
  }

  /** PCM of `window`; stage 2 is computed over the columns `second`, of which `coarse` is. */
  async #sound(
    { harmonics, timbre }: Unit,
    coarse: GraphTensor,
    window: Columns,
    second: Columns,
    borrow: GraphTensor,
    statistics: VoiceStatistics,
  ): Promise<Float32Array> {
    const { audio } = await this.#graphs.stage2.run({
      coarse,
      harmonics: harmonicsOf(harmonics, second),
      timbre,
      borrow,
      statistics: { shape: STATISTICS_SHAPE.stage2, data: statistics.stage2 },
      keep: shareOf(window, second),
    })
    const start = (window.from - second.from) * SAMPLES_PER_COLUMN
    return audio!.data.slice(start, start + (window.to - window.from) * SAMPLES_PER_COLUMN)
  }
}

/** What stage 1 makes of a unit with the unit's own statistics. */
interface Measured {
  readonly columns: Columns
  /** Of `columns`. */
  readonly coarse: Promise<GraphTensor>
  /** In columns of both stages; the first window that waits for it pays. */
  cost: number
}

/** A window that is being made. */
interface Decoding {
  readonly window: Columns
  /** The columns that stage 2 sees of it. */
  readonly second: Columns
  /** Of `second`. */
  readonly coarse: Promise<GraphTensor>
  readonly pcm: Promise<Float32Array>
  /** When, in milliseconds. */
  readonly begun: number
  /** Columns, margins included; where stage 1 was done before, a share of them. */
  readonly computed: number
}

/** Until the sound would run out, less what the windows that are under way still take. */
function millisecondsLeft(
  { aheadSeconds, rate }: NonNullable<AcousticInput['listener']>,
  underWay: readonly Decoding[],
  pace: WindowPace,
): number {
  const columns = underWay.reduce((sum, { window }) => sum + window.to - window.from, 0)
  const computed = underWay.reduce((sum, one) => sum + one.computed, 0)
  const seconds = aheadSeconds + (columns * SAMPLES_PER_COLUMN) / SAMPLE_RATE
  return (1000 * seconds) / rate - pace.msFor(computed)
}

/** Where columns lie in those around them, as shares of these. */
function shareOf(wanted: Columns, { from, to }: Columns): GraphTensor {
  return tensor(Float32Array.of((wanted.from - from) / (to - from), (wanted.to - from) / (to - from)), 2)
}

/** Some columns of a coarse signal that is there for the columns `all`. */
function sliceCoarse(coarse: GraphTensor, all: Columns, { from, to }: Columns): GraphTensor {
  return sliceColumns(coarse, (from - all.from) * COARSE_PER_COLUMN, (to - all.from) * COARSE_PER_COLUMN)
}

function harmonicsOf(harmonics: GraphTensor, { from, to }: Columns): GraphTensor {
  return sliceColumns(harmonics, from * HARMONICS_PER_COLUMN, to * HARMONICS_PER_COLUMN + 1)
}
