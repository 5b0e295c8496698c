import { SAMPLE_RATE } from '../../config/limits.ts'

interface Ring {
  real: number
  imaginary: number
  readonly cos: number
  readonly sin: number
}

const INAUDIBLE = 1e-4

/** Things that are struck and die away, each as a sine: drops, cups, keys. */
export class Rings {
  #rings: Ring[] = []

  /** @param decay seconds until it is down to a third */
  strike(hertz: number, decay: number, amplitude: number): void {
    const angle = (2 * Math.PI * hertz) / SAMPLE_RATE
    const shrink = Math.exp(-1 / (decay * SAMPLE_RATE))
    this.#rings.push({
      real: amplitude,
      imaginary: 0,
      cos: shrink * Math.cos(angle),
      sin: shrink * Math.sin(angle),
    })
  }

  next(): number {
    let sum = 0
    let isOver = false
    for (const ring of this.#rings) {
      const { real, imaginary, cos, sin } = ring
      ring.real = real * cos - imaginary * sin
      ring.imaginary = real * sin + imaginary * cos
      sum += ring.imaginary
      isOver ||= Math.abs(ring.real) + Math.abs(ring.imaginary) < INAUDIBLE
    }
    if (isOver)
      this.#rings = this.#rings.filter(
        ({ real, imaginary }) => Math.abs(real) + Math.abs(imaginary) >= INAUDIBLE,
      )
    return sum
  }
}
