import { SAMPLE_RATE } from '../../config/limits.ts'
import { Fourier } from '../../lib/fourier.ts'
import { FIRST, FRAME, HOP, WIDTH } from './watermark-code.ts'

/** Most that one frequency of a frame is changed, as a share of its amplitude: 1.6 dB. */
const MOST_CHANGE = 0.2
/** All changes of a frame together, against the power of the speech of the last second: the mark is weaker still. */
const CHANGE_POWER = 10 ** (-40.5 / 10)
const POWER_SECONDS = 1

/** The spectrum of one frame after the other, and how much of each frequency may be changed without being heard. */
export class MarkedFrames {
  readonly window = Float64Array.from({ length: FRAME }, (_, i) => Math.sin((Math.PI * (i + 0.5)) / FRAME))
  readonly real = new Float64Array(FRAME)
  readonly imaginary = new Float64Array(FRAME)
  /** Amplitudes of the frequencies that are marked. */
  readonly amplitudes = new Float64Array(WIDTH)
  /** Change that each may have, as a share of its amplitude; 0 in silence. */
  readonly changes = new Float64Array(WIDTH)
  readonly fourier = new Fourier(FRAME)
  readonly #share = 1 - Math.exp(-HOP / (POWER_SECONDS * SAMPLE_RATE))
  #power = 0

  /** @param at of the first of FRAME samples; the frames must come in order, HOP after HOP. */
  read(samples: ArrayLike<number>, at = 0): void {
    const { window, real, imaginary, amplitudes, changes } = this
    for (let i = 0; i < FRAME; i++) real[i] = samples[at + i]! * window[i]!
    imaginary.fill(0)
    this.fourier.forward(real, imaginary)
    let power = 0
    for (let k = 0; k <= FRAME / 2; k++) power += real[k]! ** 2 + imaginary[k]! ** 2
    this.#power += this.#share * (power - this.#power)
    const change = Math.sqrt((CHANGE_POWER * this.#power) / WIDTH)
    for (let i = 0; i < WIDTH; i++) {
      const amplitude = Math.sqrt(real[FIRST + i]! ** 2 + imaginary[FIRST + i]! ** 2)
      amplitudes[i] = amplitude
      changes[i] = power < 1e-9 ? 0 : Math.min(MOST_CHANGE, change / Math.max(amplitude, 1e-9))
    }
  }
}
