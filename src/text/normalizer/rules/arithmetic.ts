import { cardinal, pairs, plural } from '../number-words.ts'
import type { Rule } from '../rule.ts'

const OPERAND = String.raw`(?:[\d.,]{0,20}\d[\p{L}%]?|\b\p{L}|[)\]])`
const BEFORE = `(?<=${OPERAND} ?)`
const AFTER = String.raw`(?= ?[-−+]?(?:[\d.]|\p{L}\b|[([√]))`

/** Without one of these there is nothing to work out. */
const SIGN = /[−+*⋅·∙×÷~∛√=≈≠<>≤≥±≡∞∈∉∑∫∂π∝∴→⇒⇔∪∩⊂⊆∀∃∅∆∠△≅∥⊥]|&&|->|[\dLWHD] ?(?:["″”'′’]|[a-z]{1,6}\.?)? ?x/u

const MINUS_IN_EQUATION = new RegExp(
  String.raw`(?<=(?:\d|(?<!\p{L})\p{L}|\)) ?)[-−–](?= ?(?:[\d.]|\p{L}(?!\p{L})|\()[^=;,]{0,40}=)|(?<==[^=;,]{0,40}(?:\d|(?<!\p{L})\p{L}|\)) ?)[-−–](?= ?(?:[\d.]|\p{L}(?!\p{L})|\())`,
  'gu',
)
const MINUS_ASKED =
  /(?=[-−–])(?<=\b(?:[Ss]olve|[Cc]alculate|[Cc]ompute|[Ww]hat is|[Ww]hat's|[Hh]ow much is|[Ee]valuate|[Ss]ubtract|[Ss]implify) [\d.+*/ ]{0,20}\d ?)[-−–](?= ?\d)/gu
const MINUS_SIGN = /(?=−)(?<=[\p{L}\p{N})] ?)−(?= ?[\p{L}\p{N}(])/gu
const PLUS = new RegExp(
  `${BEFORE}\\+${AFTER}|(?<=\\d ?)\\+(?= ?\\p{L}{1,20})|(?<=\\p{L}{1,20} )\\+(?= ?[\\p{L}\\d])`,
  'gu',
)
const TIMES = new RegExp(`${BEFORE}(?:[*⋅·∙]|×)${AFTER}|(?<=\\d ?)×`, 'gu')
const BY =
  /(?=×)(?<=\d ?(?:["″'′]|mm|cm|m|in|ft|px)? ?)×(?= ?\d{1,5}(?: ?(?:["″'′]|mm|cm|m|in|ft|px|pixels?|inch|feet|grid|matrix|array|×)))|(?<=\d{3,4})×(?=\d{3,4}\b)/gu
const X_BETWEEN = /(?<=(?<![\p{L}\d.])\d{1,5}) ?x ?(?=\d{1,5}(?!\d|\.\d))/gu
/** M8 x 40: a screw. */
const SCREW = /(?<=(?<![\p{L}\p{N}])M\d{1,2}) ?[x×] ?(?=\d)/gu
const PIXELS = /(?=\d)(?<![\p{L}\p{N}.,])(\d{3,4}) ?[x×] ?(\d{3,4})(?![\p{L}\p{N}]|[.,]\d)/gu
/** “4x4 truck”, “2x4 lumber”: a grid or a size, but “2 x 500 mg” counts. */
const X_BY = /(?<=(?<![\p{L}\d.])\d{1,5})x(?=\d{1,5} (?!and\b|or\b|is\b|was\b|in\b|\d)\p{Ll})/gu
/** 1 x 400g tin: so many of them. */
const X_OF =
  /(?<=(?<![\p{L}\d.])\d{1,3}) ?[x×] ?(?=\d{1,5}(?:\.\d{1,2})? ?(?:g|kg|ml|cl|l|L|oz|lb)\.? (?:tins?|cans?|packs?|packets?|bags?|jars?|bottles?|cartons?|sachets?|tubs?|blocks?)(?!\p{L}))/gu
/** 7.2 x10^9: as laboratories write it. */
const X_POWER = /(?=x)(?<=\d ?)x ?(?=10\^)/gu
const X_TIMES =
  /(?<=(?<![\p{L}\d.])\d{1,3}) ?x ?(?=\d{1,5}(?:\.\d{1,2})? ?(?:mg|g|kg|ml|cl|l|mcg|µg|m|km|min|mins)(?!\p{L}))/gu
/** 50 N·m, 3 kW·h: one unit. */
const JOINED_UNITS = /(?<=\d ?(?:k?N|[kM]?W|m?A))[·⋅∙](?=[mh](?!\p{L}))/gu
/** 12" x 8", 30 cm x 20 cm: a size. */
const MEASURED_BY =
  /(?=[ x×])(?<=\d ?(?:["″”'′’]|mm|cm|m|in\.?|ft\.?|inch(?:es)?|feet|meters|metres)) ?[x×] ?(?=\d)/gu
const DIVIDED = new RegExp(`(?=÷)${BEFORE}÷${AFTER}`, 'gu')
const ROOT = /([∛√]) ?\(?/gu
const PLUS_BEFORE = /(?=\+)(?<=^|[\s([])\+(?=\d)/gu
/** 18.5x earnings, 2x faster. */
const X_AS_MANY =
  /(?=x)(?<=\p{L} \d{1,4}\.\d{1,2})x(?![\p{L}\d]| ?\d)|(?=x)(?<=\d)x(?= (?:faster|slower|more|less|bigger|smaller|larger|higher|lower|better|cheaper|as|the|earnings|revenue|sales|growth|EBITDA|leverage)\b)/gu
/** The 4x100m relay. */
const RELAY =
  /(?<=\b4) ?[x×] ?(?=\d{2,4} ?(?:m|metres?|meters?)? ?(?:mixed |medley |freestyle |men|women|relay))/gu
/** 12.5 x 8 x 3 in: a box. */
const THREE_SIDES =
  /(?=\d)(?<![\p{L}\p{N}.,/])(\d{1,4}(?:\.\d{1,2})?) ?[x×] ?(\d{1,4}(?:\.\d{1,2})?) ?[x×] ?(?=\d)/gu
const SIDES = /(?<!\p{L})([LWHD]) ?[x×] ?([LWHD])(?: ?[x×] ?([LWHD]))?(?!\p{L})/gu
const SIDE_NAMES: Readonly<Record<string, string>> = { L: 'length', W: 'width', H: 'height', D: 'depth' }
/** 2x4s, of wood. */
const LUMBER = /(?<![\p{L}\p{N}.,/])([1248])x(4|6|8|10|12)s(?!\p{L})/gu
const HYPHENATED_X = /(?=x)(?<=\d)x(?![\p{L}\d])/gu

const RELATIONS: Readonly<Record<string, string>> = {
  '=': 'equals',
  '≈': 'is approximately',
  '~': 'approximately',
  '≠': 'is not equal to',
  '<': 'is less than',
  '>': 'is greater than',
  '≤': 'is less than or equal to',
  '≥': 'is greater than or equal to',
  '±': 'plus or minus',
  '≡': 'is equivalent to',
  '∞': 'infinity',
  '∈': 'in',
  '∉': 'is not in',
  '⊂': 'is a subset of',
  '⊆': 'is a subset of',
  '∀': 'for all',
  '∃': 'there exists',
  '∅': 'the empty set',
  '∠': 'angle',
  '△': 'triangle',
  '≅': 'is congruent to',
  '∥': 'is parallel to',
  '⊥': 'is perpendicular to',
  '∑': 'sum',
  '∫': 'integral',
  '∂': 'partial',
  π: 'pi',
  '∝': 'is proportional to',
  '∴': 'therefore',
  '→': 'to',
  '⇒': 'implies',
  '⇔': 'if and only if',
  '∪': 'union',
  '∩': 'intersection',
  '∆': 'delta',
  '÷': 'divided by',
  '==': 'equals',
  '!=': 'is not equal to',
  '<=': 'is less than or equal to',
  '>=': 'is greater than or equal to',
  '=>': 'to',
  '->': 'to',
  '+-': 'plus or minus',
  '+/-': 'plus or minus',
  '&&': 'and',
}
/** With nothing on the left: “ages ≥18”, “<5%”. */
const BOUNDS: Readonly<Record<string, string>> = {
  '<': 'less than',
  '>': 'more than',
  '≤': 'at most',
  '≥': 'at least',
  '<=': 'at most',
  '>=': 'at least',
  '≈': 'approximately',
}
const RELATION = /(?:==|!=|<=|>=|=>|->|\+\/?-|&&|[=≈≠<>≤≥±≡∞∈∉∑∫∂π∝∴→⇒⇔∪∩⊂⊆∀∃∅∆÷∠△≅∥⊥])(?!=)/gu
/** ∫₀¹: from where to where. */
const LIMITS = /∫ ?_?([\p{L}\d])\^([\p{L}\d∞]{1,2})/gu
const ABOUT = /(?=~)~(?= ?[$£€]?\d)/gu

// 1+1 → 1 plus 1 · 1-4=5 → 1 minus 4 equals 5 · 2*8, 2 × 8 → 2 times 8 · 3×4 m → 3 by 4 · ± ≈ ≤ √ → in words
//
// Before ranges, which would take a minus for “to”.
export const arithmetic: Rule = (text, { locale }) => {
  const asked = text.replace(MINUS_ASKED, () => ' minus ')
  if (!SIGN.test(text.text)) return asked
  return asked
    .replace(
      LIMITS,
      ([, from = '', to = '']) => ` integral from ${from} to ${to === '∞' ? 'infinity' : to} of `,
    )
    .replace(MINUS_IN_EQUATION, () => ' minus ')
    .replace(MINUS_SIGN, () => ' minus ')
    .replace(JOINED_UNITS, () => '')
    .replace(SCREW, () => ' by ')
    .replace(MEASURED_BY, () => ' by ')
    .replace(BY, () => ' by ')
    .replace(TIMES, () => ' times ')
    .replace(PIXELS, ([, w = '', h = '']) => `${pairs(w, locale)} by ${pairs(h, locale)}`)
    .replace(LUMBER, ([, a = '', b = '']) => `${cardinal(a, locale)} by ${plural(cardinal(b, locale))}`)
    .replace(THREE_SIDES, ([, a, b]) => `${a} by ${b} by `)
    .replace(SIDES, ([, ...sides]) =>
      sides
        .slice(0, 3)
        .filter((side) => typeof side === 'string')
        .map((side) => SIDE_NAMES[side as string])
        .join(' by '),
    )
    .replace(RELAY, () => ' by ')
    .replace(X_AS_MANY, () => ' times')
    .replace(X_OF, () => ' ')
    .replace(X_POWER, () => ' times ')
    .replace(X_TIMES, () => ' times ')
    .replace(X_BY, () => ' by ')
    .replace(X_BETWEEN, ({ 0: written, input }) =>
      written === 'x' && /\p{L}{2}/u.test(input) ? ' by ' : ' x ',
    )
    .replace(HYPHENATED_X, () => ' x')
    .replace(DIVIDED, () => ' divided by ')
    .replace(PLUS_BEFORE, () => 'plus ')
    .replace(PLUS, () => ' plus ')
    .replace(ABOUT, () => 'about ')
    .replace(
      ROOT,
      ([written, root]) =>
        (root === '∛' ? 'cube root of ' : 'square root of ') + (written.endsWith('(') ? '(' : ''),
    )
    .replace(RELATION, (match) => {
      const hasLeft = /(?:\d|[)\]%]|(?<!\p{L})\p{L}) ?$/u.test(
        match.input.slice(Math.max(0, match.index - 4), match.index),
      )
      return ` ${(hasLeft ? undefined : BOUNDS[match[0]]) ?? RELATIONS[match[0]]} `
    })
}
