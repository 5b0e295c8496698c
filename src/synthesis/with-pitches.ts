import { PitchMeter } from '../audio/pitch-meter.ts'
import type { SynthesisStep } from './recital.ts'

/** The same steps; each segment also tells how high the voice is in it. */
export async function* withPitches(steps: AsyncGenerator<SynthesisStep>): AsyncGenerator<SynthesisStep> {
  const meter = new PitchMeter()
  for await (const step of steps) {
    if (step.kind === 'audio') meter.push(step.segment.pcm)
    yield step.kind === 'segment' ? { ...step, pitches: meter.take() } : step
  }
}
