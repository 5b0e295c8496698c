import { STATISTICS_SHAPE } from '../config/model-manifest.ts'
import { readHalves } from '../lib/half.ts'
import { UNIT_FEATURES } from './unit-features.ts'
import type { VoiceStatistics } from './voice-statistics.ts'
import { sizeOfShape } from '../lib/size-of-shape.ts'

/** Numbers of both stages' statistics together. */
const ALL = sizeOfShape(STATISTICS_SHAPE.stage1) + sizeOfShape(STATISTICS_SHAPE.stage2)

/**
 * Expects a unit's statistics from its features: a linear map of low rank, fitted by ridge regression over many
 * utterances of every voice (scripts/model/train-statistics.ts). It predicts how far the unit's statistics lie from its
 * voice's usual ones, given how far its features lie from the voice's usual ones: means in units of each channel's usual
 * deviation, variances as logarithms.
 */
export class StatisticsPredictor {
  readonly #rank: number
  /** [UNIT_FEATURES, rank] */
  readonly #projection: Float32Array
  /** [rank, ALL] as int8, and a scale a row. */
  readonly #basis: Int8Array
  readonly #scales: Float32Array

  /**
   * @param bytes rank as uint32; rank float32 scales; the projection as float16; the basis as int8. Little endian.
   * @throws RangeError where the size does not fit
   */
  constructor(bytes: Uint8Array) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const rank = view.getUint32(0, true)
    const projection = 4 + 4 * rank
    const basis = projection + 2 * UNIT_FEATURES * rank
    if (bytes.length !== basis + rank * ALL) {
      throw new RangeError(
        `A predictor of rank ${rank} has ${basis + rank * ALL} bytes, this one ${bytes.length}; fetch it again.`,
      )
    }
    this.#rank = rank
    this.#scales = Float32Array.from({ length: rank }, (_, row) => view.getFloat32(4 + 4 * row, true))
    this.#projection = readHalves(bytes.subarray(projection, basis))
    this.#basis = new Int8Array(bytes.buffer, bytes.byteOffset + basis, rank * ALL)
  }

  /** @param features of the unit, and of the voice's usual unit: UNIT_FEATURES floats each */
  predict(usual: VoiceStatistics, usualFeatures: Float32Array, features: Float32Array): VoiceStatistics {
    const coordinates = new Float32Array(this.#rank)
    for (let feature = 0; feature < UNIT_FEATURES; feature++) {
      const change = features[feature]! - usualFeatures[feature]!
      for (let row = 0; row < this.#rank; row++) {
        coordinates[row]! += change * this.#projection[feature * this.#rank + row]!
      }
    }
    const change = new Float32Array(ALL)
    for (let row = 0; row < this.#rank; row++) {
      const factor = coordinates[row]! * this.#scales[row]!
      for (let at = 0; at < ALL; at++) change[at]! += factor * this.#basis[row * ALL + at]!
    }
    const first = sizeOfShape(STATISTICS_SHAPE.stage1)
    return {
      stage1: moved(usual.stage1, change.subarray(0, first), STATISTICS_SHAPE.stage1[2]),
      stage2: moved(usual.stage2, change.subarray(first), STATISTICS_SHAPE.stage2[2]),
    }
  }
}

/** Rows of `channels` numbers: a norm's means, then its variances, and so on. */
function moved(usual: Float32Array, change: Float32Array, channels: number): Float32Array {
  const result = new Float32Array(usual.length)
  for (let mean = 0; mean < usual.length; mean += 2 * channels) {
    for (let channel = mean; channel < mean + channels; channel++) {
      const variance = usual[channel + channels]!
      result[channel] = usual[channel]! + change[channel]! * Math.sqrt(variance)
      result[channel + channels] = variance * Math.exp(change[channel + channels]!)
    }
  }
  return result
}
