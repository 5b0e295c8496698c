import type { MarkupIndex } from './markup/markup-index.ts'
import type { OffsetText } from './offset-text.ts'
import { type PronunciationFixer, userTokens } from './pronunciation-fixer.ts'
import type { Token } from './token.ts'

/**
 * The tokens of a sentence as written. It is cut at what markup or the user's lexicon fixes, so that no rule rewrites
 * that; `say` normalises and tokenises the rest.
 */
export function tokensOfWritten(
  written: OffsetText,
  index: MarkupIndex,
  fixer: PronunciationFixer,
  say: (text: OffsetText) => readonly Token[],
): readonly Token[] {
  const pronounced = index.pronunciationsIn(written)
  const fixes = fixer
    .findWritten(written.text)
    .filter((fix) => pronounced.every((one) => one.end <= fix.start || one.start >= fix.end))
  if (pronounced.length === 0 && fixes.length === 0) return say(written)
  const tokens: Token[] = []
  let from = 0
  const append = (start: number, end: number, more: readonly Token[]) => {
    const text = written.text.slice(start, end)
    if (/^\s/.test(text)) spaceAfterLast(tokens)
    tokens.push(...more)
    if (/\s$/.test(text)) spaceAfterLast(tokens)
    from = end
  }
  for (const one of [...pronounced, ...fixes].sort((a, b) => a.start - b.start)) {
    if (one.start > from) append(from, one.start, say(written.slice(from, one.start)))
    const text = written.text.slice(one.start, one.end)
    const place = { ...written.span(one.start, one.end), spaceAfter: false }
    const fixed: readonly Token[] =
      'entry' in one
        ? userTokens(one.entry, text, place)
        : [{ kind: 'word', text: text.trim(), ...place, phonemes: one.phonemes, source: 'markup' }]
    append(one.start, one.end, fixed)
  }
  if (from < written.length) append(from, written.length, say(written.slice(from)))
  return tokens
}

function spaceAfterLast(tokens: Token[]): void {
  const last = tokens.at(-1)
  if (last) tokens[tokens.length - 1] = { ...last, spaceAfter: true }
}
