import { modelKey, type FeatureWeights } from '../../src/text/context/linear-model.ts'

/** One case to learn: each way to read it is a list of (feature, label) pairs whose weights add up to its score. */
export interface Choice {
  readonly truth: number
  /** For each option the hash and the label of every weight that speaks for it. */
  readonly options: readonly { readonly keys: Int32Array; readonly labels: Uint8Array }[]
  /** How much the case counts, 1 = once. */
  readonly weight: number
}

interface Settings {
  readonly epochs: number
  readonly rate: number
  /** Lasso penalty on the sum of all cases: what pulls a weight to exactly zero. */
  readonly penalty: number
}

/** Multinomial logistic regression over hashed features: AdaGrad steps with a lasso, so most weights end at zero. */
export class SparseLogistic {
  readonly #slots = new Map<number, number>()
  readonly #labelCount: number
  #weights = new Float64Array(1 << 16)
  #squares = new Float64Array(1 << 16)
  #cases = new Float64Array(1 << 16)

  constructor(labelCount: number) {
    this.#labelCount = labelCount
  }

  /** The place of a feature's weights; model keys are all that the packed model will know. */
  slot(hash: number): number {
    const key = modelKey(hash)
    let slot = this.#slots.get(key)
    if (slot === undefined) {
      slot = this.#slots.size * this.#labelCount
      this.#slots.set(key, slot)
      if (slot + this.#labelCount > this.#weights.length) {
        this.#weights = grown(this.#weights)
        this.#squares = grown(this.#squares)
        this.#cases = grown(this.#cases)
      }
    }
    return slot
  }

  train(choices: readonly Choice[], settings: Settings, random: () => number): void {
    for (const { options } of choices) {
      for (const { keys, labels } of options)
        for (let i = 0; i < keys.length; i++) this.#cases[keys[i]! + labels[i]!]!++
    }
    const order = choices.map((_, i) => i)
    for (let epoch = 0; epoch < settings.epochs; epoch++) {
      for (let i = order.length - 1; i > 0; i--) {
        const j = Math.floor(random() * (i + 1))
        ;[order[i], order[j]] = [order[j]!, order[i]!]
      }
      for (const i of order) this.#step(choices[i]!, settings)
    }
  }

  #step({ truth, options, weight }: Choice, { rate, penalty }: Settings): void {
    const scores = this.scores(options)
    const top = Math.max(...scores)
    const odds = scores.map((score) => Math.exp(score - top))
    const sum = odds.reduce((a, b) => a + b)
    options.forEach(({ keys, labels }, option) => {
      const slope = weight * (odds[option]! / sum - Number(option === truth))
      if (Math.abs(slope) < 1e-4) return
      for (let i = 0; i < keys.length; i++) {
        const at = keys[i]! + labels[i]!
        this.#squares[at]! += slope * slope
        const step = rate / Math.sqrt(this.#squares[at]! + 0.01)
        const moved = this.#weights[at]! - step * slope
        this.#weights[at] =
          Math.sign(moved) * Math.max(0, Math.abs(moved) - (step * penalty) / this.#cases[at]!)
      }
    })
  }

  scores(options: Choice['options']): number[] {
    return options.map(({ keys, labels }) => {
      let score = 0
      for (let i = 0; i < keys.length; i++) score += this.#weights[keys[i]! + labels[i]!]!
      return score
    })
  }

  /** Weights in int8: one unit is `unit` of weight; what rounds to zero is dropped. */
  quantised(unit: number): FeatureWeights[] {
    const features: FeatureWeights[] = []
    for (const [key, slot] of this.#slots) {
      const labels: number[] = []
      const weights: number[] = []
      for (let label = 0; label < this.#labelCount; label++) {
        const weight = Math.max(-127, Math.min(127, Math.round(this.#weights[slot + label]! / unit)))
        if (weight === 0) continue
        labels.push(label)
        weights.push(weight)
      }
      if (labels.length > 0) features.push({ key, labels, weights })
    }
    return features
  }
}

function grown(array: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(array.length * 2)
  larger.set(array)
  return larger
}
