/** Numbers as a file holds them, row by row. */
export interface NumberArray {
  readonly shape: readonly number[]
  readonly values: Float32Array
}

export type NumberType = 'float16' | 'float32' | 'float64'

export const BYTES_OF: Readonly<Record<NumberType, number>> = { float16: 2, float32: 4, float64: 8 }
