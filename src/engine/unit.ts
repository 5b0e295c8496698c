import { STYLE_SIZE } from '../config/limits.ts'
import { RecentResults } from '../lib/recent-results.ts'
import { tokenCurve } from '../lib/token-curve.ts'
import type { AcousticInput } from './acoustic-model.ts'
import { durationsOf, repeatColumns } from './alignment.ts'
import { editDurations } from './edit-durations.ts'
import { editMelody } from './edit-melody.ts'
import { pitchDrift } from './pitch-drift.ts'
import type { GraphTensor, RunnableGraph } from './runnable-graph.ts'
import type { TokenDelivery } from './token-delivery.ts'

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
    const isTimed = durations.some((frames, token) => frames !== usual[token])
    const drift = isTimed ? driftBetween(await sing(usual), usual, sung, durations) : 0
    const f0 = delivery ? delivered(sung, delivery, durations, drift) : output(sung, 'f0')
    const melody = delivery ? JSON.stringify([delivery.pitch, delivery.range]) : ''
    const harmonics = await this.#sources.get(`${said} ${durations.join()} ${melody}`, async () =>
      output(await source.run({ f0 }), 'harmonics'),
    )
    const features = repeatColumns(output(read, 'encoded'), durations)
    const hidden = output(await body.run({ features, f0, energy: output(sung, 'energy'), timbre }), 'hidden')
    return { hidden, harmonics, timbre, columns: hidden.shape[2]!, durations }
  }
}

/** A voice that is hurried rises by itself; what it rises is taken back, since rate is not pitch. */
function driftBetween(reference: Outputs, usual: Int32Array, edited: Outputs, durations: Int32Array): number {
  return pitchDrift(
    { f0: output(reference, 'f0').data, durations: usual },
    { f0: output(edited, 'f0').data, durations },
  )
}

function delivered(
  sung: Outputs,
  delivery: TokenDelivery,
  durations: Int32Array,
  drift: number,
): GraphTensor {
  const { shape, data } = output(sung, 'f0')
  const pitch = tokenCurve(delivery.pitch, durations).map((semitones) => semitones - drift)
  const range = tokenCurve(delivery.range, durations)
  return { shape, data: editMelody(data, output(sung, 'energy').data, pitch, range) }
}

function output(outputs: Outputs, name: string): GraphTensor {
  const found = outputs[name]
  if (!found) throw new RangeError(`The graph has no output ${name}; build the model again.`)
  return found
}
