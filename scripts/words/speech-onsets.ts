/** Of the loudest stretch; what is quieter is silence. */
const SILENCE_SHARE = 0.03
const STEP_SECONDS = 0.0025
const WINDOW_SECONDS = 0.01

/**
 * When sound begins after each silence that is long enough, in seconds; first of all when it begins at all. Knows nothing
 * of words, so it can judge what a model tells of them.
 */
export function speechOnsets(pcm: Float32Array, sampleRate: number, silenceSeconds: number): number[] {
  const steps: number[] = []
  let last = -Infinity
  levelsOf(pcm, sampleRate).forEach((isLoud, step) => {
    if (!isLoud) return
    if ((step - last - 1) * STEP_SECONDS >= silenceSeconds) steps.push(step)
    last = step
  })
  // A window reaches before and behind its middle: sound begins somewhere in its later half.
  return steps.map((step) => step * STEP_SECONDS + WINDOW_SECONDS / 2)
}

/** Whether the sound around each step is more than silence. */
function levelsOf(pcm: Float32Array, sampleRate: number): boolean[] {
  const length = Math.round(WINDOW_SECONDS * sampleRate)
  const levels: number[] = []
  for (let index = 0; ; index++) {
    const start = Math.round(index * STEP_SECONDS * sampleRate)
    if (start + length > pcm.length) break
    let sum = 0
    for (let i = start; i < start + length; i++) sum += pcm[i]! * pcm[i]!
    levels.push(Math.sqrt(sum / length))
  }
  const most = levels.reduce((most, level) => Math.max(most, level), 0)
  return levels.map((level) => level > SILENCE_SHARE * most)
}
