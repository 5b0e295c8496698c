import type { GraphFile, ModelManifest, ModelPlan } from '../config/model-manifest.ts'
import type { AcousticModel, AcousticModelInfo } from './acoustic-model.ts'
import { ExpectedStatistics } from './expected-statistics.ts'
import { KernelCrew, type StartHelper } from './kernels/kernel-crew.ts'
import type { ModelFiles } from './model-files.ts'
import { openKernelStage } from './open-kernel-stage.ts'
import { OrtGraph } from './ort-graph.ts'
import { readAhead } from './read-ahead.ts'
import { startRuntime, type GpuBinary, type RuntimeName } from './ort-runtime.ts'
import type { RunnableGraph } from './runnable-graph.ts'
import { StatisticsPredictor } from './statistics-predictor.ts'
import { readUsualUnit, type UsualUnit } from './voice-statistics.ts'
import { WindowedAcousticModel, type ModelGraphs, type StatisticsSource } from './windowed-acoustic-model.ts'

/** What all models of a loader share: it runs in WebAssembly whatever the rest does. */
interface Front {
  readonly graphs: Pick<ModelGraphs, 'text' | 'curves' | 'source'>
  readonly statistics: StatisticsSource
}

/**
 * Opens the built model's graphs, one after another so that the weights of one at a time are held twice. The durations and
 * the source's running phase do not survive a GPU's rounding: text, curves and source run in WebAssembly always.
 */
export class AcousticModelLoader {
  readonly #files: ReturnType<typeof readAhead>
  readonly #threads: number
  readonly #startHelper: StartHelper | undefined
  readonly #gpuBinary: GpuBinary
  #front: Promise<Front> | undefined
  #models = 0

  /** @param startHelper starts one more thread for the kernels; undefined where threads cannot share memory */
  constructor(
    files: ModelFiles,
    threads: number,
    startHelper: StartHelper | undefined,
    gpuBinary: GpuBinary,
  ) {
    this.#files = readAhead(files)
    this.#threads = threads
    this.#startHelper = startHelper
    this.#gpuBinary = gpuBinary
  }

  /** @param runtime of body and generator. @throws SpeechError AssetError, ModelError */
  async open(runtime: RuntimeName, plan: ModelPlan, info: AcousticModelInfo): Promise<AcousticModel> {
    this.#models += 1
    const opened: { release(): unknown }[] = []
    const open = async (file: GraphFile): Promise<RunnableGraph> => {
      const graph = await OrtGraph.open(file, this.#files, await this.#start(runtime))
      opened.push(graph)
      return graph
    }
    try {
      const front = await (this.#front ??= this.#openFront())
      const { graphs, window } = this.#files.manifest
      const body = await open(graphs.body)
      const crew = plan === 'gpu' ? undefined : await KernelCrew.start(this.#threads, this.#startHelper)
      if (crew) opened.push(crew)
      const openStage = (stage: ModelManifest['graphs']['stage1']): Promise<RunnableGraph> =>
        plan === 'gpu' || !crew ? open(stage.gpu) : openKernelStage(stage.wasm, plan, this.#files, crew, open)
      const stage1 = await openStage(graphs.stage1)
      const stage2 = await openStage(graphs.stage2)
      const { text, curves, source } = front.graphs
      const kept: ModelGraphs = {
        text: {
          run: (inputs) => text.run(inputs),
          release: async () => {
            crew?.release()
            await this.#leave()
          },
        },
        curves: shared(curves),
        source: shared(source),
        body,
        stage1,
        stage2,
      }
      return new WindowedAcousticModel(kept, window, front.statistics, info)
    } catch (error) {
      await Promise.allSettled([...opened.map((graph) => graph.release()), this.#leave()])
      throw error
    }
  }

  async #openFront(): Promise<Front> {
    const { graphs, predictor } = this.#files.manifest
    this.#files.begin()
    const runtime = await this.#start('wasm')
    const text = await OrtGraph.open(graphs.text, this.#files, runtime)
    const curves = await OrtGraph.open(graphs.curves, this.#files, runtime)
    const source = await OrtGraph.open(graphs.source, this.#files, runtime)
    const statistics = new ExpectedStatistics(
      new StatisticsPredictor(await this.#files.read(predictor)),
      rememberingUsualUnits(this.#files),
    )
    return { graphs: { text, curves, source }, statistics }
  }

  #start(runtime: RuntimeName): ReturnType<typeof startRuntime> {
    return startRuntime(runtime, this.#threads, this.#gpuBinary)
  }

  /** The last model takes the front along. */
  async #leave(): Promise<void> {
    this.#models -= 1
    if (this.#models > 0) return
    const front = this.#front
    this.#front = undefined
    const { graphs } = (await front?.catch(() => undefined)) ?? {}
    await Promise.all(Object.values(graphs ?? {}).map((graph: RunnableGraph) => graph.release()))
  }
}

/** A graph that others go on using. */
function shared(graph: RunnableGraph): RunnableGraph {
  return { run: (inputs) => graph.run(inputs), release: async () => {} }
}

/** Voices' tables, each read once. */
function rememberingUsualUnits(files: ModelFiles): (voice: string) => Promise<UsualUnit> {
  const known = new Map<string, Promise<UsualUnit>>()
  return (voice) => {
    const { statistics } = files.manifest
    const file = statistics[voice]
    if (!file) throw new RangeError(`The model has no statistics of the voice ${voice}; build it again.`)
    const usual = known.get(voice) ?? files.read(file).then(readUsualUnit)
    known.set(voice, usual)
    usual.catch(() => known.delete(voice))
    return usual
  }
}
