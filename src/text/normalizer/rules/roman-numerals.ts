import type { Rule } from '../rule.ts'
import { cardinal, ordinal, year } from '../number-words.ts'
import { REGNAL_NAMES, RULERS } from '../regnal-names.ts'
import { romanValue } from '../roman-value.ts'

const NUMERAL = '(?=[IVXLCDM])M{0,3}(?:CM|CD|D?C{0,4})(?:XC|XL|L?X{0,4})(?:IX|IV|V?I{0,4})'
const END = "(?![\\p{L}\\p{N}]|[-&]\\p{L}|['’](?!s\\b)\\p{L})"
const START = "(?<![\\p{L}\\p{N}&.]|\\p{L}[-'’])"

const DIVISION =
  '(?:[Cc]hapters?|CHAPTERS?|[Pp]arts?|PARTS?|[Bb]ook|BOOK|[Vv]olume|VOLUME|[Vv]ol\\.?|VOL\\.?|[Ss]ections?|SECTIONS?|[Aa]cts?|ACT|[Ss]cenes?|SCENE|[Aa]rticles?|ARTICLE|[Cc]anto|CANTO|[Ll]etter|LETTER|[Ss]tory|STORY' +
  '|[Aa]ppendix|APPENDIX|[Ff]igure|[Tt]able|[Pp]late|PLATE|[Pp]hase|[Tt]ype|[Cc]lass|[Ll]evel|[Gg]rade|[Ss]tage|[Tt]itle|[Vv]erse|VERSE|[Pp]salm|[Ss]onnet|SONNET|[Ee]pisode|[Ss]eason|[Ll]esson|LESSON|[Ll]ecture|LECTURE|[Cc]orollary|[Pp]roposition|PROPOSITION|[Tt]heorem|[Ll]emma|[Aa]xiom|[Pp]ostulate|[Mm]ark|Mk\.?|[Mm]odel|[Ff]actor|[Gg]roup|[Nn]umber|No\\.?|[Ee]dition|[Dd]ivision|[Ss]tep|[Oo]ption|[Cc]ase|[Uu]nit|[Ss]chedule|[Ee]xhibit|[Vv]ariant|[Vv]ersion|[Ww]ar|WAR|[Bb]owl|[Oo]lympiad|[Cc]ount|[Tt]ier|[Zz]one|[Rr]egion|[Tt]oledo|[Vv]atican|[Cc]orps|[Rr]ound|[Cc]entury|[Mm]ovement|[Ss]ymphony|[Ss]onata|[Oo]pus|[Cc]oncerto|[Aa]pollo|[Rr]ocky|[Tt]itan|[Dd]ialogue|[Ff]able|[Ii]dyll|[Nn]ight|[Dd]ay|DAY|[Ss]tave|STAVE|[Mm]editation|[Ee]ssay|ESSAY|[Ss]ermon|[Hh]omily|[Tt]ale|TALE|[Ss]ong|[Ll]iber|[Oo]de|[Ff]it|[Qq]uestion|[Oo]bjection|[Bb]attle|[Nn]ote|[Ss]eries)'

