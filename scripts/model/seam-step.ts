/** Samples looked at on each side: 10 ms. */
const AROUND = 240

/** How large the step from the sample before a seam is, as a share of the largest step around it: a click is above 1. */
export function seamStep(pcm: Float32Array, seam: number): number {
  const step = (at: number) => Math.abs(pcm[at]! - pcm[at - 1]!)
  let largest = 1e-6
  for (let at = Math.max(1, seam - AROUND); at < Math.min(pcm.length, seam + AROUND); at++)
    if (at !== seam) largest = Math.max(largest, step(at))
  return step(seam) / largest
}
