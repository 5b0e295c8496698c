import { isBlend, type Blend } from './formula.ts'

/** Sequences that a `spherical` blend of more than two voices takes to settle; two settle at the first. */
const MOST_STEPS = 24
const SETTLED = 1e-9

/**
 * Mixes one half of one row of the style vectors of a blend. Computes in float64 and rounds once, so that the same canonical
 * blend gives the same bits everywhere.
 */
export class VoiceBlender {
  /**
   * @param blend canonical: weights sum to 1. @param vectorOf this half and row of a voice. @param row of `rows`, by which it draws
   */
  mix(blend: Blend, vectorOf: (voice: string) => Float32Array, row: number): Float32Array {
    return Float32Array.from(this.#mixed(blend, vectorOf, row))
  }

  #mixed(
    { method, terms, seed, keepsEnergy }: Blend,
    vectorOf: (voice: string) => Float32Array,
    row: number,
  ): Float64Array {
    const vectors = terms.map(({ of }) =>
      isBlend(of) ? this.#mixed(of, vectorOf, row) : Float64Array.from(vectorOf(of.name)),
    )
    const weights = terms.map(({ weight }) => weight)
    if (vectors.length === 1) return vectors[0]!
    if (method === 'rows') return vectors[drawn(weights, seed, row)]!
    if (method === 'spherical') return spherical(vectors, weights)
    const mean = weightedSum(vectors, weights)
    return keepsEnergy ? scaled(mean, usualLength(vectors, weights) / (length(mean) || 1)) : mean
  }
}

/**
 * The point of the sphere from which the arcs to all vectors, weighted, lead nowhere (the Karcher mean; of two vectors the
 * slerp), as long as they are on average.
 */
function spherical(vectors: readonly Float64Array[], weights: readonly number[]): Float64Array {
  const units = vectors.map((vector) => scaled(vector, 1 / (length(vector) || 1)))
  let point = weightedSum(units, weights)
  point = scaled(point, 1 / (length(point) || 1))
  for (let step = 0; step < MOST_STEPS; step++) {
    const way = weightedSum(
      units.map((unit) => arcTo(point, unit)),
      weights,
    )
    const angle = length(way)
    if (angle < SETTLED) break
    point = weightedSum([point, way], [Math.cos(angle), Math.sin(angle) / angle])
    point = scaled(point, 1 / length(point))
  }
  return scaled(point, usualLength(vectors, weights))
}

/** The direction in which `to` lies from `from`, as long as the angle between them. */
function arcTo(from: Float64Array, to: Float64Array): Float64Array {
  const cosine = Math.min(1, Math.max(-1, dot(from, to)))
  const across = weightedSum([to, from], [1, -cosine])
  return scaled(across, Math.acos(cosine) / (length(across) || 1))
}

function usualLength(vectors: readonly Float64Array[], weights: readonly number[]): number {
  return Math.abs(vectors.reduce((sum, vector, index) => sum + weights[index]! * length(vector), 0))
}

function weightedSum(vectors: readonly Float64Array[], weights: readonly number[]): Float64Array {
  const sum = new Float64Array(vectors[0]!.length)
  for (const [index, vector] of vectors.entries()) {
    for (let at = 0; at < sum.length; at++) sum[at]! += weights[index]! * vector[at]!
  }
  return sum
}

function scaled(vector: Float64Array, by: number): Float64Array {
  return vector.map((value) => value * by)
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, at) => sum + value * b[at]!, 0)
}

function length(vector: Float64Array): number {
  return Math.sqrt(dot(vector, vector))
}

/** One of them, by chance in the proportion of the weights; the same seed and row draw the same. */
function drawn(weights: readonly number[], seed: number, row: number): number {
  let left = chance(seed, row)
  for (const [index, weight] of weights.entries()) {
    left -= weight
    if (left < 0) return index
  }
  return weights.length - 1
}

/** 0 … 1, evenly spread: the finalizer of MurmurHash3 over seed and row. */
function chance(seed: number, row: number): number {
  let hash = Math.imul(seed | 0, 0x9e3779b1) ^ Math.imul(row + 1, 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32
}
