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

/** Columns of one tensor, then those of another; both [1, rows, columns]. */
export function joinColumns(a: GraphTensor, b: GraphTensor): GraphTensor {
  const [, rows, left] = a.shape as [number, number, number]
  const right = b.shape[2]!
  const data = new Float32Array(rows * (left + right))
  for (let row = 0; row < rows; row++) {
    data.set(a.data.subarray(row * left, (row + 1) * left), row * (left + right))
    data.set(b.data.subarray(row * right, (row + 1) * right), row * (left + right) + left)
  }
  return { shape: [1, rows, left + right], data }
}
