import { STATISTICS_SHAPE } from '../config/model-manifest.ts'

/** The `statistics` inputs of both generator stages: per norm the mean, then the variance, of every channel. */
export interface VoiceStatistics {
  readonly stage1: Float32Array
  readonly stage2: Float32Array
}

const sizeOf = ([norms, two, channels]: readonly [number, number, number]) => norms * two * channels

/** A float16 in the bits of an integer, as a number. */
export function halfToNumber(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1
  const exponent = (bits >> 10) & 31
  const fraction = bits & 1023
  if (exponent === 0) return sign * fraction * 2 ** -24
  if (exponent === 31) return fraction ? NaN : sign * Infinity
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15)
}

/**
 * Reads a voice's table: float16, little endian, mean and standard deviation of every norm, stage 1 then stage 2.
 * @param bytes the gunzipped file
 * @throws RangeError where its size is wrong
 */
export function readStatistics(bytes: Uint8Array): VoiceStatistics {
  const first = sizeOf(STATISTICS_SHAPE.stage1)
  const all = first + sizeOf(STATISTICS_SHAPE.stage2)
  if (bytes.length !== 2 * all) {
    throw new RangeError(
      `A voice's statistics have ${2 * all} bytes, these have ${bytes.length}; fetch them again.`,
    )
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const values = Float32Array.from({ length: all }, (_, at) => halfToNumber(view.getUint16(2 * at, true)))
  const stage1 = values.slice(0, first)
  const stage2 = values.slice(first)
  squareDeviations(stage1, STATISTICS_SHAPE.stage1[2])
  squareDeviations(stage2, STATISTICS_SHAPE.stage2[2])
  return { stage1, stage2 }
}

/** Every second row holds standard deviations; the graphs want variances. */
function squareDeviations(rows: Float32Array, channels: number): void {
  for (let at = 0; at < rows.length; at++) if (Math.floor(at / channels) % 2 === 1) rows[at]! *= rows[at]!
}

/** The statistics of a blended voice: those of its voices in the same proportions. @param parts weights sum to 1 */
export function blendStatistics(
  parts: readonly { readonly statistics: VoiceStatistics; readonly weight: number }[],
): VoiceStatistics {
  const mix = (stage: keyof VoiceStatistics) => {
    const sum = new Float32Array(sizeOf(STATISTICS_SHAPE[stage]))
    for (const { statistics, weight } of parts) {
      for (let at = 0; at < sum.length; at++) sum[at]! += weight * statistics[stage][at]!
    }
    return sum
  }
  return { stage1: mix('stage1'), stage2: mix('stage2') }
}
