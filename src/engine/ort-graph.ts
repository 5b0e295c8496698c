import * as ort from 'onnxruntime-web/wasm'
import loaderUrl from 'onnxruntime-web/ort-wasm-simd-threaded.mjs?url'
import runtimeUrl from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url'
import type { GraphFile } from '../config/model-manifest.ts'
import { SpeechError } from '../errors.ts'
import { expandGraph } from './expand-graph.ts'
import type { ModelFiles } from './model-files.ts'
import type { GraphTensor, RunnableGraph } from './runnable-graph.ts'

/** One graph in onnxruntime-web. All graphs of a worker share one runtime and its threads. */
export class OrtGraph implements RunnableGraph {
  readonly #session: ort.InferenceSession

  private constructor(session: ort.InferenceSession) {
    this.#session = session
  }

  /** Sets the runtime up with files of our own origin; before the first graph is opened, and once a worker. */
  static configure(threads: number): void {
    ort.env.wasm.wasmPaths = { mjs: absolute(loaderUrl), wasm: absolute(runtimeUrl) }
    ort.env.wasm.numThreads = threads
    // We are a worker already; the runtime's own proxy would only copy the audio once more.
    ort.env.wasm.proxy = false
    ort.env.logLevel = 'error'
  }

  /** Expands the weights and hands them over; nothing of them stays on our side. @throws SpeechError AssetError, ModelError */
  static async open(graph: GraphFile, files: ModelFiles): Promise<OrtGraph> {
    const bytes = await files.read(graph)
    const externalData = await expandGraph(graph, files)
    try {
      return new OrtGraph(
        await ort.InferenceSession.create(bytes, { executionProviders: ['wasm'], externalData }),
      )
    } catch (cause) {
      throw new SpeechError(
        'ModelError',
        'The model could not be started. Close other tabs to free memory, then reload the page.',
        { cause },
      )
    }
  }

  async run(inputs: Readonly<Record<string, GraphTensor>>): Promise<Record<string, GraphTensor>> {
    const feeds: Record<string, ort.Tensor> = {}
    for (const { name, type, shape } of this.#inputs()) {
      const { data } = inputs[name]!
      feeds[name] =
        type === 'int64'
          ? new ort.Tensor('int64', BigInt64Array.from(data, BigInt), shape(inputs[name]!))
          : new ort.Tensor('float32', data, shape(inputs[name]!))
    }
    try {
      const outputs = await this.#session.run(feeds)
      return Object.fromEntries(
        Object.entries(outputs).map(([name, { dims, data }]) => [
          name,
          { shape: dims, data: data as Float32Array },
        ]),
      )
    } catch (cause) {
      throw new SpeechError(
        'ModelError',
        'The model stopped in the middle of the text. Close other tabs to free memory, then reload the page.',
        { cause },
      )
    }
  }

  async release(): Promise<void> {
    await this.#session.release()
  }

  #inputs() {
    return this.#session.inputMetadata.map((meta) => ({
      name: meta.name,
      type: meta.isTensor ? meta.type : undefined,
      shape: (tensor: GraphTensor) => [...tensor.shape],
    }))
  }
}

/** The runtime imports its loader from wherever it itself lies, so the addresses must be whole. */
function absolute(url: string): string {
  return new URL(url, import.meta.url).href
}
