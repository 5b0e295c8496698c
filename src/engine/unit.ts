import { STYLE_SIZE } from '../config/limits.ts'
import type { AcousticInput } from './acoustic-model.ts'
import { durationsOf, repeatColumns } from './alignment.ts'
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

/** Runs everything before the generator: text, alignment, curves, source and body. */
export async function prepareUnit(
  graphs: UnitGraphs,
  { tokens, style, speed }: Pick<AcousticInput, 'tokens' | 'style' | 'speed'>,
): Promise<Unit> {
  const whole = { shape: [1, STYLE_SIZE], data: style }
  const timbre = { shape: [1, STYLE_SIZE / 2], data: style.slice(0, STYLE_SIZE / 2) }
  const text = await graphs.text.run({
    tokens: { shape: [1, tokens.length], data: Float32Array.from(tokens) },
    style: whole,
  })
  const durations = durationsOf(output(text, 'frames').data, speed)
  const aligned = repeatColumns(output(text, 'context'), durations)
  const features = repeatColumns(output(text, 'encoded'), durations)
  const curves = await graphs.curves.run({ aligned, style: whole })
  const f0 = output(curves, 'f0')
  const energy = output(curves, 'energy')
  const harmonics = output(await graphs.source.run({ f0 }), 'harmonics')
  const hidden = output(await graphs.body.run({ features, f0, energy, timbre }), 'hidden')
  return { hidden, harmonics, timbre, columns: hidden.shape[2]!, durations }
}

function output(outputs: Readonly<Record<string, GraphTensor>>, name: string): GraphTensor {
  const found = outputs[name]
  if (!found) throw new RangeError(`The graph has no output ${name}; build the model again.`)
  return found
}
