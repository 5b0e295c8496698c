import type { Span } from './utterance.ts'

/** A stretch of dialogue that begins with its speaker's name: “Ann: Good morning.” */
export interface SpeakerLine extends Span {
  readonly speaker: string
  /** Where what is said begins, after the name. */
  readonly saidFrom: number
}

const NAME = String.raw`(?:(?:Dr|Mr|Mrs|Ms|Prof|St)\. )?[\p{Lu}][\p{L}\p{M}'’.-]{0,30}(?: (?:[\p{Lu}][\p{L}\p{M}'’.-]{0,30}|\d{1,3}|of|the|de|van|von)){0,3}`
const LINE = new RegExp(
  String.raw`^[ \t]{0,8}(?:[-–—•] ?)?(?:\*\*|__)?\[?(?<speaker>${NAME})\]?(?:\*\*|__)?(?: ?\([^()\n]{1,60}\))?[:：](?:\*\*|__)?[ \t]{1,8}(?=\S)`,
  'gmu',
)
const BLANK = /\n[^\S\n]*\n/g

/** What stands before a colon in notes and letters, and is nobody. */
const NOBODY = new Set(
  (
    'note notes nb tip tips warning caution important example examples subject from to cc bcc date re fw fwd sent title chapter section ' +
    'summary problem solution step part time place location venue phone tel fax email address website url total price cost ' +
    'ingredients method serves makes yield source sources references see update edit correction ps abstract keywords author authors by ' +
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december ' +
    'first second third next finally result results conclusion introduction background input output usage todo fixme error info debug name age act scene'
  ).split(' '),
)

/**
 * The lines of a dialogue, each up to the next speaker or an empty line. A text has speakers where two lines name one; a
 * single “Note: …” is none. Linear in the text.
 */
export function speakerLines(text: string): readonly SpeakerLine[] {
  const named = Array.from(text.matchAll(LINE), (match) => ({
    speaker: match.groups!.speaker!,
    start: match.index,
    saidFrom: match.index + match[0].length,
  })).filter(({ speaker }) => !NOBODY.has(speaker.toLowerCase().replace(/ \d+$/, '')))
  if (named.length < 2) return []
  return named.map((line, i) => {
    const next = named[i + 1]?.start ?? text.length
    BLANK.lastIndex = line.saidFrom
    const blank = BLANK.exec(text.slice(0, next))?.index ?? next
    const said = text.slice(line.saidFrom, Math.min(next, blank))
    return { ...line, end: line.saidFrom + said.trimEnd().length }
  })
}
