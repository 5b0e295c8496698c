import { SpeechError } from '../errors.ts'
import type { LexiconEntry } from './lexicon-entry.ts'
import { readPls } from './pls.ts'
import { checkedLexicon } from './user-lexicon.ts'

const LONGEST_FILE = 5_000_000

/**
 * Reads a lexicon that was exported here (JSON) or a W3C pronunciation lexicon (PLS, XML).
 * @throws SpeechError InputError saying what is wrong with which entry.
 */
export function readLexiconFile(content: string): readonly LexiconEntry[] {
  if (content.length > LONGEST_FILE)
    throw new SpeechError('InputError', `The lexicon file is larger than ${LONGEST_FILE / 1e6} MB. Split it.`)
  const text = content.replace(/^\uFEFF/, '').trim()
  return checkedLexicon(text.startsWith('<') ? readPls(text) : entriesOf(text))
}

/** Entries as JSON that `readLexiconFile` reads. */
export function writeLexiconFile(entries: readonly LexiconEntry[]): string {
  return `${JSON.stringify({ version: 1, entries }, null, 2)}\n`
}

function entriesOf(json: string): readonly unknown[] {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch (error) {
    throw new SpeechError(
      'InputError',
      'The lexicon file is neither JSON nor a PLS lexicon (XML). Choose a file that was exported here, or a .pls file.',
      { cause: error },
    )
  }
  const entries = Array.isArray(value) ? value : (value as { entries?: unknown } | null)?.entries
  if (!Array.isArray(entries))
    throw new SpeechError(
      'InputError',
      'The lexicon file holds no list of "entries". Choose a file that was exported here.',
    )
  return entries
}
