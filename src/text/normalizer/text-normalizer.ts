import type { OffsetText } from '../offset-text.ts'
import type { Rule, RuleContext } from './rule.ts'
import { CLEANING } from './cleaning.ts'
import { RULES } from './rules.ts'

/** Turns written English into the words a careful reader would say; every word keeps its place in the input. */
export class TextNormalizer {
  readonly #context: RuleContext

  constructor(options: RuleContext) {
    this.#context = options
  }

  /** A whole document, before it is split: markup and typography become plain paragraphs (`\n\n`) of plain sentences. */
  clean(document: OffsetText): OffsetText {
    return this.#apply(CLEANING, document)
  }

  /** One sentence of a cleaned document: everything written out in words. Says nothing new when applied again. */
  normalize(sentence: OffsetText): OffsetText {
    let said = sentence
    for (const { needs, rules } of RULES) if (needs.test(said.text)) said = this.#apply(rules, said)
    return said
  }

  #apply(rules: readonly Rule[], text: OffsetText): OffsetText {
    return rules.reduce((said, rule) => rule(said, this.#context), text)
  }
}
