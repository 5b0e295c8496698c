import { TAG_NAMES } from '../config/tag-names.ts'

/** A word as it is shown, with the marks around it. */
export interface CaptionWord {
  readonly text: string
  /** Seconds. */
  readonly from: number
  readonly to: number
  /** No space before it: the second half of “well-known”. */
  readonly isJoined: boolean
  /** What ends after it. */
  readonly ends: 'nothing' | 'clause' | 'sentence'
}

/** A word of the input as the synthesis tells it. */
export interface SpokenWord {
  readonly start: number
  readonly end: number
  /** Seconds; a word without them is left out. */
  readonly from?: number
  readonly to?: number
}

const SENTENCE_END = /[.!?…。！？]["'”’»)\]]*(?:\s|$)|\n\s*\n/
const CLAUSE_END = /[,;:—–]\W*$|[)\]”]\s/

/**
 * Words as they were written, with their punctuation, and when each is heard.
 * @param text the input that the words are places in; its markup is left out
 */
export function captionWords(
  text: string,
  words: readonly SpokenWord[],
  markup: 'plain' | 'ssml',
): CaptionWord[] {
  const clean = markup === 'ssml' ? withoutTags : withoutBrackets
  const timed = oncePerWord(words)
  const shown: CaptionWord[] = []
  let opening = clean(text.slice(0, timed[0]?.start ?? 0)).match(/\S*$/)![0]
  let isJoined = false
  timed.forEach(({ start, end, from, to }, index) => {
    const after = clean(text.slice(end, timed[index + 1]?.start ?? text.length))
    const [, closing = '', rest = ''] = /^(\S*)([^]*)$/.exec(after)!
    const next = index < timed.length - 1 ? rest.match(/\S*$/)![0] : ''
    // A dash between two words stays with the first; what begins the next line is its bullet.
    const between = rest.slice(0, rest.length - next.length).split('\n', 1)[0]!
    const shownText = `${opening}${clean(text.slice(start, end))}${closing}${between}`
      .replace(/\s+/g, ' ')
      .trim()
    const ends = SENTENCE_END.test(after) ? 'sentence' : CLAUSE_END.test(after) ? 'clause' : 'nothing'
    shown.push({ text: shownText, from, to, isJoined, ends })
    isJoined = rest === '' && index < timed.length - 1
    opening = next
  })
  return shown
}

/** A word that was cut in two is told twice. */
function oncePerWord(words: readonly SpokenWord[]): (SpokenWord & { from: number; to: number })[] {
  const once: (SpokenWord & { from: number; to: number })[] = []
  for (const word of words) {
    if (word.from === undefined || word.to === undefined) continue
    const last = once.at(-1)
    if (last && last.start === word.start) last.to = word.to
    else once.push({ ...word, from: word.from, to: word.to })
  }
  return once
}

const TAG = new RegExp(String.raw`\[(?:${TAG_NAMES}):[^\]\n]*\]`, 'giu')
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function withoutTags(text: string): string {
  return text
    .replace(/<!--[^]*?-->|<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name]!)
}

/** `[Worcester](/wˈʊstəɹ/)` → `Worcester`; `[pause:1s]`, `[at:1:23.5]`, `[voice:…]` and `[rate:…]` → nothing. */
function withoutBrackets(text: string): string {
  return text
    .replace(TAG, '')
    .replace(/\]\(\/[^/\n)]*\/\)/g, '')
    .replace(/\[$/, '')
}
