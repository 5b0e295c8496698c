import { isSpeechError } from '../errors.ts'
import type { AcousticInput, AcousticModel } from './acoustic-model.ts'
import { goldenFault, say, type Saying } from './golden-check.ts'
import type { GpuOutcome, GpuRuntime, GpuVerdict } from './gpu-verdict.ts'

export interface TrialParts {
  /** In WebAssembly: what is right, and how fast the GPU has to be. */
  readonly reference: AcousticModel
  /** In the order they are tried. */
  readonly runtimes: readonly GpuRuntime[]
  readonly open: (runtime: GpuRuntime) => Promise<AcousticModel>
  /** The golden phrase. */
  readonly input: AcousticInput
  /** Milliseconds of a clock that only moves forward. */
  readonly now: () => number
  /** A GPU that takes longer for the phrase is given up; Infinity: it is waited for. */
  readonly patienceMs: number
}

/** Whole with its own statistics, which are sums that a GPU may get wrong; in windows; and once more, now all is compiled. */
const TAKES = ['export', 'live', 'live'] as const

/** Past this a runtime is not timed a second time, nor is another one tried: no real GPU is that slow. */
const HOPELESS_MS = 10_000

/**
 * Lets each runtime say the golden phrase in every way that the model has, to see whether it is right and how fast.
 * @throws SpeechError where WebAssembly itself fails, or files are missing
 */
export async function tryGpu(parts: TrialParts): Promise<GpuVerdict> {
  const { reference, input, now } = parts
  const right: Float32Array[] = []
  let wasmMs = Infinity
  for (const use of TAKES) {
    const { pcm, ms } = await say(reference, { ...input, use }, now)
    right.push(pcm)
    if (use === 'live') wasmMs = Math.min(wasmMs, ms)
  }
  const outcomes: Partial<Record<GpuRuntime, GpuOutcome>> = {}
  for (const runtime of parts.runtimes) {
    const outcome = await tryRuntime(runtime, right, parts)
    outcomes[runtime] = outcome
    if (outcome.kind === 'right' && outcome.ms > HOPELESS_MS) break
  }
  return { wasmMs, outcomes }
}

async function tryRuntime(
  runtime: GpuRuntime,
  right: readonly Float32Array[],
  parts: TrialParts,
): Promise<GpuOutcome> {
  let model: AcousticModel | undefined
  try {
    model = await parts.open(runtime)
    let ms = Infinity
    for (const [take, use] of TAKES.entries()) {
      if (ms < Infinity && ms > HOPELESS_MS) break
      const saying = await inTime(say(model, { ...parts.input, use }, parts.now), parts.patienceMs)
      if (!saying) {
        // What still runs there cannot be released; it goes with the page.
        model = undefined
        return wrong(`the sound did not come within ${parts.patienceMs / 1000} s`)
      }
      const fault = goldenFault(saying.pcm, right[take]!)
      if (fault) return wrong(`the sound ${fault}`)
      if (use === 'live') ms = Math.min(ms, saying.ms)
    }
    return { kind: 'right', ms }
  } catch (error) {
    // What could not be fetched today says nothing of the GPU.
    if (isSpeechError(error, 'AssetError')) throw error
    return wrong('it could not be started')
  } finally {
    await model?.release().catch(() => {})
  }
}

function wrong(why: string): GpuOutcome {
  return { kind: 'wrong', why }
}

async function inTime(saying: Promise<Saying>, ms: number): Promise<Saying | undefined> {
  if (ms === Infinity) return saying
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<undefined>((resolve) => (timer = setTimeout(resolve, ms)))
  try {
    return await Promise.race([saying, late])
  } finally {
    clearTimeout(timer)
    saying.catch(() => {})
  }
}
