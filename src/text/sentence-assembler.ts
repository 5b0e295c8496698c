import type { PhoneticToken } from './token.ts'
import type { PronunciationSource, Span, Word } from './utterance.ts'

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
export function assembleSentence(tokens: readonly PhoneticToken[], input: string): AssembledSentence {
  const words: Word[] = []
  let phonemes = ''
  let spoken = ''
  let open: OpenWord | undefined
  const close = () => {
    if (!open) return
    const { start, end, phonemeStart, phonemeEnd } = open
    words.push({ ...open, text: input.slice(start, end), phonemes: phonemes.slice(phonemeStart, phonemeEnd) })
    open = undefined
  }
  for (const token of tokens) {
    spoken += token.text + (token.spaceAfter ? ' ' : '')
    if (token.phonemes === '') continue
    // A run of marks without a sound between them needs no second space.
    const phonemeStart = phonemes.length
    phonemes += token.phonemes
    if (token.kind === 'word') {
      if (open && belongs(token, open)) {
        open.spoken += spokenGap(open.phonemeEnd, phonemeStart) + token.text
        open.start = Math.min(open.start, token.start)
        open.end = Math.max(open.end, token.end)
        open.phonemeEnd = phonemes.length
        if (open.source !== 'user' && open.source !== 'markup') open.source = token.source
      } else {
        close()
        open = {
          start: Math.max(token.start, words.at(-1)?.end ?? 0),
          end: Math.max(token.end, words.at(-1)?.end ?? 0),
          spoken: token.text,
          source: token.source,
          phonemeStart,
          phonemeEnd: phonemes.length,
        }
      }
    }
    if (token.spaceAfter) phonemes += ' '
  }
  close()
  return { words, spoken: spoken.trim(), phonemes: phonemes.trimEnd() }
}

/** An inserted word stands for no place of its own and joins the one before. */
function belongs(token: Span, open: Span): boolean {
  return token.start < open.end || token.start === token.end
}

function spokenGap(end: number, start: number): string {
  return start > end ? ' ' : ''
}
