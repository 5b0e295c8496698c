import {
  COARSE_PER_COLUMN,
  HARMONICS_PER_COLUMN,
  SAMPLES_PER_COLUMN,
  STATISTICS_SHAPE,
  type ModelManifest,
} from '../config/model-manifest.ts'
import type { AcousticInput, AcousticModel, AcousticModelInfo, AcousticWindow } from './acoustic-model.ts'
import type { GraphTensor, RunnableGraph } from './runnable-graph.ts'
import { sliceColumns } from './slice-columns.ts'
import { UnitPreparer, type Unit, type UnitGraphs } from './unit.ts'
import type { VoiceStatistics } from './voice-statistics.ts'
import { WindowPace } from './window-pace.ts'
import { nextWindow, widened, type Columns } from './window-plan.ts'
import { sizeOfShape } from '../lib/size-of-shape.ts'

export interface ModelGraphs extends UnitGraphs {
  readonly stage1: RunnableGraph
  readonly stage2: RunnableGraph
}

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
 * measure the whole unit, which is exact.
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
    yield this.#decode(unit, { ...all, from: start }, all, all, OWN, NO_STATISTICS)
  }

  async *#windows(
    unit: Unit,
    start: number,
    { blend, listener }: Pick<AcousticInput, 'blend' | 'listener'>,
  ): AsyncGenerator<Float32Array> {
    const statistics = await this.#statistics.expect(blend, unit.hidden, unit.harmonics)
    const { margin, columns } = this.#window
    const margins = 2 * (margin.stage1 + margin.stage2)
    for (let from = start, index = 0; from < unit.columns; index++) {
      const grown = columns[Math.min(index, columns.length - 1)]!
      const most = listener
        ? this.#pace.columnsWithin((1000 * listener.aheadSeconds) / listener.rate, margins)
        : grown
      const window = nextWindow(from, unit.columns, columns, most)
      const second = widened(window, margin.stage2, unit.columns)
      const first = widened(second, margin.stage1, unit.columns)
      const started = performance.now()
      const pcm = await this.#decode(unit, window, second, first, BORROWED, statistics)
      this.#pace.observe(performance.now() - started, first.to - first.from)
      yield pcm
      from = window.to
    }
  }

  /** PCM of `window`, computing stage 2 over the columns `second` and stage 1 over `first`, each around the one before. */
  async #decode(
    { hidden, harmonics, timbre }: Unit,
    window: Columns,
    second: Columns,
    first: Columns,
    borrow: GraphTensor,
    statistics: VoiceStatistics,
  ): Promise<Float32Array> {
    const { coarse } = await this.#graphs.stage1.run({
      hidden: sliceColumns(hidden, first.from, first.to),
      harmonics: harmonicsOf(harmonics, first),
      timbre,
      borrow,
      statistics: { shape: STATISTICS_SHAPE.stage1, data: statistics.stage1 },
    })
    const { audio } = await this.#graphs.stage2.run({
      coarse: sliceColumns(
        coarse!,
        (second.from - first.from) * COARSE_PER_COLUMN,
        (second.to - first.from) * COARSE_PER_COLUMN,
      ),
      harmonics: harmonicsOf(harmonics, second),
      timbre,
      borrow,
      statistics: { shape: STATISTICS_SHAPE.stage2, data: statistics.stage2 },
    })
    const start = (window.from - second.from) * SAMPLES_PER_COLUMN
    return audio!.data.slice(start, start + (window.to - window.from) * SAMPLES_PER_COLUMN)
  }
}

function harmonicsOf(harmonics: GraphTensor, { from, to }: Columns): GraphTensor {
  return sliceColumns(harmonics, from * HARMONICS_PER_COLUMN, to * HARMONICS_PER_COLUMN + 1)
}
