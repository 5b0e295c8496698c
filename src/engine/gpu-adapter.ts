/** What is asked of the browser's GPU; `navigator.gpu` fits. */
export interface GpuPort {
  requestAdapter(options?: { powerPreference?: 'high-performance' }): Promise<GpuAdapterPort | null>
}

export interface GpuAdapterPort {
  readonly info?: {
    readonly vendor: string
    readonly architecture: string
    readonly description: string
    readonly isFallbackAdapter?: boolean
  }
  readonly limits: Readonly<Record<keyof typeof NEEDED_LIMITS, number>>
}

export type GpuFinding =
  /** `name` tells an adapter from another as well as the browser tells; `software` ones are right but slow. */
  | { readonly kind: 'found'; readonly name: string; readonly software: boolean }
  /** `why` is a sentence. */
  | { readonly kind: 'none'; readonly why: string }

/** What WebGPU promises of every adapter. The largest tensor of a long unit takes 100 MB. */
export const NEEDED_LIMITS = {
  maxBufferSize: 2 ** 28,
  maxStorageBufferBindingSize: 2 ** 27,
  maxComputeWorkgroupStorageSize: 2 ** 14,
  maxComputeInvocationsPerWorkgroup: 256,
  maxStorageBuffersPerShaderStage: 8,
} as const

/** Some drivers never answer; the model must not wait for them. */
const PATIENCE_MS = 3_000

/** Looks for a GPU that the model could run on. Never throws. */
export async function findGpu(gpu: GpuPort | undefined): Promise<GpuFinding> {
  if (!gpu) return none('This browser has no WebGPU.')
  const asked = gpu.requestAdapter({ powerPreference: 'high-performance' }).catch(() => null)
  const adapter = await Promise.race([asked, nothingAfter(PATIENCE_MS)])
  if (!adapter) return none('WebGPU finds no graphics processor here.')
  const { vendor = '', architecture = '', description = '', isFallbackAdapter = false } = adapter.info ?? {}
  const name = [vendor, architecture, description].filter(Boolean).join(' ') || 'unnamed'
  for (const [limit, needed] of Object.entries(NEEDED_LIMITS)) {
    const allowed = adapter.limits[limit as keyof typeof NEEDED_LIMITS]
    if (!(allowed >= needed)) {
      return none(
        `The graphics processor (${name}) allows too little for this model: ${limit} is ${allowed}.`,
      )
    }
  }
  return { kind: 'found', name, software: isFallbackAdapter }
}

function nothingAfter(ms: number): Promise<null> {
  return new Promise((resolve) => setTimeout(resolve, ms, null))
}

function none(why: string): GpuFinding {
  return { kind: 'none', why }
}
