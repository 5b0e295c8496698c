import type { GraphTensor } from './runnable-graph.ts'

/**
 * Frames each token lasts, at least one: shape [n]. Rounds as the published graph does, in float32, halves to even.
 * @param frames of each token at speed 1, not rounded
 */
export function durationsOf(frames: Float32Array, speed: number): Int32Array {
  return Int32Array.from(frames, (length) =>
    Math.max(1, roundHalfToEven(Math.fround(length / Math.fround(speed)))),
  )
}

/** [1, rows, n] → [1, rows, sum of durations]: each column as often as its token lasts. */
export function repeatColumns({ shape, data }: GraphTensor, durations: Int32Array): GraphTensor {
  const [, rows, tokens] = shape as [number, number, number]
  const frames = durations.reduce((sum, duration) => sum + duration, 0)
  const repeated = new Float32Array(rows * frames)
  let at = 0
  for (let row = 0; row < rows; row++) {
    for (let token = 0; token < tokens; token++) {
      const next = at + durations[token]!
      repeated.fill(data[row * tokens + token]!, at, next)
      at = next
    }
  }
  return { shape: [1, rows, frames], data: repeated }
}

function roundHalfToEven(value: number): number {
  const near = Math.round(value)
  return near - value === 0.5 && near % 2 !== 0 ? near - 1 : near
}
