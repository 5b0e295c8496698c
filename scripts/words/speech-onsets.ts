/** Of the loudest stretch; what is quieter is silence. */
const SILENCE_SHARE = 0.03
const STEP_SECONDS = 0.0025
const WINDOW_SECONDS = 0.01

/**
 * When each of `count` stretches of speech begins, in seconds: what stands between them are the longest silences. Knows
 * nothing of words, so it can judge what a model tells of them. @returns fewer where there are not so many silences
 */
export function speechOnsets(pcm: Float32Array, sampleRate: number, count: number): number[] {
  const isLoud = loudSteps(pcm, sampleRate)
  const first = isLoud.indexOf(true)
  if (first < 0) return []
  const silences: { readonly from: number; readonly to: number }[] = []
  let last = first
  for (let step = first; step < isLoud.length; step++) {
    if (!isLoud[step]) continue
    if (step > last + 1) silences.push({ from: last + 1, to: step })
    last = step
  }
  const longest = silences.toSorted((a, b) => b.to - b.from - (a.to - a.from)).slice(0, count - 1)
  const steps = [first, ...longest.map(({ to }) => to).sort((a, b) => a - b)]
  // A window reaches before and behind its middle: sound begins somewhere in its later half.
  return steps.map((step) => step * STEP_SECONDS + WINDOW_SECONDS / 2)
}

/** Whether the sound around each step is more than silence. */
function loudSteps(pcm: Float32Array, sampleRate: number): boolean[] {
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
