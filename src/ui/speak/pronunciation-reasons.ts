import type { PronunciationSource } from '../../protocol.ts'

/** Why a word is said as it is, in words. */
export const REASONS = {
  user: 'Your own pronunciation',
  markup: 'Given in the text',
  lexicon: 'From the dictionary',
  rule: 'By a rule from a dictionary word',
  'letter-to-sound': 'Guessed from the spelling',
  spelled: 'Spelled letter by letter',
} as const satisfies Record<PronunciationSource, string>
