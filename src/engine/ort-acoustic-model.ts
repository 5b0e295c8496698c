import * as ort from 'onnxruntime-web/wasm'
import loaderUrl from 'onnxruntime-web/ort-wasm-simd-threaded.mjs?url'
import runtimeUrl from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url'
import { STYLE_SIZE } from '../config/limits.ts'
import { SpeechError } from '../errors.ts'
import type { AcousticInput, AcousticModel, AcousticModelInfo, AcousticWindow } from './acoustic-model.ts'
import type { ExecutionChoice } from './execution-provider.ts'

/** Kokoro as published, in one graph: tokens, style and speed → audio. Makes the whole chunk as one window. */
export class OrtAcousticModel implements AcousticModel {
  readonly info: AcousticModelInfo
  readonly #session: ort.InferenceSession

  private constructor(session: ort.InferenceSession, info: AcousticModelInfo) {
    this.#session = session
    this.info = info
  }

  /**
   * Starts the runtime with files of our own origin. The number of threads is fixed by the first call of a page.
   * @param model the ONNX file. @throws SpeechError ModelError
   */
  static async load(model: Uint8Array, choice: ExecutionChoice): Promise<OrtAcousticModel> {
    ort.env.wasm.wasmPaths = { mjs: absolute(loaderUrl), wasm: absolute(runtimeUrl) }
    ort.env.wasm.numThreads = choice.threads
    // We are a worker already; the runtime's own proxy would only copy the audio once more.
    ort.env.wasm.proxy = false
    ort.env.logLevel = 'error'
    try {
      const session = await ort.InferenceSession.create(model, { executionProviders: ['wasm'] })
      return new OrtAcousticModel(session, { ...choice, plan: 'int8' })
    } catch (cause) {
      throw new SpeechError(
        'ModelError',
        'The model could not be started. Close other tabs to free memory, then reload the page.',
        { cause },
      )
    }
  }

  async *generate({ tokens, style, speed }: AcousticInput): AsyncGenerator<AcousticWindow> {
    yield { pcm: await this.#run(tokens, style, speed) }
  }

  async release(): Promise<void> {
    await this.#session.release()
  }

  async #run(tokens: readonly number[], style: Float32Array, speed: number): Promise<Float32Array> {
    try {
      const { audio } = await this.#session.run({
        tokens: new ort.Tensor('int64', BigInt64Array.from(tokens, BigInt), [1, tokens.length]),
        style: new ort.Tensor('float32', style, [1, STYLE_SIZE]),
        speed: new ort.Tensor('float32', [speed], [1]),
      })
      return audio!.data as Float32Array
    } catch (cause) {
      throw new SpeechError(
        'ModelError',
        'The model stopped in the middle of the text. Close other tabs to free memory, then reload the page.',
        { cause },
      )
    }
  }
}

/** The runtime imports its loader from wherever it itself lies, so the addresses must be whole. */
function absolute(url: string): string {
  return new URL(url, import.meta.url).href
}
