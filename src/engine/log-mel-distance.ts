import { SAMPLE_RATE } from '../config/limits.ts'

const WINDOW = 1024
const HOP = 256
const BANDS = 80
const LOWEST_HZ = 40
/** Power below which nobody hears a difference, relative to PCM of −1 … 1. */
const FLOOR = 1e-5
/** Frames this far below the loudest one, in dB, are silence and do not count. */
const AUDIBLE = 40

/**
 * How different two sounds of the same words are, in dB: the mean difference of their log-mel spectra where the reference
 * is audible. Rounding stays below 0.1, a wrong voice is 8 and more; phase does not count. What one sound has more than the
 * other is left out; NaN where the reference is silent or a sample is not finite.
 */
export function logMelDistance(pcm: Float32Array, reference: Float32Array): number {
  const wanted = logMel(reference)
  const heard = logMel(pcm)
  const levels = wanted.map(mean)
  const threshold = Math.max(...levels) - AUDIBLE
  const frames = Math.min(wanted.length, heard.length)
  let sum = 0
  let count = 0
  for (let frame = 0; frame < frames; frame++) {
    if (levels[frame]! <= threshold || levels[frame]! <= mean(SILENT)) continue
    sum += mean(heard[frame]!.map((level, band) => Math.abs(level - wanted[frame]![band]!)))
    count += 1
  }
  return sum / count
}

const SILENT = new Float64Array(BANDS).fill(10 * Math.log10(FLOOR))
const HANN = Float64Array.from(
  { length: WINDOW },
  (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / (WINDOW - 1)),
)
const FILTERS = melFilters()

/** Mel bands in dB of overlapping frames, 94 a second. */
export function logMel(pcm: Float32Array): Float64Array[] {
  const frames: Float64Array[] = []
  for (let start = 0; start + WINDOW <= pcm.length; start += HOP) {
    const power = powerSpectrum(pcm.subarray(start, start + WINDOW))
    const bands = FILTERS.map((filter) =>
      filter.reduce((sum, weight, bin) => sum + weight * power[bin]!, FLOOR),
    )
    frames.push(Float64Array.from(bands, (energy) => 10 * Math.log10(energy)))
  }
  return frames
}

/** Triangles, evenly spaced on the mel scale. */
function melFilters(): Float64Array[] {
  const mel = (hz: number) => 2595 * Math.log10(1 + hz / 700)
  const step = (mel(SAMPLE_RATE / 2) - mel(LOWEST_HZ)) / (BANDS + 1)
  return Array.from({ length: BANDS }, (_, band) => {
    const centre = mel(LOWEST_HZ) + (band + 1) * step
    return Float64Array.from({ length: WINDOW / 2 + 1 }, (_, bin) =>
      Math.max(0, 1 - Math.abs(mel((bin * SAMPLE_RATE) / WINDOW) - centre) / step),
    )
  })
}

/** |FFT|² of a Hann-windowed frame: radix 2, in place. */
function powerSpectrum(frame: Float32Array): Float64Array {
  const re = new Float64Array(WINDOW)
  const im = new Float64Array(WINDOW)
  for (let i = 0, reversed = 0; i < WINDOW; i++) {
    re[reversed] = frame[i]! * HANN[i]!
    let bit = WINDOW >> 1
    for (; reversed & bit; bit >>= 1) reversed ^= bit
    reversed ^= bit
  }
  for (let half = 1; half < WINDOW; half *= 2) {
    for (let k = 0; k < half; k++) {
      const cos = Math.cos((Math.PI * k) / half)
      const sin = -Math.sin((Math.PI * k) / half)
      for (let low = k; low < WINDOW; low += 2 * half) {
        const high = low + half
        const real = re[high]! * cos - im[high]! * sin
        const imaginary = re[high]! * sin + im[high]! * cos
        re[high] = re[low]! - real
        im[high] = im[low]! - imaginary
        re[low]! += real
        im[low]! += imaginary
      }
    }
  }
  return Float64Array.from({ length: WINDOW / 2 + 1 }, (_, bin) => re[bin]! ** 2 + im[bin]! ** 2)
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
