import { CLITICS } from './phonetics/clitics.ts'
import type { PhoneticToken } from './token.ts'
import type { Locale, PronunciationSource, Span, Word } from './utterance.ts'

/** A sentence put together from its tokens. */
export interface AssembledSentence {
  readonly words: readonly Word[]
  readonly spoken: string
  readonly phonemes: string
}

interface OpenWord {
  start: number
  end: number
  spoken: string
  source: PronunciationSource
  phonemeStart: number
  phonemeEnd: number
}

/**
 * Joins the phonemes of a sentence with spaces and punctuation as Kokoro reads them, and gathers the tokens that stand
 * for the same place of the input into one word: “$5” is one word, “five dollars” two tokens.
 */
export function assembleSentence(
  tokens: readonly PhoneticToken[],
  input: string,
  locale: Locale,
): AssembledSentence {
  const words: OpenWord[] = []
  let phonemes = ''
  let spoken = ''
  let before: PhoneticToken | undefined
  for (const token of tokens) {
    const said = token.text
    const sound = withHost(token, before, locale)
    spoken += said + (token.spaceAfter ? ' ' : '')
    before = token
    if (sound === '') continue
    // “Anna 's” is said like “Anna's”.
    if (sound !== token.phonemes) phonemes = phonemes.trimEnd()
    const phonemeStart = phonemes.length
    phonemes += sound
    if (token.kind === 'word') {
      const open = words.at(-1)
      const phonemeEnd = phonemes.length
      if (open && belongs(token, open, input)) {
        open.spoken += (phonemeStart > open.phonemeEnd ? ' ' : '') + said
        open.start = Math.max(Math.min(open.start, token.start), words.at(-2)?.end ?? 0)
        open.end = Math.max(open.end, token.end)
        open.phonemeEnd = phonemeEnd
        if (open.source !== 'user' && open.source !== 'markup') open.source = token.source
      } else {
        const start = Math.max(token.start, open?.end ?? 0)
        const end = Math.max(token.end, start)
        words.push({ start, end, spoken: said, source: token.source, phonemeStart, phonemeEnd })
      }
    }
    if (token.spaceAfter) phonemes += ' '
  }
  return {
    words: words.map((word) => ({
      ...word,
      text: input.slice(word.start, word.end),
      phonemes: phonemes.slice(word.phonemeStart, word.phonemeEnd),
    })),
    spoken: spoken.trim(),
    phonemes: phonemes.trimEnd(),
  }
}

/** An inserted word stands for no place of its own; signs that are said (foo.com) hold what they touch together. */
function belongs(token: Span, open: Span, input: string): boolean {
  if (token.start < open.end || token.start === token.end) return true
  return token.start === open.end && (isSign(input[open.end - 1]) || isSign(input[token.start]))
}

function isSign(character: string | undefined): boolean {
  return /[^\p{L}\p{M}\p{N}\s]/u.test(character ?? ' ')
}

/** An ending that stands apart from its word (“Anna 's”) sounds as the word asks. */
function withHost(
  { text, phonemes }: PhoneticToken,
  host: PhoneticToken | undefined,
  locale: Locale,
): string {
  const clitic = text.startsWith("'") ? CLITICS[text.toLowerCase()] : undefined
  if (!clitic || host?.kind !== 'word') return phonemes
  const { phonemes: stem } = host
  return clitic(stem, locale, host.text).slice(stem.length)
}
