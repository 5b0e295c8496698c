import type { Rule } from '../rule.ts'
import { WINDOWS_1252, UTF8_AS_LATIN } from '../mojibake.ts'

const LINE_END = /\r\n?|[\u2028\v\f]|\u2029/gu
const WINDOWS = /[\x80-\x9F]/gu
const LATIN = /â(?:€[™œ\x9D“”˜¦¢]|\x80[\x93\x94\x98\x99\x9C\x9D\xA6])|Ã[\x80-\xBF]|Â(?=[\xA0-\xBF])|ï»¿/gu
const INVISIBLE =
  /(?![\n\t])[\p{Cc}\p{Co}\p{Cn}\p{Cs}]|[\u00AD\u061C\u180E\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFD\u{E0000}-\u{E007F}]/gu
const JOINER = /(?<!\p{Extended_Pictographic}\uFE0F?)\u200D|\u200D(?!\p{Extended_Pictographic})/gu
const GROUP_SPACE = /(?<=\d)[\u00A0\u2009\u202F](?=\d{3}(?!\d))/gu
const SPACE = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/gu
const VULGAR = /(\d ?|(?<!\p{L})\p{L})?([¼-¾⅐-⅞↉])/gu
const SUPERSCRIPT = /(?<=[\p{L}\p{N})\]°])[⁺⁻]?(?:[⁰¹²³⁴-⁹]+|ⁿ(?!\p{L}))/gu
const ISOTOPE =
  /(?<![\p{L}\p{N}])([⁰¹²³⁴-⁹]{1,3})(H|He|Li|C|N|O|F|P|S|K|I|Cl|Co|Cs|Fe|Sr|Pu|Th|Ra|Rn|Am|Tc|U)(?![\p{L}])/gu
const CHARGE = /(?<=[\p{L}\p{N})])([²³]?)([⁺⁻])(?![⁰¹²³⁴-⁹])/gu
const SUBSCRIPT = /[₀-₉]+/gu
const STACKED = /(\p{M}{2})\p{M}+/gu
const COMPATIBLE = /[^\x00-\x7F]\p{M}{0,2}|[\x00-\x7F]\p{M}{1,2}/gu
const KEPT = /^[…″′´¨¸¯™…\u2033\u2034№º ª⁻⁺]/u

// ﬁ → fi · Ｈｅｌｌｏ → Hello · 4½ → 4 1/2 · x² → x^2 · H₂O → H2O · 10 000 → 10,000 · zero-width and control characters → nothing
//
// First: every other rule counts on plain characters.
export const characters: Rule = (text) =>
  text
    .replace(LATIN, ([written]) => UTF8_AS_LATIN[written] ?? utf8(written))
    .replace(WINDOWS, ([written]) => WINDOWS_1252[written] ?? ' ')
    .replace(LINE_END, ([written]) => (written === '\u2029' ? '\n\n' : '\n'))
    .replace(INVISIBLE, () => '')
    .replace(JOINER, () => '')
    .replace(GROUP_SPACE, () => ',')
    .replace(SPACE, () => ' ')
    .replace(
      VULGAR,
      ([, whole, part = '']) =>
        `${whole ? `${whole.trim()} ` : ''}${part.normalize('NFKC').replace('\u2044', '/')}`,
    )
    .replace(ISOTOPE, ([, mass = '', element]) => `${element}-${mass.normalize('NFKC')}`)
    .replace(
      CHARGE,
      ([, n = '', sign]) => ` ${n.normalize('NFKC')}${n && ' '}${sign === '⁺' ? 'plus' : 'minus'}`,
    )
    .replace(SUPERSCRIPT, ([written]) => `^${written.normalize('NFKC').replace('\u2212', '-')}`)
    .replace(SUBSCRIPT, ([written]) => written.normalize('NFKC'))
    .replace(STACKED, ([, marks]) => marks)
    .replace(COMPATIBLE, ([written]) => (KEPT.test(written) ? undefined : written.normalize('NFKC')))

/** “Ã©” → “é”: two bytes of UTF-8 that were read as Latin-1. */
function utf8(written: string): string {
  if (written.length < 2) return ''
  return String.fromCharCode(((written.charCodeAt(0) & 0x1f) << 6) | (written.charCodeAt(1) & 0x3f))
}
