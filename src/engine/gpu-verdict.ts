/** The two builds of onnxruntime-web that run on a GPU: the default one, and the newer one in C++. */
export type GpuRuntime = 'jsep' | 'native'

export const GPU_RUNTIMES: readonly GpuRuntime[] = ['jsep', 'native']

export type GpuOutcome =
  /** It says the golden phrase as it should be, in so many milliseconds. */
  | { readonly kind: 'right'; readonly ms: number }
  /** `why` is a part of a sentence: “the sound was silent”. */
  | { readonly kind: 'wrong'; readonly why: string }

/** What was found of a GPU; kept for the next visit. */
export interface GpuVerdict {
  /** What the golden phrase took in WebAssembly. */
  readonly wasmMs: number
  readonly outcomes: Readonly<Partial<Record<GpuRuntime, GpuOutcome>>>
}

/** The fastest of these runtimes that is right, and how many times faster than WebAssembly it is. */
export function fastestRight(
  verdict: GpuVerdict,
  runtimes: readonly GpuRuntime[],
): { runtime: GpuRuntime; gain: number } | undefined {
  const right = runtimes.flatMap((runtime) => {
    const outcome = verdict.outcomes[runtime]
    return outcome?.kind === 'right' ? [{ runtime, gain: verdict.wasmMs / outcome.ms }] : []
  })
  return right.sort((a, b) => b.gain - a.gain)[0]
}

/** What is wrong with a GPU of which no runtime is right. */
export function whyNoneIsRight({ outcomes }: GpuVerdict): string {
  const faults = Object.values(outcomes).flatMap((outcome) => (outcome.kind === 'wrong' ? [outcome.why] : []))
  return [...new Set(faults)].join('; ') || 'it was not tried'
}
