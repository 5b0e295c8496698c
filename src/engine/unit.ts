import { STYLE_SIZE } from '../config/limits.ts'
import { RecentResults } from '../lib/recent-results.ts'
import { tokenCurve } from '../lib/token-curve.ts'
import type { AcousticInput } from './acoustic-model.ts'
import { durationsOf, repeatColumns } from './alignment.ts'
import { editDurations } from './edit-durations.ts'
import { editMelody } from './edit-melody.ts'
import type { GraphTensor, RunnableGraph } from './runnable-graph.ts'

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

/**
 * Runs everything before the generator: text, alignment, curves, source and body; what the delivery asks for is edited in
 * between. Stages whose inputs are those of a moment ago are not run again: a change of the timbre half needs the body alone.
 */
export class UnitPreparer {
  readonly #graphs: UnitGraphs
  readonly #texts = new RecentResults<Outputs>(KEPT)
  readonly #curves = new RecentResults<Outputs>(KEPT)
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
    const timed = `${said} ${durations.join()}`
    const sung = await this.#curves.get(timed, () =>
      curves.run({ aligned: repeatColumns(output(read, 'context'), durations), style: whole }),
    )
    const f0 = delivered(output(sung, 'f0'), delivery, durations)
    const melody = delivery ? JSON.stringify([delivery.pitch, delivery.range]) : ''
    const harmonics = await this.#sources.get(`${timed} ${melody}`, async () =>
      output(await source.run({ f0 }), 'harmonics'),
    )
    const features = repeatColumns(output(read, 'encoded'), durations)
    const hidden = output(await body.run({ features, f0, energy: output(sung, 'energy'), timbre }), 'hidden')
    return { hidden, harmonics, timbre, columns: hidden.shape[2]!, durations }
  }
}

function delivered(f0: GraphTensor, delivery: UnitInput['delivery'], durations: Int32Array): GraphTensor {
  if (!delivery) return f0
  const pitch = tokenCurve(delivery.pitch, durations)
  return { ...f0, data: editMelody(f0.data, pitch, tokenCurve(delivery.range, durations)) }
}

function output(outputs: Outputs, name: string): GraphTensor {
  const found = outputs[name]
  if (!found) throw new RangeError(`The graph has no output ${name}; build the model again.`)
  return found
}
