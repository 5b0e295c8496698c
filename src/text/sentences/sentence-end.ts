import {
  AFTER_CLOCK,
  ALWAYS_CONTINUES,
  CLOCK,
  CONTINUES_BEFORE_NUMBER,
  ENDS_BEFORE_STARTER,
  EXCLAIMED_NAMES,
  MEASURES,
  STARTERS,
  lists,
} from './abbreviation-kinds.ts'

/** A run of stops in a passage, and what surrounds it. */
export interface Stop {
  /** The marks themselves: `.`, `?!`, `...`, `. . .`. */
  readonly marks: string
  /** Closing quotes and brackets after them. */
  readonly closers: string
  /** The word before, without opening marks; at most WORD_LIMIT code units. */
  readonly word: string
  /** The word before that one; empty at the start of the sentence. */
  readonly wordBefore: string
  /** What the sentence has said up to the stop, cut to its last 80 code units; `null` where longer. */
  readonly sentenceSoFar: string | null
  /** What follows, from its first code unit on, cut to 80; without white space before it. */
  readonly after: string
  readonly isSpaced: boolean
  /** True when the whole passage is written without capitals. */
  readonly isCaseless: boolean
}

const SPEECH_VERB =
  /^(?:(?:the|a|my|his|her)\s)?(?:\p{Lu}[\p{L}.'’-]*\s){1,3}(?:said|says|asked|asks|replied|answered|cried|shouted|whispered|added|muttered|called|told|exclaimed|wondered|murmured|continued|explained|yelled)\b/u
const DOTTED = /^(?:\p{L}{1,3}\.)+\p{L}{1,3}$/u
const TIME_PHRASE =
  /^["'“‘([]*(?:at|by|around|about|before|after|until|till|since|from|on)\s(?:\S+\s){0,3}\S*$/i

/** Whether a reader would take a breath here and begin a new sentence. */
export function endsSentence(stop: Stop): boolean {
  const next = nextWord(stop.after)
  if (!stop.isSpaced) return endsWithoutSpace(stop)
  if (next.kind === 'lower') return stop.isCaseless && stop.closers === '' && !isAbbreviated(stop)
  if (stop.after.startsWith('&') && isAbbreviated(stop)) return false
  if (stop.closers && /["'”’»]/.test(stop.closers) && SPEECH_VERB.test(stop.after)) return false
  // “5! = 120”
  if (
    stop.marks === '!' &&
    /^(?:\d{1,3}|\p{L})$/u.test(stop.word) &&
    /^[=×*+/] ?[\d\p{L}(]/u.test(stop.after)
  )
    return false
  if (/[!?]/.test(stop.marks))
    return !(EXCLAIMED_NAMES.has(stop.word) && stop.marks === '!') || isStarter(next)
  if (stop.marks !== '.') return endsAfterEllipsis(stop, next)
  return !continues(stop, next)
}

/** One single full stop: does the sentence go on after it? */
function continues(stop: Stop, next: NextWord): boolean {
  if (stop.marks !== '.' || stop.closers !== '') return false
  const { word } = stop
  const isNumber = next.kind === 'digit' || /^(?:[IVXLC]+$|[A-Z]\d)/.test(next.word)
  if (lists(ALWAYS_CONTINUES, word) && !(isNumber && lists(CONTINUES_BEFORE_NUMBER, word))) return true
  if (lists(CLOCK, word)) return continuesAfterClock(stop, next)
  if (
    MEASURES.has(word) &&
    /\d$/.test(stop.wordBefore) &&
    (next.kind === 'digit' || /^(?:[CF]|[NS]?[EW]|[NS])$/.test(next.word))
  )
    return true
  if (isNumber && lists(CONTINUES_BEFORE_NUMBER, word)) return next.word !== 'I'
  if (/^\p{Lu}$/u.test(stop.word)) return isInitial(stop, next)
  // “the 5th c. BC”
  if (word === 'c' && /\d(?:st|nd|rd|th)$/.test(stop.wordBefore)) return !isStarter(next)
  if (lists(ENDS_BEFORE_STARTER, word)) return !isStarter(next)
  if (DOTTED.test(stop.word)) return !isStarter(next)
  return false
}

function isAbbreviated({ marks, word: written }: Stop): boolean {
  // “an 8-in. pan”
  const word = written.replace(/^[\d./]{1,8}-/, '')
  const known = [ALWAYS_CONTINUES, CONTINUES_BEFORE_NUMBER, ENDS_BEFORE_STARTER, CLOCK, MEASURES]
  return marks !== '!' && (DOTTED.test(word) || known.some((words) => lists(words, word)))
}

/** “At 5 a.m. Mr. Smith …” goes on, “He left at 5 a.m. Mr. Smith …” does not. */
function continuesAfterClock(stop: Stop, next: NextWord): boolean {
  if (AFTER_CLOCK.has(next.word.toLowerCase()) || next.kind === 'digit') return true
  return stop.sentenceSoFar !== null && TIME_PHRASE.test(stop.sentenceSoFar)
}

/** “Albert I. Jones”, “J. K. Rowling”; but “you and I. Did you …”, “plan B. It …”. */
function isInitial(stop: Stop, next: NextWord): boolean {
  if (stop.word === 'I' && /^\p{Ll}/u.test(stop.wordBefore)) return false
  if (stop.wordBefore === '' || /^\p{Lu}\.$/u.test(stop.wordBefore)) return true
  return !isStarter(next)
}

/** Three spaced stops leave something out; four, or three after a word, close the sentence as well. */
function endsAfterEllipsis(stop: Stop, next: NextWord): boolean {
  if (stop.word === '' && stop.wordBefore === '') return false
  const stops = stop.marks.replace(/\s/g, '').replace(/…/g, '...').length
  const isPronoun = /^I(?:['’]|$)/.test(next.word)
  if (/\s/.test(stop.marks)) return stops > 3
  if (isPronoun && stops <= 3) return stop.closers !== ''
  return true
}

/** “Hello world.Today is Tuesday.”, “text!?text”; not “Node.js”, “example.com?a=b”, “Jane.Doe@example.com”. */
function endsWithoutSpace(stop: Stop): boolean {
  const run = /^\S*/.exec(stop.after)?.[0] ?? ''
  if (/[@=_\\]|:\/\/|^www\./.test(stop.word + run) || /^[/\\]/.test(run)) return false
  if (/[!?]/.test(stop.marks)) return /^["'“‘([]?\p{L}/u.test(run) && /[\p{L}\p{N}]$/u.test(stop.word)
  if (stop.marks !== '.') return /^\p{Lu}\p{Ll}/u.test(run) && run.length > 2
  if (!/(?:\p{Ll}{2}|\d)$/u.test(stop.word) || stop.word.includes('.')) return false
  return /^\p{Lu}\p{Ll}+(?:[\s.,!?;:'’]|$)/u.test(stop.after) || /^(?:I|A)\s/.test(stop.after)
}

interface NextWord {
  readonly kind: 'lower' | 'upper' | 'digit' | 'none'
  readonly word: string
}

function nextWord(after: string): NextWord {
  if (/^[#@]/.test(after)) return { kind: 'upper', word: '' }
  const word = /[\p{L}\p{N}][\p{L}\p{N}'’]*/u.exec(after)?.[0] ?? ''
  if (word === '') return { kind: 'none', word }
  if (/^\p{N}/u.test(word)) return { kind: 'digit', word }
  // “iPhone” and “eBay” begin sentences as they are.
  const isLower = /^\p{Ll}/u.test(word) && !/^\p{Ll}{1,2}\p{Lu}/u.test(word)
  return { kind: isLower ? 'lower' : 'upper', word }
}

function isStarter(next: NextWord): boolean {
  return next.kind === 'upper' && STARTERS.has(next.word.toLowerCase().replaceAll('’', "'"))
}
