import { SAMPLE_RATE } from '../config/limits.ts'
import type { SampleQueue } from './sample-queue.ts'

/** Each stretch of sound is blended into the next over that long; a pitch period of 100 Hz. */
const HOP_SECONDS = 0.01
/** How far from its place the next stretch is looked for; a pitch period of 80 Hz on either side. */
const REACH_SECONDS = 0.0125
/** The search goes by so many samples first, and looks at every so many. */
const COARSE = 4

/**
 * Changes the tempo of speech and leaves its pitch, by waveform similarity overlap-add (Verhelst and Roelands 1993): of the
 * stretches of input near the place that the tempo asks for, the one that goes on most like the sound so far is blended
 * in. At a rate of 1 the input comes out sample by sample, also when the rate changes to it in the middle.
 *
 * Contract. Made for the audio thread: it pulls from a queue and allocates in the constructor only. A read takes as much
 * input as `needs` says; it looks up to 50 ms ahead of what is heard. A hop costs some 20,000 multiplications.
 */
export class TimeStretcher {
  readonly #hop: number
  readonly #reach: number
  readonly #fade: Float32Array
  readonly #made: Float32Array
  /** Input from sample `#base` on. */
  readonly #held: Float32Array
  readonly #piece: Float32Array
  #base = 0
  #heldLength = 0
  /** Where the input would go on if nothing were cut out or repeated. */
  #natural = 0
  /** Where the tempo asks it to go on. */
  #ideal = 0
  /** The same of the hop that is being read. */
  #place = 0
  #taken: number
  #rate = 1
  #hopRate = 1

  constructor(sampleRate: number = SAMPLE_RATE) {
    this.#hop = Math.round(HOP_SECONDS * sampleRate)
    this.#reach = Math.round(REACH_SECONDS * sampleRate)
    this.#fade = Float32Array.from(
      { length: this.#hop },
      (_, i) => Math.sin(((i + 0.5) / this.#hop) * (Math.PI / 2)) ** 2,
    )
    this.#made = new Float32Array(this.#hop)
    this.#held = new Float32Array(8 * (this.#hop + this.#reach))
    this.#piece = new Float32Array(this.#held.length)
    this.#taken = this.#hop
  }

  get rate(): number {
    return this.#rate
  }

  /** Seconds of input a second of output; takes effect at the next hop, 10 ms later at most. */
  set rate(rate: number) {
    this.#rate = rate
  }

  /** Samples of the input, fractions too, that have been heard. */
  get position(): number {
    return this.#place + this.#taken * this.#hopRate
  }

  /** Forgets what came before; the rate stays. */
  reset(): void {
    this.#base = 0
    this.#heldLength = 0
    this.#natural = 0
    this.#ideal = 0
    this.#place = 0
    this.#hopRate = 0
    this.#taken = this.#hop
  }

  /** Samples that have to wait in the queue so that the next `count` can be read. */
  needs(count: number): number {
    const missing = count - (this.#hop - this.#taken)
    if (missing <= 0) return 0
    const end = this.#rate === 1 ? this.#natural + missing : this.#furthest(Math.ceil(missing / this.#hop))
    return Math.max(0, end - this.#base - this.#heldLength)
  }

  /** Fills `out` with `count` samples; where the queue is short, as if zeros followed. */
  read(queue: SampleQueue, out: Float32Array, count: number): void {
    for (let done = 0; done < count;) {
      if (this.#taken === this.#hop && this.#rate !== 1) this.#make(queue)
      let step = Math.min(count - done, this.#hop - this.#taken)
      if (step > 0) for (let i = 0; i < step; i++) out[done + i] = this.#made[this.#taken++]!
      else {
        step = Math.min(count - done, this.#hop)
        this.#pass(queue, out, done, step)
      }
      done += step
    }
  }

  /** How the sound would go on at its own tempo, without taking it; where the input is short, the last value again. */
  peek(queue: SampleQueue, out: Float32Array, count: number): void {
    let done = 0
    for (let i = this.#taken; i < this.#hop && done < count; i++) out[done++] = this.#made[i]!
    for (let at = this.#natural - this.#base; at < this.#heldLength && done < count; at++)
      out[done++] = this.#held[at]!
    done += queue.peek(out, done, count - done)
    const last = done > 0 ? out[done - 1]! : 0
    while (done < count) out[done++] = last
  }

  /** The furthest sample that the next hops may look at. */
  #furthest(hops: number): number {
    const last = Math.max(this.#natural, this.#ideal + (hops - 1) * this.#hop * this.#rate)
    return Math.ceil(last + 1.5 * this.#hop) + 2 * this.#reach
  }

  /** Nothing is to be stretched: the sound goes on as it is, from wherever the last cut has led. */
  #pass(queue: SampleQueue, out: Float32Array, at: number, count: number): void {
    this.#fill(queue, this.#natural, this.#natural + count)
    const from = this.#natural - this.#base
    for (let i = 0; i < count; i++) out[at + i] = this.#held[from + i]!
    this.#natural += count
    this.#ideal = this.#natural
    this.#place = this.#natural
    this.#hopRate = 0
  }

  #make(queue: SampleQueue): void {
    const ideal = Math.round(this.#ideal)
    const earliest = Math.max(0, ideal - this.#reach)
    const latest = ideal + this.#reach
    this.#fill(queue, Math.min(this.#natural, earliest), Math.max(this.#natural, latest) + this.#hop)
    const near = this.#mostAlike(Math.max(earliest, this.#base), latest, COARSE, ideal)
    const from = this.#mostAlike(
      Math.max(earliest, this.#base, near - COARSE),
      Math.min(latest, near + COARSE),
      1,
      near,
    )
    const [old, fresh] = [this.#natural - this.#base, from - this.#base]
    for (let i = 0; i < this.#hop; i++) {
      const gone = this.#held[old + i]!
      this.#made[i] = gone + (this.#held[fresh + i]! - gone) * this.#fade[i]!
    }
    this.#place = this.#ideal
    this.#hopRate = this.#rate
    this.#taken = 0
    this.#natural = from + this.#hop
    this.#ideal += this.#hop * this.#rate
  }

  /** Drops what lies before `first` and reads on up to `end`. */
  #fill(queue: SampleQueue, first: number, end: number): void {
    const drop = first - this.#base
    if (drop > 0) {
      this.#held.copyWithin(0, drop, this.#heldLength)
      this.#heldLength -= drop
      this.#base = first
    }
    const missing = end - this.#base - this.#heldLength
    if (missing <= 0) return
    const got = queue.read(this.#piece, missing)
    for (let i = 0; i < missing; i++) this.#held[this.#heldLength + i] = i < got ? this.#piece[i]! : 0
    this.#heldLength += missing
  }

  /** The place from where the input goes on most like from the natural one; `otherwise`, where none does more so. */
  #mostAlike(from: number, to: number, step: number, otherwise: number): number {
    let best = otherwise
    let most = this.#likeness(otherwise, step)
    for (let at = from; at <= to; at += step) {
      const likeness = this.#likeness(at, step)
      if (likeness <= most) continue
      most = likeness
      best = at
    }
    return best
  }

  /** Correlation with how the sound would go on, by every `step`th sample. */
  #likeness(at: number, step: number): number {
    const [a, b] = [this.#natural - this.#base, at - this.#base]
    let product = 0
    let energy = 1e-9
    for (let i = 0; i < this.#hop; i += step) {
      const sample = this.#held[b + i]!
      product += this.#held[a + i]! * sample
      energy += sample * sample
    }
    return product / Math.sqrt(energy)
  }
}
