import type { GraphTensor } from './runnable-graph.ts'

/** Columns [from, to) of a tensor [1, rows, columns], copied. */
export function sliceColumns({ shape, data }: GraphTensor, from: number, to: number): GraphTensor {
  const [, rows, columns] = shape as [number, number, number]
  if (from === 0 && to === columns) return { shape, data }
  const length = to - from
  const slice = new Float32Array(rows * length)
  for (let row = 0; row < rows; row++) {
    slice.set(data.subarray(row * columns + from, row * columns + to), row * length)
  }
  return { shape: [1, rows, length], data: slice }
}
