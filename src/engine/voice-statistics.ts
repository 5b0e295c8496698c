import { STATISTICS_SHAPE } from '../config/model-manifest.ts'
import { readHalves } from '../lib/half.ts'
import { UNIT_FEATURES } from './unit-features.ts'
import { sizeOfShape } from '../lib/size-of-shape.ts'

/** The `statistics` inputs of both generator stages: per norm the mean, then the variance, of every channel. */
export interface VoiceStatistics {
  readonly stage1: Float32Array
  readonly stage2: Float32Array
}

/** What a voice's units are like on average. */
export interface UsualUnit extends VoiceStatistics {
  /** UNIT_FEATURES floats. */
  readonly features: Float32Array
}

/** Of a channel that does nothing. */
const LEAST_VARIANCE = 1e-8

/**
 * Reads a voice's table: float16, little endian: mean and standard deviation of every norm, stage 1 then stage 2, then
 * the features. @param bytes the unpacked file. @throws RangeError where its size is wrong
 */
export function readUsualUnit(bytes: Uint8Array): UsualUnit {
  const first = sizeOfShape(STATISTICS_SHAPE.stage1)
  const second = first + sizeOfShape(STATISTICS_SHAPE.stage2)
  const size = 2 * (second + UNIT_FEATURES)
  if (bytes.length !== size) {
    throw new RangeError(
      `A voice's statistics have ${size} bytes, these have ${bytes.length}; fetch them again.`,
    )
  }
  const values = readHalves(bytes)
  return {
    stage1: withVariances(values.slice(0, first), STATISTICS_SHAPE.stage1[2]),
    stage2: withVariances(values.slice(first, second), STATISTICS_SHAPE.stage2[2]),
    features: values.slice(second),
  }
}

/** Every second row holds standard deviations; the graphs want variances. */
function withVariances(rows: Float32Array, channels: number): Float32Array {
  for (let at = 0; at < rows.length; at++) if (Math.floor(at / channels) % 2 === 1) rows[at]! *= rows[at]!
  return rows
}

/**
 * What a blended voice is like on average: its voices in the same proportions. Away from a voice its variances are divided by,
 * not taken from: they stay above zero. @param parts weights sum to 1; some may be negative
 */
export function blendUsualUnits(
  parts: readonly { readonly usual: UsualUnit; readonly weight: number }[],
): UsualUnit {
  const isBeyond = parts.some(({ weight }) => weight < 0)
  const mix = (field: keyof UsualUnit, isVariance: (at: number) => boolean) => {
    const sum = new Float32Array(parts[0]!.usual[field].length)
    for (let at = 0; at < sum.length; at++) {
      const isProduct = isBeyond && isVariance(at)
      const values = parts.map(({ usual, weight }) => {
        const value = usual[field][at]!
        return weight * (isProduct ? Math.log(Math.max(value, LEAST_VARIANCE)) : value)
      })
      const total = values.reduce((total, value) => total + value, 0)
      sum[at] = isProduct ? Math.exp(total) : total
    }
    return sum
  }
  return {
    stage1: mix('stage1', isVarianceIn(STATISTICS_SHAPE.stage1)),
    stage2: mix('stage2', isVarianceIn(STATISTICS_SHAPE.stage2)),
    features: mix('features', () => false),
  }
}

/** Rows of channels: a norm's means, then its variances. */
function isVarianceIn([, , channels]: readonly [number, number, number]): (at: number) => boolean {
  return (at) => Math.floor(at / channels) % 2 === 1
}
