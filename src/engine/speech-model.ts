import type { ModelPlan } from '../config/model-manifest.ts'
import { isSpeechError } from '../errors.ts'
import type { AcousticInput, AcousticModel, AcousticModelInfo } from './acoustic-model.ts'
import type { ExecutionChoice } from './execution-provider.ts'
import { FallbackAcousticModel } from './fallback-acoustic-model.ts'
import type { GpuAdvice, GpuAdvisor } from './gpu-advisor.ts'
import { tryGpu } from './gpu-trial.ts'
import type { GpuRuntime } from './gpu-verdict.ts'

/** The port behind which models are opened. */
export interface ModelOpener {
  open(runtime: 'wasm' | GpuRuntime, plan: ModelPlan, info: AcousticModelInfo): Promise<AcousticModel>
}

export interface SpeechModelParts {
  readonly opener: ModelOpener
  readonly advisor: GpuAdvisor
  /** How it runs in WebAssembly. */
  readonly choice: ExecutionChoice
  readonly wish: 'wasm' | 'webgpu' | undefined
  /** Of the GPU's runtimes, those that may be used. */
  readonly runtimes: readonly GpuRuntime[]
  /** The golden phrase. */
  readonly golden: () => Promise<AcousticInput>
  /** Milliseconds of a clock that only moves forward. */
  readonly now: () => number
  /** The GPU has failed in the middle of a text; `info` is of what goes on. */
  readonly onFallback: (info: AcousticModelInfo) => void
}

/** A GPU nobody asked for has to be quick. */
const PATIENCE_MS = 20_000

/** Opens the model where it runs best, as far as is known of this device's GPU, and finds out more when there is time. */
export class SpeechModel {
  readonly #parts: SpeechModelParts
  #model: AcousticModel | undefined

  constructor(parts: SpeechModelParts) {
    this.#parts = parts
  }

  /** Those whose files are needed. Beside the GPU's always that of WebAssembly, which may have to go on in its place. */
  async plans(): Promise<ModelPlan[]> {
    const { plan } = this.#parts.choice
    return (await this.#advise()).kind === 'use' ? ['gpu', plan] : [plan]
  }

  /** Tries a GPU that was asked for at once, one that was not only in `improve`. @throws SpeechError AssetError, ModelError */
  async open(): Promise<AcousticModel> {
    this.#model = await this.#openBest()
    return this.#model
  }

  /**
   * Tries a GPU of which nothing is known, where the model that was opened last does not use it. That one is at rest.
   * @param isAtRest told false at the end, the measurement does not count
   * @returns undefined: nothing new; otherwise whether to open the model anew, and what is to be said of it
   */
  async improve(
    isAtRest: () => boolean,
  ): Promise<{ isBetter: boolean; info: AcousticModelInfo } | undefined> {
    const model = this.#model
    if (model?.info.provider !== 'wasm' || (await this.#advise()).kind !== 'try') return undefined
    await this.#try(model, isAtRest)
    const advice = await this.#advise()
    if (!isAtRest() || advice.kind === 'try') return undefined
    const reason = `${this.#parts.choice.reason} ${advice.reason}`
    return { isBetter: advice.kind === 'use', info: { ...model.info, reason } }
  }

  async #openBest(): Promise<AcousticModel> {
    let advice = await this.#advise()
    if (this.#parts.wish === 'webgpu' && advice.kind !== 'use' && (await this.#parts.advisor.hasGpu())) {
      const reference = await this.#openWasm('')
      await this.#try(reference).finally(() => reference.release())
      advice = await this.#advise()
    }
    if (advice.kind === 'try') return this.#openWasm('WebGPU is tried after the first text.')
    if (advice.kind === 'avoid') return this.#openWasm(advice.reason)
    return this.#openGpu(advice)
  }

  #advise(): ReturnType<GpuAdvisor['advise']> {
    const { advisor, wish, runtimes } = this.#parts
    return advisor.advise(wish, runtimes)
  }

  async #try(reference: AcousticModel, isAtRest: () => boolean = () => true): Promise<void> {
    const { opener, advisor, wish, runtimes, golden, now } = this.#parts
    const verdict = await tryGpu({
      reference,
      runtimes,
      open: (runtime) => opener.open(runtime, 'gpu', this.#gpuInfo('')),
      input: await golden(),
      now,
      patienceMs: wish === 'webgpu' ? Infinity : PATIENCE_MS,
    })
    if (isAtRest()) await advisor.keep(verdict)
  }

  #openWasm(about: string): Promise<AcousticModel> {
    const { opener, choice } = this.#parts
    const reason = [choice.reason, about].filter(Boolean).join(' ')
    return opener.open('wasm', choice.plan, { ...choice, reason })
  }

  async #openGpu({ runtime, gain, reason }: GpuAdvice & { kind: 'use' }): Promise<AcousticModel> {
    const { opener, advisor, onFallback } = this.#parts
    try {
      const model = await opener.open(runtime, 'gpu', { ...this.#gpuInfo(reason), gain })
      return new FallbackAcousticModel(model, async (why) => {
        await advisor.spoil(runtime, why)
        const other = await this.#openWasm(`The graphics processor failed in the middle of a text: ${why}.`)
        onFallback(other.info)
        return other
      })
    } catch (error) {
      const isHere = !isSpeechError(error, 'AssetError')
      const why = isHere ? 'it could not be started' : 'its part of the site could not be fetched'
      if (isHere) await advisor.spoil(runtime, why)
      return this.#openWasm(`WebGPU is not used: ${why}.`)
    }
  }

  #gpuInfo(reason: string): AcousticModelInfo {
    return { provider: 'webgpu', threads: this.#parts.choice.threads, plan: 'gpu', reason }
  }
}
