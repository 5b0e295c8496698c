/** Blocks quieter than this never count (EBU Tech 3341 / ITU-R BS.1770-4), LUFS. */
const ABSOLUTE_GATE = -70
/** Below the mean of the rest, LU. */
const RELATIVE_GATE = -10
const STEPS_PER_SECOND = 10
const STEPS_PER_BLOCK = 4
/** Energies are kept in bins this wide, LU: a book takes no more room than a word. */
const BIN = 0.01
const BINS = (20 - ABSOLUTE_GATE) / BIN

/**
 * Programme loudness of mono PCM by ITU-R BS.1770-4 and EBU R 128: K-weighting, blocks of 400 ms every 100 ms, the
 * absolute and the relative gate. Constant memory.
 */
export class LoudnessMeter {
  readonly #shelf: Biquad
  readonly #highPass: Biquad
  readonly #step: number
  readonly #steps: number[] = []
  readonly #counts = new Float64Array(BINS)
  readonly #energies = new Float64Array(BINS)
  #sum = 0
  #inStep = 0
  #blocks = 0
  /** For what is shorter than a block. */
  #allEnergy = 0
  #allSamples = 0

  constructor(sampleRate: number) {
    this.#shelf = highShelf(sampleRate)
    this.#highPass = highPass(sampleRate)
    this.#step = Math.round(sampleRate / STEPS_PER_SECOND)
  }

  push(pcm: Float32Array): void {
    for (let i = 0; i < pcm.length; i++) {
      const weighted = this.#highPass.next(this.#shelf.next(pcm[i]!))
      this.#sum += weighted * weighted
      if (++this.#inStep === this.#step) this.#endStep()
    }
  }

  /** LUFS; −Infinity for silence. What is shorter than a block is measured as a whole. */
  get loudness(): number {
    if (this.#blocks === 0) {
      return lufs((this.#allEnergy + this.#sum) / Math.max(1, this.#allSamples + this.#inStep))
    }
    const { energy, count } = this.#above(0)
    if (count === 0) return -Infinity
    const gate = lufs(energy / count) + RELATIVE_GATE
    const gated = this.#above(Math.max(0, binOf(gate)))
    return lufs(gated.energy / gated.count)
  }

  #endStep(): void {
    this.#steps.push(this.#sum)
    this.#allEnergy += this.#sum
    this.#allSamples += this.#step
    this.#sum = 0
    this.#inStep = 0
    if (this.#steps.length < STEPS_PER_BLOCK) return
    const energy = this.#steps.reduce((all, one) => all + one) / (STEPS_PER_BLOCK * this.#step)
    this.#steps.shift()
    this.#blocks++
    const level = lufs(energy)
    if (!(level > ABSOLUTE_GATE)) return
    const bin = Math.min(BINS - 1, binOf(level))
    this.#counts[bin]!++
    this.#energies[bin]! += energy
  }

  #above(first: number): { energy: number; count: number } {
    let energy = 0
    let count = 0
    for (let bin = first; bin < BINS; bin++) {
      energy += this.#energies[bin]!
      count += this.#counts[bin]!
    }
    return { energy, count }
  }
}

function lufs(energy: number): number {
  return -0.691 + 10 * Math.log10(energy)
}

function binOf(level: number): number {
  return Math.floor((level - ABSOLUTE_GATE) / BIN)
}

/** A filter of second order, direct form II transposed. */
class Biquad {
  readonly #b: readonly [number, number, number]
  readonly #a: readonly [number, number]
  #z1 = 0
  #z2 = 0

  constructor(b: readonly [number, number, number], a: readonly [number, number]) {
    this.#b = b
    this.#a = a
  }

  next(x: number): number {
    const y = this.#b[0] * x + this.#z1
    this.#z1 = this.#b[1] * x - this.#a[0] * y + this.#z2
    this.#z2 = this.#b[2] * x - this.#a[1] * y
    return y
  }
}

/** The first stage: what a head does. Analogue values that give the standard's coefficients at 48 kHz. */
function highShelf(rate: number): Biquad {
  const k = Math.tan((Math.PI * 1681.974450955533) / rate)
  const q = 0.7071752369554196
  const gain = 10 ** (3.999843853973347 / 20)
  const middle = gain ** 0.4996667741545416
  const a0 = 1 + k / q + k * k
  return new Biquad(
    [
      (gain + (middle * k) / q + k * k) / a0,
      (2 * (k * k - gain)) / a0,
      (gain - (middle * k) / q + k * k) / a0,
    ],
    [(2 * (k * k - 1)) / a0, (1 - k / q + k * k) / a0],
  )
}

/** The second stage: how little low sounds count. */
function highPass(rate: number): Biquad {
  const k = Math.tan((Math.PI * 38.13547087602444) / rate)
  const q = 0.5003270373238773
  const a0 = 1 + k / q + k * k
  return new Biquad([1, -2, 1], [(2 * (k * k - 1)) / a0, (1 - k / q + k * k) / a0])
}
