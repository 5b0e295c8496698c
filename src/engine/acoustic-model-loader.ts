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
 * Opens the built model's graphs, one after another so that the weights of one at a time are held twice. The source has no
 * weights and is begun first: while that starts the runtime, the kernels' weights are expanded. The durations and
 * the source's running phase do not survive a GPU's rounding: text, curves and source run in WebAssembly always.
 */
export class AcousticModelLoader {
  readonly #files: ReturnType<typeof readAhead>
  readonly #threads: number
  readonly #startHelper: StartHelper | undefined
  readonly #gpuBinary: GpuBinary
  #source: Promise<RunnableGraph> | undefined
  #front: Promise<Front> | undefined
  #models = 0
  #opening = 0

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
    this.#opening += 1
    const opened: { release(): unknown }[] = []
    const open = async (file: GraphFile): Promise<RunnableGraph> => {
      const graph = await OrtGraph.open(file, this.#files, await this.#start(runtime))
      opened.push(graph)
      return graph
    }
    const starting = plan === 'gpu' ? undefined : KernelCrew.start(this.#threads, this.#startHelper)
    void starting?.then((crew) => opened.push(crew)).catch(() => {})
    try {
      const { graphs, window } = this.#files.manifest
      const begun = (this.#source ??= this.#openWasm(graphs.source))
      begun.catch(() => {})
      const openStage = (stage: ModelManifest['graphs']['stage1']): Promise<RunnableGraph> =>
        plan === 'gpu' || !starting
          ? open(stage.gpu)
          : openKernelStage(stage.wasm, plan, this.#files, starting, open)
      const stage1 = await openStage(graphs.stage1)
      const stage2 = await openStage(graphs.stage2)
      const front = await (this.#front ??= this.#openFront(begun))
      const body = await open(graphs.body)
      const crew = await starting
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
      await starting?.catch(() => {})
      await Promise.allSettled([...opened.map((graph) => graph.release()), this.#leave()])
      throw error
    } finally {
      this.#opening -= 1
      if (this.#opening === 0) this.#files.release()
    }
  }

  async #openFront(begun: Promise<RunnableGraph>): Promise<Front> {
    const { graphs, predictor } = this.#files.manifest
    const reading = this.#files.read(predictor)
    reading.catch(() => {})
    const text = await this.#openWasm(graphs.text)
    const curves = await this.#openWasm(graphs.curves)
    const statistics = new ExpectedStatistics(
      new StatisticsPredictor(await reading),
      rememberingUsualUnits(this.#files),
    )
    return { graphs: { text, curves, source: await begun }, statistics }
  }

  async #openWasm(file: GraphFile): Promise<RunnableGraph> {
    return OrtGraph.open(file, this.#files, await this.#start('wasm'))
  }

  #start(runtime: RuntimeName): ReturnType<typeof startRuntime> {
    return startRuntime(runtime, this.#threads, this.#gpuBinary)
  }

  /** The last model takes the front along. */
  async #leave(): Promise<void> {
    this.#models -= 1
    if (this.#models > 0) return
    const [begun, front] = [this.#source, this.#front]
    this.#source = undefined
    this.#front = undefined
    const source = await begun?.catch(() => undefined)
    const graphs = (await front?.catch(() => undefined))?.graphs
    await Promise.all([source, graphs?.text, graphs?.curves].map((graph) => graph?.release()))
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
