import { type ContextAnalyzer, sentenceKind } from './context-analyzer.ts'
import { MarkupIndex } from './markup/markup-index.ts'
import type { MarkedPlace, MarkedText } from './markup/marked-text.ts'
import { readPlainMarkup } from './markup/plain-markup.ts'
import { readSsml } from './markup/ssml.ts'
import { unsayableLanguages } from './unsayable-scripts.ts'
import type { TextNormalizer } from './normalizer/text-normalizer.ts'
import type { OffsetText } from './offset-text.ts'
import type { PhoneticProcessor } from './phonetic-processor.ts'
import type { PronunciationFixer } from './pronunciation-fixer.ts'
import { assembleSentence } from './sentence-assembler.ts'
import { splitSentences } from './sentences/sentence-splitter.ts'
import { tokenize } from './tokenizer.ts'
import type { Boundary, Locale, Sentence, Span, Utterance } from './utterance.ts'
import { tokensOfWritten } from './written-stretches.ts'
import { placeOf } from './xml/place.ts'

export interface TextFrontEndParts {
  readonly locale: Locale
  readonly normalizer: TextNormalizer
  /** Reads a text that is nothing but emoji, where the other skips them. */
  readonly emojiNormalizer: TextNormalizer
  readonly fixer: PronunciationFixer
  readonly context: ContextAnalyzer
  readonly phonetics: PhoneticProcessor
}

export interface AnalysisOptions {
  readonly markup: 'plain' | 'ssml'
  /** Where to begin: sentences that end before are passed over unread. Absent: 0. */
  readonly from?: number
}

const WORD = /[\p{L}\p{N}]/u
const EMOJI = /\p{Extended_Pictographic}/u

/** From text as written to sentences of words with phonemes, each tied to the input by offsets. */
export class TextFrontEnd {
  readonly #parts: TextFrontEndParts

  constructor(parts: TextFrontEndParts) {
    this.#parts = parts
  }

  /** @throws SpeechError InputError with line and column where SSML is at fault; plain text never throws. */
  analyse(text: string, options: AnalysisOptions): Utterance {
    return { text, locale: this.#parts.locale, sentences: [...this.sentences(text, options)] }
  }

  /** What a text asks for and cannot have, by its tags or its script: one plain sentence each, with line and column. */
  problems(text: string, { markup }: AnalysisOptions): readonly string[] {
    const { problems } = this.#read(text, markup)
    const unsayable = Array.from(
      unsayableLanguages(text),
      ([language, at]) =>
        `${placeOf(text, at)}: The ${language} here cannot be spoken. “${language} text” is said in its place.`,
    )
    return [...problems, ...unsayable]
  }

  /** The voices that markup asks for, each where its tag stands. @throws SpeechError as `analyse` */
  voices(text: string, { markup }: AnalysisOptions): readonly MarkedPlace[] {
    return this.#read(text, markup).voices
  }

  /** Where the sentences stand, without reading their words: a book takes a moment. As good as those of `sentences`. */
  spans(text: string, { markup, from = 0 }: AnalysisOptions): Span[] {
    const spans: Span[] = []
    for (const { written } of this.#written(this.#read(text, markup), from, this.#parts.normalizer)) {
      const { start, end } = trimmed(text, written.span(0, written.length))
      if (WORD.test(text.slice(start, end))) spans.push({ start, end })
    }
    return spans
  }

  /** The sentences one by one: a book gives its first before its last has been read. */
  *sentences(text: string, options: AnalysisOptions): Generator<Sentence> {
    const { normalizer, emojiNormalizer } = this.#parts
    let isSilent = true
    for (const sentence of this.#spoken(text, options, normalizer)) {
      isSilent = false
      yield sentence
    }
    if (isSilent && EMOJI.test(text)) yield* this.#spoken(text, options, emojiNormalizer)
  }

  *#spoken(
    text: string,
    { markup, from = 0 }: AnalysisOptions,
    normalizer: TextNormalizer,
  ): Generator<Sentence> {
    const marked = this.#read(text, markup)
    const index = new MarkupIndex(marked)
    // What cleaning took away between two sentences (a list's bullet, an emoji) still belongs to one of them.
    const fill = markup === 'plain' ? fillGap : keepGap
    let held: Sentence | undefined
    let passed = 0
    for (const { written, boundary } of this.#written(marked, from, normalizer)) {
      if (from > 0 && !held) {
        const { start, end } = trimmed(text, written.span(0, written.length))
        index.passTo(end <= from ? end : start)
        passed = end <= from ? end : start
        if (end <= from) continue
      }
      const next = notBefore(held?.end ?? passed, this.#sentence(text, written, boundary, index, normalizer))
      if (!next || (held && isRepeated(held, next))) continue
      const [before, after] = fill(text, held, next, passed)
      if (before) yield before
      held = after
    }
    if (held) yield index.closing(markup === 'plain' ? toTheEnd(text, held) : held)
  }

  /** The sentences as written; what ends before `from` may be left out. */
  *#written(
    marked: MarkedText,
    from: number,
    normalizer: TextNormalizer,
  ): Generator<{ readonly written: OffsetText; readonly boundary: Boundary }> {
    for (const block of marked.blocks) {
      if (block.text.span(0, block.text.length).end <= from) continue
      const clean = normalizer.clean(block.text)
      const split = block.isSentence ? [{ text: clean, boundary: block.boundary }] : splitSentences(clean)
      for (const [i, { text: written, boundary }] of split.entries())
        yield { written, boundary: i === split.length - 1 ? block.boundary : boundary }
    }
  }

