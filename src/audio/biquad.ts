/** Coefficients of a second-order filter, the first of the denominator being 1. */
export interface Biquad {
  readonly b0: number
  readonly b1: number
  readonly b2: number
  readonly a1: number
  readonly a2: number
}

/** Raises what lies above `hertz` by `db`; formulas of Bristow-Johnson's “Audio EQ Cookbook”, slope 1. */
export function highShelf(hertz: number, db: number, sampleRate: number): Biquad {
  const gain = 10 ** (db / 40)
  const { cos, sin } = angle(hertz, sampleRate)
  const slope = Math.sqrt(2) * Math.sqrt(gain) * sin
  const a0 = gain + 1 - (gain - 1) * cos + slope
  return {
    b0: (gain * (gain + 1 + (gain - 1) * cos + slope)) / a0,
    b1: (-2 * gain * (gain - 1 + (gain + 1) * cos)) / a0,
    b2: (gain * (gain + 1 + (gain - 1) * cos - slope)) / a0,
    a1: (2 * (gain - 1 - (gain + 1) * cos)) / a0,
    a2: (gain + 1 - (gain - 1) * cos - slope) / a0,
  }
}

/** Raises what lies around `hertz` by `db`, `quality` being the centre over the width. */
export function peak(hertz: number, db: number, quality: number, sampleRate: number): Biquad {
  const gain = 10 ** (db / 40)
  const { cos, sin } = angle(hertz, sampleRate)
  const width = sin / (2 * quality)
  const a0 = 1 + width / gain
  return {
    b0: (1 + width * gain) / a0,
    b1: (-2 * cos) / a0,
    b2: (1 - width * gain) / a0,
    a1: (-2 * cos) / a0,
    a2: (1 - width / gain) / a0,
  }
}

function angle(hertz: number, sampleRate: number): { cos: number; sin: number } {
  const radians = (2 * Math.PI * hertz) / sampleRate
  return { cos: Math.cos(radians), sin: Math.sin(radians) }
}
