import { modelKey, type FeatureWeights } from '../../src/text/context/linear-model.ts'

interface Row {
  readonly labels: number[]
  readonly weights: number[]
  readonly totals: number[]
  readonly stamps: number[]
}

/** A sparse averaged perceptron over feature hashes, filed under the same keys as the packed model. */
export class AveragedPerceptron {
  readonly #rows = new Map<number, Row>()
  readonly #labelCount: number
  #step = 0

  constructor(labelCount: number) {
    this.#labelCount = labelCount
  }

  predict(features: Int32Array): number {
    const scores = new Float64Array(this.#labelCount)
    for (const feature of features) {
      const row = this.#rows.get(modelKey(feature))
      if (row) for (let i = 0; i < row.labels.length; i++) scores[row.labels[i]!]! += row.weights[i]!
    }
    let best = 0
    for (let i = 1; i < scores.length; i++) if (scores[i]! > scores[best]!) best = i
    return best
  }

  /** Call once for each case, whether or not the guess was right. */
  learn(features: Int32Array, truth: number, guess: number, known: (feature: number) => boolean): void {
    this.#step++
    if (truth === guess) return
    for (const feature of features) {
      if (!known(feature)) continue
      const key = modelKey(feature)
      let row = this.#rows.get(key)
      if (!row) this.#rows.set(key, (row = { labels: [], weights: [], totals: [], stamps: [] }))
      this.#nudge(row, truth, 1)
      this.#nudge(row, guess, -1)
    }
  }

  #nudge(row: Row, label: number, by: number): void {
    let i = row.labels.indexOf(label)
    if (i < 0) {
      i = row.labels.push(label) - 1
      row.weights.push(0)
      row.totals.push(0)
      row.stamps.push(this.#step)
    }
    row.totals[i]! += (this.#step - row.stamps[i]!) * row.weights[i]!
    row.stamps[i] = this.#step
    row.weights[i]! += by
  }

  /** The average of the weights over all steps, in int8: one unit is `unit` of weight, smaller ones are dropped. */
  quantised(unit: number): FeatureWeights[] {
    const features: FeatureWeights[] = []
    for (const [key, row] of this.#rows) {
      const labels: number[] = []
      const weights: number[] = []
      row.labels
        .map((label, i) => ({ label, i }))
        .sort((a, b) => a.label - b.label)
        .forEach(({ label, i }) => {
          const total = row.totals[i]! + (this.#step - row.stamps[i]!) * row.weights[i]!
          const weight = Math.max(-127, Math.min(127, Math.trunc(total / this.#step / unit)))
          if (weight === 0) return
          labels.push(label)
          weights.push(weight)
        })
      if (labels.length > 0) features.push({ key, labels, weights })
    }
    return features
  }
}