  #read(text: string, markup: 'plain' | 'ssml'): MarkedText {
    return markup === 'ssml' ? readSsml(text, this.#parts.locale) : readPlainMarkup(text, this.#parts.locale)
  }

  #sentence(
    input: string,
    written: OffsetText,
    boundary: Boundary,
    index: MarkupIndex,
    normalizer: TextNormalizer,
  ): Sentence | undefined {
    const { context, fixer, locale, phonetics } = this.#parts
    const tokens = tokensOfWritten(written, index, fixer, (text) => tokenize(normalizer.normalize(text)))
    if (!tokens.some(({ kind }) => kind === 'word')) return undefined
    const fixed = fixer.fix(context.analyse(tokens))
    // A respelling is pronounced like any word, but it is the user's.
    const said = phonetics
      .phonemize(fixed)
      .map((token, i) => (fixed[i]!.source === 'user' ? { ...token, source: 'user' as const } : token))
    const { words, spoken, phonemes } = assembleSentence(said, input, locale)
    if (words.length === 0) return undefined
    const { start, end } = spanOf(input, written, words)
    return {
      start,
      end,
      kind: sentenceKind(written.text),
      boundary,
      spoken,
      phonemes,
      ...index.apply(words, end),
    }
  }
}

function spanOf(
  input: string,
  written: OffsetText,
  words: Sentence['words'],
): { start: number; end: number } {
  const whole = written.span(0, written.length)
  const first = words[0]!
  const last = words.at(-1)!
  let end = whole.end
  while (end > last.end && /\s/.test(input[end - 1]!)) end--
  return { start: Math.min(whole.start, first.start), end: Math.max(end, last.end) }
}

/** A rule may have rewritten across what became the end of a sentence: then the first of the two keeps the place. */
function notBefore(place: number, sentence: Sentence | undefined): Sentence | undefined {
  if (!sentence || sentence.start >= place) return sentence
  const words = sentence.words.map((word) => {
    const { start, end } = { start: Math.max(word.start, place), end: Math.max(word.end, place) }
    return start === word.start ? word : { ...word, start, end, text: word.text.slice(start - word.start) }
  })
  return { ...sentence, start: place, end: Math.max(sentence.end, place), words }
}

function trimmed(text: string, { start, end }: Span): Span {
  while (start < end && /\s/.test(text[start]!)) start++
  while (end > start && /\s/.test(text[end - 1]!)) end--
  return { start, end }
}

/** A sentence of which only the language is said, as of the one before it: once is enough. */
function isRepeated(before: Sentence, next: Sentence): boolean {
  return (
    next.words.length === 1 &&
    before.words.length === 1 &&
    unsayableLanguages(next.spoken).size === 1 &&
    before.words[0]!.phonemes === next.words[0]!.phonemes
  )
}

type Pair = readonly [Sentence | undefined, Sentence]

function keepGap(_text: string, before: Sentence | undefined, after: Sentence): Pair {
  return [before, after]
}

/** Marks right after a sentence are its own, the rest of the gap belongs to the sentence that follows. */
function fillGap(text: string, before: Sentence | undefined, after: Sentence, passed: number): Pair {
  const from = before?.end ?? passed
  const gap = text.slice(from, after.start)
  if (!/\S/.test(gap)) return [before, after]
  const kept = before ? /^\S*/.exec(gap)![0].length : 0
  const start = from + kept + /^\s*/.exec(gap.slice(kept))![0].length
  return [before && { ...before, end: from + kept }, { ...after, start }]
}

function toTheEnd(text: string, last: Sentence): Sentence {
  return { ...last, end: Math.max(last.end, text.trimEnd().length) }
}
