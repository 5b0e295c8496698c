import * as wasm from 'onnxruntime-web/wasm'
import jsepLoaderUrl from 'onnxruntime-web/ort-wasm-simd-threaded.jsep.mjs?url'
import nativeLoaderUrl from 'onnxruntime-web/ort-wasm-simd-threaded.asyncify.mjs?url'
import wasmLoaderUrl from 'onnxruntime-web/ort-wasm-simd-threaded.mjs?url'
import fusedUrl from 'onnxruntime-web/ort-wasm-simd-threaded.fused.wasm?url'
import plainUrl from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url'
import { SpeechError } from '../errors.ts'
import { guardAgainstLoss } from './device-loss.ts'
import type { GpuRuntime } from './gpu-verdict.ts'
import { hasRelaxedSimd } from './kernels/has-relaxed-simd.ts'
import { SMALLEST_GRAPH } from './smallest-graph.ts'

export type RuntimeName = 'wasm' | GpuRuntime

/** Gives the WebAssembly of a build for a GPU. @throws SpeechError AssetError */
export type GpuBinary = (name: GpuRuntime) => Promise<Uint8Array>

/** One build of onnxruntime-web, set up. Those for a GPU come only when they are asked for. */
export interface OrtRuntime {
  readonly ort: typeof wasm
  /** Sessions are made one at a time: what was handed over for any is let go of when one is there. */
  create(
    graph: Uint8Array,
    externalData: readonly { readonly path: string; readonly data: Uint8Array }[],
  ): Promise<wasm.InferenceSession>
  /** For the runs of a session, once it exists: their own outcome, or an error as soon as the GPU is gone. */
  guard(): <T>(run: Promise<T>) => Promise<T>
  /** Whether the files that it fetches itself are to be had. */
  isFetchable(): Promise<boolean>
}

export const RUNTIME_MISSING =
  'The part of the site that runs the model could not be fetched. Check the connection, then reload the page.'

export const ORT_VERSION = wasm.env.versions.web ?? ''

const BUILDS = {
  wasm: { load: async () => wasm, loader: wasmLoaderUrl },
  jsep: { load: () => import('onnxruntime-web'), loader: jsepLoaderUrl },
  native: { load: () => import('onnxruntime-web/webgpu'), loader: nativeLoaderUrl },
} as const

const started = new Map<RuntimeName, Promise<OrtRuntime>>()

/**
 * The runtime of that name, one a worker, with files of our own origin.
 * @param threads of WebAssembly; those of the first call hold
 * @throws SpeechError AssetError
 */
export function startRuntime(name: RuntimeName, threads: number, gpuBinary: GpuBinary): Promise<OrtRuntime> {
  const known = started.get(name)
  if (known) return known
  const runtime = start(name, threads, gpuBinary)
  started.set(name, runtime)
  runtime.catch(() => started.delete(name))
  return runtime
}

/** Starts the processor's build, which takes a second: nothing of the model has to be there yet. */
export function wakeRuntime(threads: number): void {
  const runtime = startRuntime('wasm', threads, () => Promise.reject(new Error('This build is for no GPU.')))
  runtime
    .then(({ create }) => create(SMALLEST_GRAPH, []))
    .then((session) => session.release())
    // Whoever makes the first session of the model is told.
    .catch(() => {})
}

async function start(name: RuntimeName, threads: number, gpuBinary: GpuBinary): Promise<OrtRuntime> {
  const { load, loader } = BUILDS[name]
  const ort = await load().catch((cause: unknown) => {
    throw new SpeechError('AssetError', RUNTIME_MISSING, { cause })
  })
  // Those for a GPU are too large for some hosts, and come packed.
  if (name === 'wasm') {
    ort.env.wasm.wasmPaths = { mjs: absolute(loader), wasm: absolute(wasmUrl()) }
  } else {
    ort.env.wasm.wasmPaths = { mjs: absolute(loader) }
    ort.env.wasm.wasmBinary = (await gpuBinary(name)).buffer as ArrayBuffer
  }
  // Beside a GPU the processor has next to nothing to do.
  ort.env.wasm.numThreads = name === 'wasm' ? threads : 1
  // We are a worker already; the runtime's own proxy would only copy the audio once more.
  ort.env.wasm.proxy = false
  ort.env.logLevel = 'error'
  const isFetchable = () => fetch(name === 'wasm' ? wasmUrl() : loader).then(isThere, () => false)
  const provider = name === 'wasm' ? 'wasm' : 'webgpu'
  let making: Promise<unknown> = Promise.resolve()
  const create: OrtRuntime['create'] = (graph, externalData) => {
    const made = making.then(() =>
      ort.InferenceSession.create(graph, { executionProviders: [provider], externalData }),
    )
    making = made.catch(() => {})
    return made
  }
  if (provider === 'wasm') return { ort, create, guard: () => (run) => run, isFetchable }
  ort.env.webgpu.powerPreference = 'high-performance'
  return {
    ort,
    create,
    // The published type is empty. Another session may be on another device.
    guard: () => guardAgainstLoss(() => ort.env.webgpu.device as Promise<GPUDevice | undefined>),
    isFetchable,
  }
}

/** Of the processor's build; the one with faster matrix products where the browser has their instruction. */
function wasmUrl(): string {
  return hasRelaxedSimd() ? fusedUrl : plainUrl
}

function isThere({ ok, body }: Response): boolean {
  void body?.cancel()
  return ok
}

/** The runtime imports its loader from wherever it itself lies, so the addresses must be whole. */
function absolute(url: string): string {
  return new URL(url, import.meta.url).href
}
