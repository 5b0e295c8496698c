/** Speech peaks near 1 and has an RMS near 0.1; what a broken kernel gives is far louder, or nothing at all. */
const LOUDEST_PEAK = 3
const LOUDEST_RMS = 0.6

/** Less is not heard. */
export const QUIETEST_PEAK = 1e-3

/** What cannot be speech in a window of PCM, to be read after “the sound …”; undefined where nothing is wrong. */
export function soundFault(pcm: Float32Array): string | undefined {
  const peak = peakOf(pcm)
  if (Number.isNaN(peak)) return 'was not a number'
  if (peak > LOUDEST_PEAK || rmsOf(pcm) > LOUDEST_RMS) return 'was far too loud'
  // The model's own silence is never quite empty; buffers of a GPU that is gone are.
  if (peak === 0 && pcm.length > 0) return 'was empty'
  return undefined
}

/** NaN where any sample is not finite. */
export function peakOf(pcm: Float32Array): number {
  let peak = 0
  for (const sample of pcm) {
    if (!Number.isFinite(sample)) return NaN
    peak = Math.max(peak, Math.abs(sample))
  }
  return peak
}

function rmsOf(pcm: Float32Array): number {
  return Math.sqrt(pcm.reduce((sum, sample) => sum + sample * sample, 0) / Math.max(1, pcm.length))
}
