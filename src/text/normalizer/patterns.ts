import type { Locale } from '../utterance.ts'
import { decimal, fraction, mixed } from './number-words.ts'

/** Pattern sources that several rules share. All quantifiers are bounded, so that no rule is worse than linear. */

/** A whole or decimal number, grouped or not, without a sign: `1,234.5`, `.5`, `12,34,567`. */
export const NUMBER = String.raw`(?:\d{1,3}(?:,\d{2,3}){0,10},\d{3}(?![\d])(?:\.\d{1,40})?|\d{1,60}(?:\.\d{1,40})?|\.\d{1,40})`

/** A number that may be a fraction or a mixed number: `4 1/2`, `3/4`. */
export const NUMERAL = String.raw`(?:\d{1,4}[ -]\d{1,3}\/\d{1,4}(?![\d/])|\d{1,4}\/\d{1,4}(?![\d/])|${NUMBER})`

/** A scale word or its short form after an amount. */
export const SCALE_WORD = '(?:hundred|thousand|million|billion|trillion|quadrillion)'

/** A dash as people put it between two numbers. */
export const DASH = '[-–—‒]'

/** “4 1/2” → “four and a half”, “3/4” → “three quarters”, “1,234.5” → “one thousand … point five”. */
export function sayNumeral(written: string, locale: Locale): string {
  const parts = /^(?:(\d+)[ -])?(\d+)\/(\d+)$/.exec(written)
  if (!parts) return decimal(written, locale)
  const [, whole, over = '', under = ''] = parts
  return whole === undefined ? fraction(over, under, locale) : mixed(whole, over, under, locale)
}

/** What a match has eaten of its sentence: “.” where it ends in a stop and only closing marks follow. */
export function finalStop(match: RegExpExecArray): string {
  const rest = match.input.slice(match.index + match[0].length, match.index + match[0].length + 5)
  return match[0].endsWith('.') && /^["'”’)\]]{0,4}\s*$/.test(rest) ? '.' : ''
}

/** True when one of the thing is spoken of: `1`, `1.00`, not `1.5` or `21`. */
export function isOne(written: string): boolean {
  return /^0*1(?:\.0*)?$/.test(written)
}

/** True before a singular: one, or a part of one (“three quarters of an inch”). */
export function isSingular(written: string): boolean {
  const [, over, under] = /^(\d+)\/(\d+)$/.exec(written) ?? []
  return isOne(written) || (over !== undefined && Number(over) < Number(under))
}

/** After a number and a small m it tells that millions are meant: “1.3m viewers”, but “1.3m planks”. */
export const COUNTED_IN_MILLIONS =
  /^ (?:\((?:est|\d{4})|people|viewers|users|listeners|readers|followers|subscribers|customers|visitors|tourists|jobs|homes|households|families|votes|voters|views|copies|downloads|workers|employees|children|adults|pensioners|women|men|patients|pupils|students|passengers|refugees|migrants|tonnes|tons|barrels|shares|members|residents|deaths|cases|units|vehicles|cars|trees|hectares|acres)\b/

/** What stands before seconds: “for 30s” is half a minute, “in their 30s” is an age. */
export const LASTS = /(?:[=:]|\b(?:equals|for|every|after|within|than|wait|takes|took|about|only|lasts)) *$/

/** What comes in seconds: a 30s plank. */
export const TIMED =
  /^ (?:rests?|planks?|holds?|time-?outs?|delays?|intervals?|timers?|sprints?|countdown|clips?|pauses?)\b/

/** What is numbered 4C is no temperature. */
export const LABEL =
  /\b(?:apt|apartment|flat|unit|room|rm|gate|seat|row|class|grade|form|figs?|figures?|table|plate|section|bus|route|exit|platform|level|block|suite|ste|no|number|building|bldg|article|rule|type|size|hall|zone|track|door|pier|dock|box|group|panel|team|year|ward|lot|part|chapter|appendix|schedule|item|line|road)\.? $/i
