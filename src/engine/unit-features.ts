import type { GraphTensor } from './runnable-graph.ts'

/** Rows of `hidden` and of `harmonics`, a mean and a deviation each, and two numbers for the length. */
export const UNIT_FEATURES = 2 * 512 + 2 * 22 + 2

/** Keeps the logarithm of a silent row's deviation finite. */
const FLOOR = 1e-3

/**
 * What a unit's generator input says about the statistics its norms will have: of every row the mean and the logarithm
 * of the deviation, then the length. @returns UNIT_FEATURES floats
 */
export function unitFeatures(hidden: GraphTensor, harmonics: GraphTensor): Float32Array {
  const features = new Float32Array(UNIT_FEATURES)
  let at = 0
  for (const { shape, data } of [hidden, harmonics]) {
    const [, rows, columns] = shape as [number, number, number]
    for (let row = 0; row < rows; row++) {
      const [mean, deviation] = moments(data.subarray(row * columns, (row + 1) * columns))
      features[at + row] = mean
      features[at + rows + row] = Math.log(deviation + FLOOR)
    }
    at += 2 * rows
  }
  const length = hidden.shape[2]!
  features[at] = 1 / Math.sqrt(length)
  features[at + 1] = Math.log(length)
  return features
}

function moments(values: Float32Array): [mean: number, deviation: number] {
  let mean = 0
  for (const value of values) mean += value
  mean /= values.length
  let squares = 0
  for (const value of values) squares += (value - mean) ** 2
  return [mean, Math.sqrt(squares / values.length)]
}