const DIVIDED = new RegExp(`(?=[IVXLCDM])(?<=(?<!\\p{L})${DIVISION} )(${NUMERAL})(\\.?)${END}`, 'gu')
const RANGE_OF_DIVISIONS = new RegExp(
  `(?=[IVXLCDM])(?<=(?<!\\p{L})${DIVISION} )(${NUMERAL}) ?[-–—] ?(${NUMERAL})${END}`,
  'gu',
)
const YEAR =
  /(?<![\p{L}\p{N}&.-]|\p{L}['’])(M{1,2}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3}))(?![\p{L}\p{N}]|[-&]\p{L})/gu
const LIST_OF_DIVISIONS = new RegExp(
  `(?=[IVXLCDM])(?<=(?<!\\p{L})${DIVISION} (?:\\p{L}{3,6} ?(?:,|and|to|or|&) ?){1,3})(${NUMERAL})${END}`,
  'gu',
)
const NAMED = new RegExp(
  `(?<=(?<![\\p{L}])(\\p{Lu}[\\p{L}'’-]{1,20}) )(${NUMERAL})(\\.(?=['’]s| \\p{Ll}|,|;|\\)))?${END}`,
  'gu',
)
const RULER = new RegExp(
  `(?=[IVXLCDM])(?<=(?<!\\p{L})${RULERS} (?:\\p{Lu}[\\p{L}'’-]{1,20} ){1,2})(${NUMERAL})${END}`,
  'gu',
)
/** I, II and III. */
const FIRST_OF = /(?<![\p{L}\p{N}'’&.-])I(?=(?:, | ?[-–—] ?|,? (?:and|or|to) )II\b)/gu
const LISTED = /(?<=\()i(?=\)[^()]{0,300}\(ii\))|(?<=\()(ii|iii|iv|vi|vii|viii|ix|xi|xii)(?=\))/gu
const WORLD_WAR = /(?=W)(?<![\p{L}\p{N}])WW ?(II?|[12])(?![\p{L}\p{N}])/gu
const CENTURY = new RegExp(`(?=[IVXLCDM])${START}(${NUMERAL})(?=(?:th)? [Cc]entury|[ -][Dd]ynasty)`, 'gu')
const ALONE = new RegExp(`^(["“'(\\[]?)(${NUMERAL})(?=[.:)\\]]?["”']?$|\\. |\\.? ?[-—–]|\\)|: )`, 'gu')
const PLAIN = new RegExp(`(?=[IVX]{2})(?<![\\p{L}\\p{N}&.-]|\\p{L}['’])([IVX]{2,7})${END}`, 'gu')
const AFTER_DASH = new RegExp(`(?=[IVX]{2})(?<=\\p{L}(?:--|—|-))([IVX]{2,7})${END}`, 'gu')

const ORDINAL = new RegExp(`${START}(${NUMERAL})(?:th|st|nd|rd)(?!\\p{L})`, 'gu')
const SMALL =
  /(?=[ivxlc])(?<=\b(?:[Cc]h(?:ap(?:ter)?)?\.?|[Vv]ol(?:ume)?\.?|[Ss]c(?:ene|\.)|[Aa]ct|[Pp]art|[Bb]ook|[Cc]anto|[Ss]ection|pp?\.|Psalms?|Acts|Genesis|Exodus|Isaiah|Job|Matt(?:hew|\.)|Mark|Luke|John|Rom(?:ans|\.)|Cor(?:inthians|\.)|Heb(?:rews|\.)|Rev(?:elation|\.)|Kings|Samuel|[Ll]ib\.) )([ivxlc]{1,8})(\.?)(?![\p{L}\p{N}'’])/gu

// Henry VIII → Henry the eighth · Chapter IV → Chapter four · World War II → World War two · WW1 → World War One · XIX century → nineteenth century
//
// Before acronyms, which would spell them. A lone I is a number only after a word such as “Chapter” or a ruler's name.
export const romanNumerals: Rule = (text, { locale }) =>
  text
    .replace(WORLD_WAR, ([, numeral]) => `World War ${numeral === 'I' || numeral === '1' ? 'One' : 'Two'}`)
    .replace(FIRST_OF, () => cardinal(1, locale))
    .replace(LISTED, ([numeral]) => cardinal(romanValue(numeral.toUpperCase()), locale))
    .replace(ORDINAL, ([, numeral = '']) =>
      isRoman(numeral) && numeral.length > 1 ? ordinal(romanValue(numeral), locale) : undefined,
    )
    .replace(SMALL, (match) => {
      const [, numeral = '', dot = ''] = match
      const rest = match.input.slice(match.index + match[0].length)
      if (!isRoman(numeral.toUpperCase()) || /^[lc]$/.test(numeral)) return undefined
      // “John i think”, in haste.
      if (numeral === 'i' && dot === '' && !/^(?:[:,]? ?\d|[,;:)]|\s*$)/.test(rest)) return undefined
      const isLast = /^["'”’)\]]*\s*$/.test(rest)
      return cardinal(romanValue(numeral.toUpperCase()), locale) + (isLast ? dot : '')
    })
    .replace(CENTURY, ([written, numeral = '']) =>
      isRoman(numeral) ? ordinal(romanValue(numeral), locale) : written,
    )
    .replace(RULER, (match) =>
      isRoman(match[1]!) && !isPronoun(match) ? `the ${ordinal(romanValue(match[1]!), locale)}` : undefined,
    )
    .replace(RANGE_OF_DIVISIONS, ([, from = '', to = '']) =>
      isRoman(from) && isRoman(to)
        ? `${cardinal(romanValue(from), locale)} to ${cardinal(romanValue(to), locale)}`
        : undefined,
    )
    .replace(YEAR, ([, numeral = '']) =>
      numeral.length > 3 && !/^(?:MILL|MMM|MIX|MIDI|MDMA)/.test(numeral)
        ? year(romanValue(numeral), locale)
        : undefined,
    )
    .replace(DIVIDED, (match) => {
      const [, numeral = '', dot = ''] = match
      return isRoman(numeral) && !/^[LCDM]$/.test(numeral) && !isPronoun(match)
        ? cardinal(romanValue(numeral), locale) + dot
        : undefined
    })
    .replace(LIST_OF_DIVISIONS, ([, numeral = '']) =>
      isRoman(numeral) ? cardinal(romanValue(numeral), locale) : undefined,
    )
    .replace(NAMED, (match) => {
      const [, name = '', numeral = ''] = match
      if (!isRoman(numeral) || !REGNAL_NAMES.has(name) || isPronoun(match)) return undefined
      if (numeral.length === 1 && !/[IVX]/.test(numeral)) return undefined
      if (name === 'Malcolm' && numeral === 'X') return undefined
      // “Charles I. Barker”, “John V. Smith” have a middle initial.
      if (numeral.length === 1 && /^\.? \p{Lu}/u.test(match.input.slice(match.index + numeral.length)))
        return undefined
      return `the ${ordinal(romanValue(numeral), locale)}`
    })
    .replace(ALONE, ({ 0: written, 1: quote = '', 2: numeral = '', input }) =>
      isRoman(numeral) &&
      (numeral.length > 1 || /^["“'(\[]?[IVX][.)\]]?["”']?(?:$| [A-Z]{2}|-|—)/.test(input)) &&
      !/^(?:MIX|DIM|MILD|LID|MIDI|CIVIL|VIM|DID|MD|DC|CD|MC|CC|MM|CV|DI|LI|MI|XL|ID|DM|CM|CL|ML|DVD|LCD|CCD)$/.test(
        numeral,
      )
        ? quote + cardinal(romanValue(numeral), locale)
        : written,
    )
    .replace(AFTER_DASH, ([, numeral = '']) =>
      isRoman(numeral) ? cardinal(romanValue(numeral), locale) : undefined,
    )
    .replace(PLAIN, (match) => {
      const numeral = match[1]!
      if (!isRoman(numeral) || /^(?:XX|XXX|IV)$/.test(numeral))
        return numeral === 'IV' &&
          !/^ (?:drip|line|fluid|therapy|access|bag|pole|infusion|catheter|drug|antibiotic|needle)/.test(
            match.input.slice(match.index + 2),
          )
          ? cardinal(4, locale)
          : undefined
      return cardinal(romanValue(numeral), locale)
    })

/** “Charles I think” is a person who thinks. */
function isPronoun(match: RegExpExecArray): boolean {
  const numeral =
    match.at(-1) !== undefined && /^[IVXLCDM]+$/.test(match.at(-1)!)
      ? match.at(-1)!
      : match[0].replace(/\W/g, '')
  if (!/^I\b/.test(match[0]) || numeral.length > 1) return false
  const rest = match.input.slice(match.index + 1, match.index + 24)
  // “Next day I reached”: only a division with a capital takes a lone I before a small letter.
  if (
    /^ \p{Ll}/u.test(rest) &&
    !/(?:^|[.:;“"(] ?|\p{L} )\p{Lu}[\p{L}.]* $/u.test(
      match.input.slice(Math.max(0, match.index - 30), match.index),
    )
  )
    return true
  return /^ (?:am|have|will|shall|should|can|may|must|do|don|think|thought|know|knew|see|say|love|like|want|feel|felt|need|mean|hope|wish|believe|suppose|guess|just|never|always|also|still|used|told|heard|met|read|remember)\b|^['’](?!s\b)/.test(
    rest,
  )
}

/** Well formed, so that IIX or VV stay letters; four in a row (XXXX, IIII) are old style and allowed. */
function isRoman(written: string): boolean {
  return /^M{0,3}(?:CM|CD|D?C{0,4})(?:XC|XL|L?X{0,4})(?:IX|IV|V?I{0,4})$/.test(written) && written !== ''
}
