import type { Span } from './utterance.ts'

/** A stretch of writing that a reader would say in another way; without its marks. */
export interface WrittenStyle extends Span {
  readonly kind: 'aside' | 'quote' | 'emphasis' | 'strong'
}

/** Longer ones are no aside or quote but a mark that was never closed. */
const LONGEST = 2_000

const PATTERNS: readonly (readonly [WrittenStyle['kind'], RegExp])[] = [
  ['aside', new RegExp(String.raw`\((?=\S)([^()\n]{1,${LONGEST}})\)`, 'gu')],
  ['quote', new RegExp(String.raw`“([^“”\n]{1,${LONGEST}})”`, 'gu')],
  ['quote', new RegExp(String.raw`«([^«»\n]{1,${LONGEST}})»`, 'gu')],
  [
    'quote',
    new RegExp(String.raw`(?<![\p{L}\p{N}"])"(?=\S)([^"\n]{1,${LONGEST}})(?<=\S)"(?![\p{L}\p{N}])`, 'gu'),
  ],
  ['strong', /(?<![*\p{L}\p{N}])\*\*(?=[^\s*])([^*\n]{1,200})(?<=[^\s*])\*\*(?![*\p{L}\p{N}])/gu],
  ['emphasis', /(?<![*\p{L}\p{N}])\*(?=[^\s*])([^*\n]{1,200})(?<=[^\s*])\*(?![*\p{L}\p{N}])/gu],
  ['emphasis', /(?<![_\p{L}\p{N}])_(?=[^\s_])([^_\n]{1,200})(?<=[^\s_])_(?![_\p{L}\p{N}])/gu],
]

/**
 * (Asides), “quotes”, *emphasis* and **strong emphasis** of a text, by their places in it, in order of their beginnings.
 * They may hold one another; none goes over the end of a line. Linear in the text.
 */
export function writtenStyles(text: string, markup: 'plain' | 'ssml'): WrittenStyle[] {
  // What stands in a tag is not said, and keeps its place.
  const said = markup === 'ssml' ? text.replace(/<[^<>]*>/g, (tag) => ' '.repeat(tag.length)) : text
  const found = PATTERNS.flatMap(([kind, pattern]) =>
    Array.from(said.matchAll(pattern), (match): WrittenStyle => {
      const start = match.index + match[0].indexOf(match[1]!)
      return { kind, start, end: start + match[1]!.length }
    }),
  )
  return found.sort((a, b) => a.start - b.start || b.end - a.end)
}
