import { logMel } from '../../src/engine/log-mel-distance.ts'

/** Frames this far below the loudest one, in dB, are silence and do not count. */
const AUDIBLE = 40

/**
 * How different two sounds of the same words are whose rhythm differs a little, in dB: the mean difference of their log-mel
 * spectra along the alignment that makes it least, where the reference is audible.
 */
export function warpedDistance(pcm: Float32Array, reference: Float32Array): number {
  const [heard, wanted] = [logMel(pcm), logMel(reference)]
  const difference = (i: number, j: number) => {
    const [a, b] = [wanted[i]!, heard[j]!]
    return a.reduce((sum, level, band) => sum + Math.abs(level - b[band]!), 0) / a.length
  }
  const width = heard.length
  const costs = new Float64Array(wanted.length * width)
  const at = (i: number, j: number) => (i < 0 || j < 0 ? Infinity : costs[i * width + j]!)
  for (let i = 0; i < wanted.length; i++)
    for (let j = 0; j < width; j++) {
      const before = i + j === 0 ? 0 : Math.min(at(i - 1, j), at(i, j - 1), at(i - 1, j - 1))
      costs[i * width + j] = before + difference(i, j)
    }
  const levels = wanted.map((frame) => frame.reduce((sum, level) => sum + level, 0) / frame.length)
  const threshold = Math.max(...levels) - AUDIBLE
  let [i, j, sum, count] = [wanted.length - 1, width - 1, 0, 0]
  for (;;) {
    if (levels[i]! > threshold) {
      sum += difference(i, j)
      count++
    }
    if (i + j === 0) return sum / count
    const [up, left, both] = [at(i - 1, j), at(i, j - 1), at(i - 1, j - 1)]
    if (both <= up && both <= left) [i, j] = [i - 1, j - 1]
    else if (up <= left) i--
    else j--
  }
}
