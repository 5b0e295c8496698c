import { findGpu, type GpuFinding, type GpuPort } from './gpu-adapter.ts'
import {
  fastestRight,
  GPU_RUNTIMES,
  whyNoneIsRight,
  type GpuRuntime,
  type GpuVerdict,
} from './gpu-verdict.ts'

/** Where verdicts are kept; the user's own data fits. */
export interface VerdictBook {
  read<T>(name: string, fallback: T): Promise<T>
  write<T>(name: string, value: T): Promise<void>
}

export type GpuAdvice =
  | { readonly kind: 'use'; readonly runtime: GpuRuntime; readonly gain: number; readonly reason: string }
  /** Nothing is known of it yet. */
  | { readonly kind: 'try' }
  | { readonly kind: 'avoid'; readonly reason: string }

const ENTRY = 'gpu-verdicts'

/** Knows what was found of this device's GPU. A verdict holds for one adapter, browser, runtime and model. */
export class GpuAdvisor {
  readonly #finding: Promise<GpuFinding>
  readonly #book: VerdictBook
  readonly #versions: string

  /** @param gpu absent where the browser has none. @param versions of browser, runtime and graphs */
  constructor(gpu: GpuPort | undefined, book: VerdictBook, versions: readonly string[]) {
    this.#finding = findGpu(gpu)
    this.#book = book
    this.#versions = versions.join(' | ')
  }

  /**
   * @param wish `webgpu` asks for the GPU wherever there is one that is right; absent: only where it is faster, too
   * @param runtimes of which one may be used
   */
  async advise(wish?: 'wasm' | 'webgpu', runtimes = GPU_RUNTIMES): Promise<GpuAdvice> {
    if (wish === 'wasm') return avoid('WebGPU is switched off.')
    const gpu = await this.#finding
    if (gpu.kind === 'none') return avoid(gpu.why)
    if (gpu.software && wish !== 'webgpu')
      return avoid('WebGPU has no graphics processor here, only software.')
    const verdict = await this.#verdict(gpu)
    if (!verdict) return { kind: 'try' }
    const best = fastestRight(verdict, runtimes)
    if (!best) return avoid(`WebGPU (${gpu.name}) is not used: ${whyNoneIsRight(verdict)}.`)
    if (best.gain <= 1 && wish !== 'webgpu') {
      return avoid(`WebGPU (${gpu.name}) is not used: it took ${times(1 / best.gain)} as long.`)
    }
    return {
      kind: 'use',
      runtime: best.runtime,
      gain: best.gain,
      reason: `${gpu.name}: ${times(best.gain)} as fast as WebAssembly.`,
    }
  }

  /** Adds to what was found before; what was found of older versions goes. */
  async keep(verdict: GpuVerdict): Promise<void> {
    const gpu = await this.#finding
    if (gpu.kind === 'none') return
    const known = await this.#known()
    const outcomes = { ...known[gpu.name]?.outcomes, ...verdict.outcomes }
    const byGpu = { ...known, [gpu.name]: { ...verdict, outcomes } }
    await this.#book.write(ENTRY, { versions: this.#versions, byGpu })
  }

  /** A runtime that was right has failed since. @param why a part of a sentence */
  async spoil(runtime: GpuRuntime, why: string): Promise<void> {
    const gpu = await this.#finding
    const { wasmMs } = (await this.#verdict(gpu)) ?? { wasmMs: Infinity }
    await this.keep({ wasmMs, outcomes: { [runtime]: { kind: 'wrong', why } } })
  }

  async hasGpu(): Promise<boolean> {
    return (await this.#finding).kind === 'found'
  }

  async #verdict(gpu: GpuFinding): Promise<GpuVerdict | undefined> {
    return gpu.kind === 'found' ? (await this.#known())[gpu.name] : undefined
  }

  async #known(): Promise<Readonly<Record<string, GpuVerdict>>> {
    const entry = await this.#book.read<Entry | undefined>(ENTRY, undefined)
    return entry?.versions === this.#versions ? entry.byGpu : {}
  }
}

interface Entry {
  readonly versions: string
  readonly byGpu: Readonly<Record<string, GpuVerdict>>
}

function avoid(reason: string): GpuAdvice {
  return { kind: 'avoid', reason }
}

function times(factor: number): string {
  return `${Number(factor.toPrecision(2))} times`
}
