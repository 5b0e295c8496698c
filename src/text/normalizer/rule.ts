import type { OffsetText } from '../offset-text.ts'
import type { Locale } from '../utterance.ts'

export interface RuleContext {
  readonly locale: Locale
  /** Whether emoji are said by name or left out. */
  readonly emoji: 'say' | 'skip'
}

/** One class of written expression → the words that are said for it. Never throws; linear in the text. */
export type Rule = (text: OffsetText, context: RuleContext) => OffsetText
