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

/** What a blended voice is like on average: its voices in the same proportions. @param parts weights sum to 1 */
export function blendUsualUnits(
  parts: readonly { readonly usual: UsualUnit; readonly weight: number }[],
): UsualUnit {
  const mix = (field: keyof UsualUnit) => {
    const sum = new Float32Array(parts[0]!.usual[field].length)
    for (const { usual, weight } of parts) {
      for (let at = 0; at < sum.length; at++) sum[at]! += weight * usual[field][at]!
    }
    return sum
  }
  return { stage1: mix('stage1'), stage2: mix('stage2'), features: mix('features') }
}
