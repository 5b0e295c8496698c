/** Rows of numbers, all of one length. */
export type Rows = readonly Float64Array[]

export interface LowRankMap {
  /** [features][rank] */
  readonly projection: Rows
  /** [rank][outputs], orthogonal. */
  readonly basis: Rows
}

const dot = (a: Float64Array, b: Float64Array) => {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}

/**
 * Ridge regression of `outputs` on `inputs` (a row a sample; far fewer samples than columns, so it is solved in the dual),
 * then cut to the `rank` directions that carry most of what it predicts for the samples.
 */
export function fitLowRank(inputs: Rows, outputs: Rows, ridge: number, rank: number): LowRankMap {
  const samples = inputs.length
  const kernel = inputs.map((a) => Float64Array.from(inputs, (b) => dot(a, b)))
  const dual = solveShifted(kernel, outputs, ridge)
  const predicted = kernel.map((row) => combine(row, dual))
  const gram = predicted.map((a) => Float64Array.from(predicted, (b) => dot(a, b)))
  const directions = largestEigenvectors(gram, rank)
  const basis = directions.map((direction) => combine(direction, predicted))
  const projection = Array.from({ length: inputs[0]!.length }, () => new Float64Array(rank))
  basis.forEach((row, at) => {
    const size = dot(row, row)
    const weights = dual.map((outputs) => dot(outputs, row) / size)
    for (let sample = 0; sample < samples; sample++) {
      const input = inputs[sample]!
      for (let feature = 0; feature < input.length; feature++) {
        projection[feature]![at]! += weights[sample]! * input[feature]!
      }
    }
  })
  return { projection, basis }
}

/** Σ weights[i] · rows[i] */
function combine(weights: Float64Array, rows: Rows): Float64Array {
  const sum = new Float64Array(rows[0]!.length)
  rows.forEach((row, i) => {
    const weight = weights[i]!
    for (let at = 0; at < sum.length; at++) sum[at]! += weight * row[at]!
  })
  return sum
}

/** (matrix + shift · 1)⁻¹ · right by Cholesky's factors; `matrix` is symmetric and not negative. */
function solveShifted(matrix: Rows, right: Rows, shift: number): Float64Array[] {
  const lower = matrix.map((row, i) => {
    const copy = row.slice()
    copy[i]! += shift
    return copy
  })
  for (let i = 0; i < lower.length; i++) {
    for (let j = 0; j <= i; j++) {
      const rest = lower[i]![j]! - dot(lower[i]!.subarray(0, j), lower[j]!.subarray(0, j))
      lower[i]![j] = i === j ? Math.sqrt(rest) : rest / lower[j]![j]!
    }
  }
  const solution = right.map((row) => row.slice())
  const subtract = (to: number, from: number, factor: number) => {
    const [target, source] = [solution[to]!, solution[from]!]
    for (let at = 0; at < target.length; at++) target[at]! -= factor * source[at]!
  }
  const divide = (at: number) => {
    const pivot = lower[at]![at]!
    const row = solution[at]!
    for (let i = 0; i < row.length; i++) row[i]! /= pivot
  }
  for (let i = 0; i < lower.length; i++) {
    for (let j = 0; j < i; j++) subtract(i, j, lower[i]![j]!)
    divide(i)
  }
  for (let i = lower.length - 1; i >= 0; i--) {
    for (let j = i + 1; j < lower.length; j++) subtract(i, j, lower[j]![i]!)
    divide(i)
  }
  return solution
}

/** Unit eigenvectors of the largest eigenvalues by subspace iteration; the same every time. */
function largestEigenvectors(matrix: Rows, count: number): Float64Array[] {
  let vectors: Float64Array[] = Array.from({ length: count }, (_, k) =>
    Float64Array.from({ length: matrix.length }, (_, i) => Math.cos((i + 1) * (k + 1)) + (i === k ? 1 : 0)),
  )
  for (let round = 0; round < 60; round++) {
    vectors = orthonormal(vectors.map((vector) => Float64Array.from(matrix, (row) => dot(row, vector))))
  }
  return vectors
}

/** Gram–Schmidt, twice over for accuracy. */
function orthonormal(vectors: Float64Array[]): Float64Array[] {
  vectors.forEach((vector, k) => {
    for (let pass = 0; pass < 2; pass++) {
      for (let j = 0; j < k; j++) {
        const along = dot(vector, vectors[j]!)
        for (let i = 0; i < vector.length; i++) vector[i]! -= along * vectors[j]![i]!
      }
    }
    const size = Math.sqrt(dot(vector, vector))
    for (let i = 0; i < vector.length; i++) vector[i]! /= size
  })
  return vectors
}
