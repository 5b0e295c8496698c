import { STYLE_SIZE } from '../config/limits.ts'
import { RecentResults } from '../lib/recent-results.ts'
import { tokenCurve } from '../audio/token-curve.ts'
import type { AcousticInput } from './acoustic-model.ts'
import { durationsOf, repeatColumns } from './alignment.ts'
import { editDurations } from './edit-durations.ts'
import { editMelody } from './edit-melody.ts'
import { pitchDrift, type Melody } from './pitch-drift.ts'
import type { GraphTensor, RunnableGraph } from './runnable-graph.ts'
import type { TokenDelivery } from './token-delivery.ts'
import { VOICED_HERTZ } from './voiced-hertz.ts'

/** The graphs that run once over a unit, before its sound is made. */
export interface UnitGraphs {
  readonly text: RunnableGraph
  readonly curves: RunnableGraph
  readonly source: RunnableGraph
  readonly body: RunnableGraph
}

/** What is known of a prosody unit before its sound is made; shapes as in src/config/model-manifest.ts. */
export interface Unit {
  readonly hidden: GraphTensor
  readonly harmonics: GraphTensor
  readonly timbre: GraphTensor
  readonly columns: number
  /** Frames each token lasts: shape [n + 2]. */
  readonly durations: Int32Array
}

type Outputs = Readonly<Record<string, GraphTensor>>
type UnitInput = Pick<AcousticInput, 'tokens' | 'style' | 'speed' | 'delivery'>

/** Units whose stages are kept: two are compared with each other in a playground. */
const KEPT = 2
/** A unit at another rate than its own has two melodies. */
const KEPT_MELODIES = 2 * KEPT

/**
 * Runs everything before the generator: text, alignment, curves, source and body; what the delivery asks for is edited in
 * between. Stages whose inputs are those of a moment ago are not run again: a change of the timbre half needs the body alone.
 */
export class UnitPreparer {
  readonly #graphs: UnitGraphs
  readonly #texts = new RecentResults<Outputs>(KEPT)
  readonly #curves = new RecentResults<Outputs>(KEPT_MELODIES)
  readonly #sources = new RecentResults<GraphTensor>(KEPT)

  constructor(graphs: UnitGraphs) {
    this.#graphs = graphs
  }

  async prepare({ tokens, style, speed, delivery }: UnitInput): Promise<Unit> {
    const { text, curves, source, body } = this.#graphs
    const whole = { shape: [1, STYLE_SIZE], data: style }
    const timbre = { shape: [1, STYLE_SIZE / 2], data: style.slice(0, STYLE_SIZE / 2) }
    // These stages read the prosody half alone.
    const said = `${tokens.join()} ${style.subarray(STYLE_SIZE / 2).join()}`
    const read = await this.#texts.get(said, () =>
      text.run({ tokens: { shape: [1, tokens.length], data: Float32Array.from(tokens) }, style: whole }),
    )
    const usual = durationsOf(output(read, 'frames').data, speed)
    const durations = delivery ? editDurations(usual, delivery.rate) : usual
    const sing = (lengths: Int32Array) =>
      this.#curves.get(`${said} ${lengths.join()}`, () =>
        curves.run({ aligned: repeatColumns(output(read, 'context'), lengths), style: whole }),
      )
    const sung = await sing(durations)
    const f0 = delivery
      ? delivered(delivery, melodyOf(sung, durations), melodyOf(await sing(usual), usual))
      : output(sung, 'f0')
    const melody = delivery ? JSON.stringify([delivery.pitch, delivery.range]) : ''
    const harmonics = await this.#sources.get(`${said} ${durations.join()} ${melody}`, async () =>
      output(await source.run({ f0 }), 'harmonics'),
    )
    const features = repeatColumns(output(read, 'encoded'), durations)
    const hidden = output(await body.run({ features, f0, energy: output(sung, 'energy'), timbre }), 'hidden')
    return { hidden, harmonics, timbre, columns: hidden.shape[2]!, durations }
  }
}

/**
 * A voice that is hurried rises by itself, and one whose melody is widened rises where it is heard best. What it rises
 * beyond what was asked is taken back: neither rate nor range is pitch.
 * @param usual as the model sings by itself
 */
function delivered(delivery: TokenDelivery, sung: Melody, usual: Melody): GraphTensor {
  const pitch = tokenCurve(delivery.pitch, sung.durations)
  const range = tokenCurve(delivery.range, sung.durations)
  const edited = editMelody(sung.f0, sung.energy, pitch, range)
  const isMovedAlone = sung.f0 === usual.f0 && delivery.range.every((factor) => factor === 1)
  const drift = isMovedAlone ? 0 : pitchDrift(usual, { ...sung, f0: edited }, pitch)
  const factor = 2 ** (-drift / 12)
  return {
    shape: [1, edited.length],
    data: edited.map((hertz) => (hertz > VOICED_HERTZ ? hertz * factor : hertz)),
  }
}

function melodyOf(sung: Outputs, durations: Int32Array): Melody {
  return { f0: output(sung, 'f0').data, energy: output(sung, 'energy').data, durations }
}

function output(outputs: Outputs, name: string): GraphTensor {
  const found = outputs[name]
  if (!found) throw new RangeError(`The graph has no output ${name}; build the model again.`)
  return found
}
