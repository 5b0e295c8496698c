import { LinearModel } from './linear-model.ts'
import { PENN_TAGS } from './penn-tags.ts'
import type { SentenceView } from './sentence-view.ts'
import { NO_TAG, TAGGER_FEATURES, taggerFeatures } from './tagger-features.ts'

/** Part-of-speech tags from left to right, each chosen by a linear model that sees the two before it. */
export class Tagger {
  readonly #model: LinearModel
  readonly #scores = new Int32Array(PENN_TAGS.length)
  readonly #features = new Int32Array(TAGGER_FEATURES)

  /** @param bytes a packed linear model whose labels are indices into PENN_TAGS. */
  constructor(bytes: Uint8Array) {
    this.#model = new LinearModel(bytes)
  }

  /** @returns one index into PENN_TAGS for each word. */
  tag(view: SentenceView): Uint8Array {
    const tags = new Uint8Array(view.length)
    let before = NO_TAG
    let beforeThat = NO_TAG
    for (let i = 0; i < view.length; i++) {
      taggerFeatures(view, i, before, beforeThat, this.#features)
      this.#scores.fill(0)
      for (const feature of this.#features) this.#model.add(feature, this.#scores)
      beforeThat = before
      before = best(this.#scores)
      tags[i] = before
    }
    return tags
  }
}

function best(scores: Int32Array): number {
  let winner = 0
  for (let i = 1; i < scores.length; i++) if (scores[i]! > scores[winner]!) winner = i
  return winner
}
