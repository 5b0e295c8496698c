import type { ModelManifest } from '../../src/config/model-manifest.ts'
import type { AcousticInput } from '../../src/engine/acoustic-model.ts'
import type { GraphTensor, RunnableGraph } from '../../src/engine/runnable-graph.ts'
import type { VoiceStatistics } from '../../src/engine/voice-statistics.ts'
import { WindowedAcousticModel, type ModelGraphs } from '../../src/engine/windowed-acoustic-model.ts'
import { compareSignals, type Difference } from './compare-signals.ts'

/** A graph that remembers the statistics it used last. */
class WatchedGraph implements RunnableGraph {
  readonly #graph: RunnableGraph
  used = new Float32Array(0)

  constructor(graph: RunnableGraph) {
    this.#graph = graph
  }

  async run(inputs: Readonly<Record<string, GraphTensor>>): Promise<Readonly<Record<string, GraphTensor>>> {
    const outputs = await this.#graph.run(inputs)
    this.used = Float32Array.from(outputs['used']!.data)
    return outputs
  }

  release(): Promise<void> {
    return this.#graph.release()
  }
}

/**
 * Decodes units whole, then in windows with the statistics of the whole: the difference is what the windows' edges do,
 * which is nothing as long as the margins cover what a window sees.
 */
export async function checkWindows(
  graphs: ModelGraphs,
  window: ModelManifest['window'],
  units: readonly Pick<AcousticInput, 'tokens' | 'style'>[],
): Promise<Difference[]> {
  const stage1 = new WatchedGraph(graphs.stage1)
  const stage2 = new WatchedGraph(graphs.stage2)
  let own: VoiceStatistics = { stage1: stage1.used, stage2: stage2.used }
  const info = { provider: 'wasm', threads: 2, plan: 'fast', reason: '' } as const
  const model = new WindowedAcousticModel(
    { ...graphs, stage1, stage2 },
    window,
    { expect: async () => own },
    info,
  )
  const differences: Difference[] = []
  for (const unit of units) {
    const whole = await decode(model, { ...unit, speed: 1, blend: [], use: 'export' })
    own = { stage1: stage1.used, stage2: stage2.used }
    differences.push(
      compareSignals(await decode(model, { ...unit, speed: 1, blend: [], use: 'live' }), whole),
    )
  }
  return differences
}

async function decode(model: WindowedAcousticModel, input: AcousticInput): Promise<Float32Array> {
  const samples: number[] = []
  for await (const { pcm } of model.generate(input)) for (const sample of pcm) samples.push(sample)
  return Float32Array.from(samples)
}
