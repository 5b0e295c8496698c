import { SpeechError } from '../errors.ts'
import { kokoroPhonemes } from './kokoro-phonemes.ts'
import type { LexiconEntry } from './lexicon-entry.ts'
import type { Locale } from './utterance.ts'

const MOST_ENTRIES = 20_000
const LONGEST_WORD = 200
const LONGEST_PRONUNCIATION = 600
const LOCALES: readonly string[] = ['en-us', 'en-gb'] satisfies readonly Locale[]

/**
 * The user's entries, with every pronunciation in Kokoro's alphabet.
 * @param entries of unknown origin: a file, a message, the page.
 * @throws SpeechError InputError naming the entry, what is wrong with it (for a pronunciation: the symbol), what to do.
 */
export function checkedLexicon(entries: readonly unknown[]): readonly LexiconEntry[] {
  if (entries.length > MOST_ENTRIES)
    throw new SpeechError(
      'InputError',
      `The lexicon has ${entries.length} entries; keep at most ${MOST_ENTRIES}.`,
    )
  return entries.map(checkedEntry)
}

function checkedEntry(entry: unknown, index: number): LexiconEntry {
  if (typeof entry !== 'object' || entry === null || !('word' in entry) || typeof entry.word !== 'string')
    throw new SpeechError('InputError', `Entry ${index + 1} of the lexicon names no word. Give it a "word".`)
  const { word, phonemes, respelling, matchCase, tag, locale } = entry as Record<string, unknown> & {
    word: string
  }
  const refuse = (message: string): never => {
    throw new SpeechError('InputError', `Lexicon entry “${word.slice(0, 60)}”: ${message}`)
  }
  const written = word.trim().replace(/\s+/g, ' ')
  if (!/[\p{L}\p{N}]/u.test(written) || written.length > LONGEST_WORD)
    return refuse(
      `a word needs a letter or digit and at most ${LONGEST_WORD} characters. Shorten or complete it.`,
    )
  if (locale !== undefined && !LOCALES.includes(String(locale)))
    return refuse(
      `“${String(locale)}” is no locale of the lexicon. Use ${LOCALES.join(' or ')}, or leave it out.`,
    )
  if (tag !== undefined && !/^[A-Z$]{1,5}$/.test(String(tag)))
    return refuse(
      `“${String(tag)}” is no part of speech. Use the beginning of a Penn tag such as NN or VB, or leave it out.`,
    )
  const sayAs = typeof respelling === 'string' ? respelling.trim() : ''
  const ipa = typeof phonemes === 'string' ? phonemes.trim() : ''
  if (Math.max(sayAs.length, ipa.length) > LONGEST_PRONUNCIATION)
    return refuse(`a pronunciation has at most ${LONGEST_PRONUNCIATION} characters. Shorten it.`)
  if (ipa === '' && !/\p{L}/u.test(sayAs))
    return refuse('it has neither a pronunciation nor a respelling. Give it one of them.')
  return {
    word: written,
    phonemes: ipa === '' ? '' : spelledOut(ipa, (locale as Locale | undefined) ?? 'en-us', refuse),
    ...(ipa === '' && { respelling: sayAs }),
    matchCase: matchCase === true,
    ...(tag !== undefined && { tag: tag as string }),
    ...(locale !== undefined && { locale: locale as Locale }),
  }
}

function spelledOut(ipa: string, locale: Locale, refuse: (message: string) => never): string {
  try {
    return kokoroPhonemes(ipa, locale)
  } catch (error) {
    return refuse((error as Error).message)
  }
}
