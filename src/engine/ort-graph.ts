import type { InferenceSession, Tensor } from 'onnxruntime-web/wasm'
import type { GraphFile } from '../config/model-manifest.ts'
import { SpeechError } from '../errors.ts'
import { expandGraph } from './expand-graph.ts'
import type { ModelFiles } from './model-files.ts'
import { RUNTIME_MISSING, type OrtRuntime } from './ort-runtime.ts'
import type { GraphTensor, RunnableGraph } from './runnable-graph.ts'

/** One graph in onnxruntime-web. All graphs of a worker share one runtime and its threads, or two beside a GPU. */
export class OrtGraph implements RunnableGraph {
  readonly #session: InferenceSession
  readonly #runtime: OrtRuntime
  readonly #guard: ReturnType<OrtRuntime['guard']>

  private constructor(session: InferenceSession, runtime: OrtRuntime) {
    this.#session = session
    this.#runtime = runtime
    this.#guard = runtime.guard()
  }

  /** Hands the weights over, each expanded when its turn comes; nothing of them stays on our side. @throws SpeechError AssetError, ModelError */
  static async open(graph: GraphFile, files: ModelFiles, runtime: OrtRuntime): Promise<OrtGraph> {
    const bytes = await files.read(graph)
    const { tensors, faults } = await expandGraph(graph, files)
    try {
      const session = await runtime.create(bytes, tensors)
      return new OrtGraph(session, runtime)
    } catch (cause) {
      if (faults.length > 0) throw faults[0]
      if (!(await runtime.isFetchable())) throw new SpeechError('AssetError', RUNTIME_MISSING, { cause })
      throw new SpeechError(
        'ModelError',
        'The model could not be started. Close other tabs to free memory, then reload the page.',
        { cause },
      )
    }
  }

  async run(inputs: Readonly<Record<string, GraphTensor>>): Promise<Record<string, GraphTensor>> {
    const feeds: Record<string, Tensor> = {}
    for (const meta of this.#session.inputMetadata) {
      feeds[meta.name] = this.#feed(inputs[meta.name]!, meta.isTensor && meta.type === 'int64')
    }
    try {
      const outputs = await this.#guard(this.#session.run(feeds))
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

  #feed({ shape, data }: GraphTensor, isInt64: boolean): Tensor {
    const { Tensor } = this.#runtime.ort
    return isInt64
      ? new Tensor('int64', BigInt64Array.from(data, BigInt), [...shape])
      : new Tensor('float32', data, [...shape])
  }
}
