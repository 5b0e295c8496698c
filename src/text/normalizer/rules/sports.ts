import { counted } from '../number-words.ts'
import type { Rule } from '../rule.ts'

const PAIR = String.raw`\d{1,3}[-–]\d{1,3}`
const TIE_BREAK = String.raw`(?: ?\(\d{1,2}(?:[-–]\d{1,2})?\))?`
const SETS = new RegExp(
  `(?=\\d)(?<![\\p{L}\\p{N}.,/$£€-])${PAIR}${TIE_BREAK}(?:(?:, ?| and |, and |; | )${PAIR}${TIE_BREAK}){1,6}(?![\\p{L}\\p{N}%/-]|[.,:]\\d)`,
  'gu',
)
const CLOCK =
  /(?=\d)(?<![\p{L}\p{N}.,:])(\d{1,2}):([0-5]\d)(?= (?:left|remaining|to go|to play|on the clock))/gu
const IS_CRICKET =
  /\b(?:stumps|lbw|Test match|overs?|ov|wickets?|wkts?|innings|cricket|bowled|batsm[ae]n|batters?|declared|all out)\b/i
const IS_FOOTBALL =
  /\b(?:won|wins?|beat|lost|lose|drew|draw|score[ds]?|goals?|half-time|full-time|lead(?:s|ing)?|led|victory|defeat(?:ed)?|up|down|away|home|league|cup|match|kick-off)\b/i
const NIL =
  /(?=\d)(?<![\p{L}\p{N}.,/$£€-]|[-–] ?)(\d|1\d)[-–](0)(?![\p{L}\p{N}%/-]|[.,:]\d)|(?=0)(?<![\p{L}\p{N}.,/$£€-]|[-–] ?)(0)[-–](\d|1\d)(?![\p{L}\p{N}%/-]|[.,:]\d| ?(?:mph|km|years?|months?|minutes|seconds|points))/gu
const IS_RACING = /\b(?:odds|bookies|bookmakers?|favou?rites?|jockey|each[- ]way|outsider|punters?|backed)\b/i
const ODDS =
  /(?=\d)(?<=\b(?:at|of|to|from|was|were|is|are|gave|offered|priced|returned|sp|SP|odds|[Aa]|an|the|on):? )(\d{1,3})\/(?!\1\b)(\d{1,3})(?![\p{L}\p{N}/]|[.,]\d| of\b)|(?=\d)(?<![\p{L}\p{N}.,/])(\d{1,3})\/(\d{1,3})(?= (?:odds|shot|outsider|(?:joint[- ])?favou?rite|on favou?rite)\b)/gu
/** 287-6, and 4-62 for who bowled. */
const FIGURES =
  /(?=-)(?<=(?<![\p{L}\p{N}.,/-])\d{2,3})-(?=\d(?![\p{L}\p{N}/-]|[.,]\d))|(?=-)(?<=\b(?:took|with|for|figures of) [1-9])-(?=\d{1,3}(?![\p{L}\p{N}/-]|[.,]\d))/gu
const NOT_OUT = /(?=\*)(?<=\d)\*(?=[,;.) ]|$)/gu
/** (23', 45+2' pen): when goals were scored. */
const MINUTE =
  /(?=['’])(?<=[(,] ?\d{1,2}(?:\+\d)?|\p{Lu}\p{Ll}{1,20}(?:'s)? \d{1,2}(?:\+\d)?)['’](?=[,;)]| (?:pen|og|goal|equalis|equaliz|strike|reply|winner|header|penalt))/gu
const WICKETS = /(?=\d)(?<![\p{L}\p{N}.,/-])(\d{1,3})\/(10|\d)(?![\p{L}\p{N}/]|[.,]\d)/gu

/** A guard who is 5-8 and weighs so much. */
const STANDS =
  /(?=[4-7]-)(?<=(?:\b(?:is|was|at|stands|stood|standing)|\p{L}['’]s) )([4-7])-(\d|1[01])(?![\p{L}\p{N}-]|[.,/:]\d)/gu
const IS_OF_A_BODY =
  /\b(?:weigh(?:s|ed|ing)?|tall|height|pounds?|lbs?|guard|forward|quarterback|pitcher|receiver|linebacker|outfielder|swingman)\b/i
/** W 24-17, L 10-13: won and lost. */
const RESULT = /(?=-)(?<=(?<![\p{L}\p{N}])[WLDT] \d{1,3})-(?=\d{1,3}(?![\p{L}\p{N}/-]|[.,]\d))/gu
const BEAT =
  /(?=bt |d\.)(?<=\p{Lu}\p{Ll}{1,20} )bt(?= \p{Lu}\p{Ll})|(?=d\.)(?<=(?:\p{Lu}\p{Ll}{1,20}|[)\]]) )d\.(?= (?:\p{Lu}\.? )?\p{Lu}\p{Ll}.{0,50}\d[-–]\d)/gu
/** 10/18 FG: made of those tried. */
const SHOTS = /(?=\/)(?<=(?<![\d/])\d{1,2})\/(?=\d{1,2} (?:FGs?|FTs?|3PT|shooting|passing)\b)/gu
const OVERS = /(?=ov)(?<=\d )ov(?=[),;. ])/gu

// won 6-4, 3-6, 7-6 (7-5) → six four, three six, seven six (seven five) · 0:07 left → seven seconds left
// odds of 5/2 → five to two
// in an innings: 287/6 → 287 for 6 · GB: won 2-0 → won two nil
//
// Before ranges, to which a rising pair is “from … to”, and before fractions.
export const sports: Rule = (text, { locale }) => {
  const played = text
    .replace(SETS, ([written]) => {
      const pairs = [...written.matchAll(/(\d+)[-–](\d+)/g)]
      const isScore = pairs.some(([, a, b]) => Number(a) > Number(b)) || pairs.every(([, a, b]) => a === b)
      return isScore ? written.replace(/(\d)[-–](?=\d)/g, '$1 ') : undefined
    })
    .replace(RESULT, () => ' ')
    .replace(SHOTS, () => ' of ')
    .replace(BEAT, () => 'beat')
    .replace(CLOCK, ([, m = '', s = '']) =>
      [
        Number(m) > 0 && counted(m, 'minute', locale),
        (Number(s) > 0 || Number(m) === 0) && counted(s, 'second', locale),
      ]
        .filter(Boolean)
        .join(' '),
    )
  const measured = IS_OF_A_BODY.test(text.text) ? played.replace(STANDS, ([, a, b]) => `${a} ${b}`) : played
  const timed = IS_FOOTBALL.test(text.text) ? measured.replace(MINUTE, () => ' minutes') : measured
  const scored =
    locale === 'en-gb' && IS_FOOTBALL.test(text.text)
      ? timed.replace(NIL, ([, a, b, c, d]) =>
          [a ?? c, b ?? d].map((goals) => (goals === '0' ? 'nil' : goals)).join(' '),
        )
      : timed
  const staked = IS_RACING.test(text.text)
    ? scored.replace(ODDS, ([, a, b, c, d]) => `${a ?? c} to ${b ?? d}`)
    : scored
  if (!IS_CRICKET.test(text.text)) return staked
  return staked
    .replace(WICKETS, ([, runs, wickets]) => `${runs} for ${wickets}`)
    .replace(FIGURES, () => ' for ')
    .replace(OVERS, () => 'overs')
    .replace(NOT_OUT, () => ' not out')
}
