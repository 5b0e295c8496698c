import * as wasm from 'onnxruntime-web/wasm'
import jsepLoaderUrl from 'onnxruntime-web/ort-wasm-simd-threaded.jsep.mjs?url'
import nativeLoaderUrl from 'onnxruntime-web/ort-wasm-simd-threaded.asyncify.mjs?url'
import wasmLoaderUrl from 'onnxruntime-web/ort-wasm-simd-threaded.mjs?url'
import wasmUrl from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url'
import { SpeechError } from '../errors.ts'
import { guardAgainstLoss } from './device-loss.ts'
import type { GpuRuntime } from './gpu-verdict.ts'
import { fuseRuntime } from './kernels/fuse-runtime.ts'
import { hasRelaxedSimd } from './kernels/has-relaxed-simd.ts'

export type RuntimeName = 'wasm' | GpuRuntime

/** Gives the WebAssembly of a build for a GPU. @throws SpeechError AssetError */
export type GpuBinary = (name: GpuRuntime) => Promise<Uint8Array>

/** One build of onnxruntime-web, set up. Those for a GPU come only when they are asked for. */
export interface OrtRuntime {
  readonly ort: typeof wasm
  readonly provider: 'wasm' | 'webgpu'
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

async function start(name: RuntimeName, threads: number, gpuBinary: GpuBinary): Promise<OrtRuntime> {
  const { load, loader } = BUILDS[name]
  const ort = await load().catch((cause: unknown) => {
    throw new SpeechError('AssetError', RUNTIME_MISSING, { cause })
  })
  // Those for a GPU are too large for some hosts, and come packed.
  if (name === 'wasm') {
    const fused = await fusedRuntime()
    if (fused) ort.env.wasm.wasmBinary = fused
    ort.env.wasm.wasmPaths = { mjs: absolute(loader), wasm: absolute(wasmUrl) }
  } else {
    ort.env.wasm.wasmPaths = { mjs: absolute(loader) }
    ort.env.wasm.wasmBinary = (await gpuBinary(name)).buffer as ArrayBuffer
  }
  // Beside a GPU the processor has next to nothing to do.
  ort.env.wasm.numThreads = name === 'wasm' ? threads : 1
  // We are a worker already; the runtime's own proxy would only copy the audio once more.
  ort.env.wasm.proxy = false
  ort.env.logLevel = 'error'
  const isFetchable = () => fetch(name === 'wasm' ? wasmUrl : loader).then(isThere, () => false)
  if (name === 'wasm') return { ort, provider: 'wasm', guard: () => (run) => run, isFetchable }
  ort.env.webgpu.powerPreference = 'high-performance'
  return {
    ort,
    provider: 'webgpu',
    // The published type is empty. Another session may be on another device.
    guard: () => guardAgainstLoss(() => ort.env.webgpu.device as Promise<GPUDevice | undefined>),
    isFetchable,
  }
}

/** Undefined: it is run as it is; where it cannot be fetched the runtime says so itself. */
async function fusedRuntime(): Promise<ArrayBuffer | undefined> {
  if (!hasRelaxedSimd()) return undefined
  const response = await fetch(wasmUrl).catch(() => undefined)
  return response?.ok ? fuseRuntime(new Uint8Array(await response.arrayBuffer()))?.buffer : undefined
}

function isThere({ ok, body }: Response): boolean {
  void body?.cancel()
  return ok
}

/** The runtime imports its loader from wherever it itself lies, so the addresses must be whole. */
function absolute(url: string): string {
  return new URL(url, import.meta.url).href
}
