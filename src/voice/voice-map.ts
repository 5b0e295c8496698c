import { STYLE_SIZE } from '../config/limits.ts'
import type { VoiceShare } from './read-voice.ts'

export interface PlacedVoice {
  readonly id: string
  /** Between −1 and 1. Alike voices lie near each other; a blend lies at the weighted mean of its voices. */
  readonly x: number
  readonly y: number
}

const TIMBRE = STYLE_SIZE / 2
const ROUNDS = 200
/** Voices with less of a share than this are noise of the fit. */
const SMALLEST_SHARE = 0.02
/** Steps away from voices, of the mixture that comes nearest: more would fit what is a voice's own. */
const STEPS_BEYOND = 12
/** As far below zero as a share may go. */
const FARTHEST_BEYOND = 0.5

/** Where the catalogue's voices lie in timbre, and where another one lies among them. */
export class VoiceMap {
  readonly #ids: readonly string[]
  readonly #centres: readonly Float64Array[]
  readonly #mean: Float64Array

  /** @param ids of the rows. @param centres mean style vector of each voice: STYLE_SIZE floats a row */
  constructor(ids: readonly string[], centres: Float32Array) {
    if (centres.length !== ids.length * STYLE_SIZE) {
      throw new RangeError(
        `The centres of ${ids.length} voices are ${ids.length * STYLE_SIZE} numbers, not ${centres.length}.`,
      )
    }
    this.#ids = ids
    this.#centres = ids.map((_, index) =>
      Float64Array.from(centres.subarray(index * STYLE_SIZE, index * STYLE_SIZE + TIMBRE)),
    )
    this.#mean = meanOf(this.#centres)
  }

  /** The catalogue on its two principal axes, and other voices on the same. @param others by id, VOICE_ROWS × STYLE_SIZE */
  placed(others: ReadonlyMap<string, Float32Array> = new Map()): PlacedVoice[] {
    const rows = this.#centres.map((centre) => centre.map((value, at) => value - this.#mean[at]!))
    const first = principalAxis(rows)
    const second = principalAxis(rows.map((row) => without(row, first)))
    const on = (row: Float64Array) => ({ x: dot(row, first), y: dot(row, second) })
    const all = [
      ...rows.map((row, index) => ({ id: this.#ids[index]!, ...on(row) })),
      ...[...others].map(([id, voice]) => ({
        id,
        ...on(timbreCentre(voice).map((value, at) => value - this.#mean[at]!)),
      })),
    ]
    const farthest = Math.max(...all.flatMap(({ x, y }) => [Math.abs(x), Math.abs(y)]))
    return all.map(({ id, x, y }) => ({ id, x: x / farthest, y: y / farthest }))
  }

  /**
   * The mixture of catalogue voices that comes nearest to a voice in timbre: what it is likely to be like in what only
   * measured voices tell. A voice that lies outside of all mixtures is told by what it is away from: weights below zero.
   * @param voice VOICE_ROWS × STYLE_SIZE. @returns weights that sum to 1, the largest first
   */
  nearest(voice: Float32Array): VoiceShare[] {
    const target = timbreCentre(voice)
    const weights = nearestMixture(this.#centres, target)
    const shares = this.#ids
      .map((voice, index) => ({ voice, weight: weights[index]! }))
      .filter(({ weight }) => Math.abs(weight) >= SMALLEST_SHARE)
      .sort((a, b) => b.weight - a.weight)
    const sum = shares.reduce((sum, { weight }) => sum + weight, 0)
    return shares.map(({ voice, weight }) => ({ voice, weight: weight / sum }))
  }
}

/** The mean timbre half of all rows. */
function timbreCentre(voice: Float32Array): Float64Array {
  const rows = Array.from({ length: voice.length / STYLE_SIZE }, (_, row) =>
    Float64Array.from(voice.subarray(row * STYLE_SIZE, row * STYLE_SIZE + TIMBRE)),
  )
  return meanOf(rows)
}

/** Least squares over weights that sum to one, by Frank-Wolfe with steps toward and away: first from zero up, then a little below. */
function nearestMixture(points: readonly Float64Array[], target: Float64Array): Float64Array {
  const weights = new Float64Array(points.length)
  const distances = points.map((point) => squaredDistance(point, target))
  weights[distances.indexOf(Math.min(...distances))] = 1
  for (let round = 0; round < 20 * ROUNDS; round++) if (!stepNearer(weights, points, target, 0)) break
  for (let round = 0; round < STEPS_BEYOND; round++) stepNearer(weights, points, target, -FARTHEST_BEYOND)
  return weights
}

/** Moves weight from the voice that helps least to the one that would help most. @returns whether that was any use */
function stepNearer(
  weights: Float64Array,
  points: readonly Float64Array[],
  target: Float64Array,
  least: number,
): boolean {
  const mixed = new Float64Array(target.length)
  points.forEach((point, index) => {
    if (weights[index] !== 0) point.forEach((value, at) => (mixed[at]! += weights[index]! * value))
  })
  const gap = mixed.map((value, at) => value - target[at]!)
  const slopes = points.map((point) => dot(gap, point))
  const toward = slopes.indexOf(Math.min(...slopes))
  const away = slopes.reduce(
    (worst, slope, at) => (weights[at]! > least && slope > slopes[worst]! ? at : worst),
    toward,
  )
  const way = points[toward]!.map((value, at) => value - points[away]![at]!)
  const size = dot(way, way)
  if (toward === away || size === 0 || slopes[away]! - slopes[toward]! < 1e-9) return false
  const step = Math.min(weights[away]! - least, -dot(gap, way) / size)
  weights[toward]! += step
  weights[away]! -= step
  return true
}

/** The direction in which the rows differ most, by power iteration; its largest number is above zero. */
function principalAxis(rows: readonly Float64Array[]): Float64Array {
  let axis = Float64Array.from({ length: rows[0]!.length }, (_, at) => 1 / (at + 1))
  for (let round = 0; round < ROUNDS; round++) {
    const next = new Float64Array(axis.length)
    for (const row of rows) {
      const along = dot(row, axis)
      row.forEach((value, at) => (next[at]! += along * value))
    }
    const length = Math.sqrt(dot(next, next)) || 1
    axis = next.map((value) => value / length)
  }
  const largest = axis.reduce((largest, value) => (Math.abs(value) > Math.abs(largest) ? value : largest), 0)
  return largest < 0 ? axis.map((value) => -value) : axis
}

function without(row: Float64Array, axis: Float64Array): Float64Array {
  const along = dot(row, axis)
  return row.map((value, at) => value - along * axis[at]!)
}

function meanOf(rows: readonly Float64Array[]): Float64Array {
  const mean = new Float64Array(rows[0]!.length)
  for (const row of rows) row.forEach((value, at) => (mean[at]! += value / rows.length))
  return mean
}

function squaredDistance(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, at) => sum + (value - b[at]!) ** 2, 0)
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, at) => sum + value * b[at]!, 0)
}
