import type { Rule } from '../rule.ts'
import { FAMILIAR_ABBREVIATIONS } from '../familiar-abbreviations.ts'
import { ABBREVIATIONS, type AbbreviationKind } from '../abbreviations.ts'

const spokenBy = (...kinds: AbbreviationKind[]) =>
  new Map(
    ABBREVIATIONS.filter(({ kind }) => kinds.includes(kind)).map(({ written, spoken }) => [written, spoken]),
  )
const oneOf = (map: ReadonlyMap<string, string>) =>
  [...map.keys()]
    .sort((a, b) => b.length - a.length)
    .map((written) => written.replaceAll('.', '\\.'))
    .join('|')

const TITLES = spokenBy('title')
const REFERENCES = spokenBy('reference')
const LATIN = spokenBy('latin')
const SUFFIXES = spokenBy('suffix')
const MONTHS = spokenBy('month')
const WEEKDAYS = spokenBy('weekday')

const START = '(?<![\\p{L}\\p{N}_./@])'
const END_OF_SENTENCE = /^["'”’)\]]*\s*$/

const TITLE = new RegExp(
  `${START}(${oneOf(TITLES)}|dr|st|mr|mrs|ms|prof|MR|MRS|DR|MS)(\\.)?(?<!\\p{Lu}(?=\\p{Lu}))(?= ?\\.? ?(?:[\\p{Lu}]|de |van |von |la |du ))`,
  'gu',
)
const SAINT_IN_CAPITALS =
  /(?<![\p{L}\p{N}_./@])ST\.?(?= (?:JOHN|PAUL|PETER|MARY|LOUIS|GEORGE|JAMES|ANDREW|PATRICK|MARTIN|NICHOLAS|THOMAS|MICHAEL|ANNE?|LAWRENCE|CLAIR|MARK|LUKE|JOSEPH|DAVID|HELENS?|ALBANS?|PETERSBURG)(?!\p{L}))/gu
const LONE_TITLE = /(?<![\p{L}\p{N}_./@])(Mr|Mrs|Ms|Dr|Prof|Messrs|Mme|Rev)\.(?!\p{L})/gu
const REFERENCE = new RegExp(
  `${START}(${oneOf(REFERENCES)}|NO|No|VOL|FIG|CH|PP|SEC|Sec|Wk|wk)(\\.? ?)(?=#? ?\\(?\\d|[A-Z]\\d|[IVXLC]{1,6}\\b|[ivxlc]{1,6}\\b)(?<=[. ])`,
  'gu',
)
const LATINS = new RegExp(
  `${START}(${oneOf(LATIN)}|e\\. g|i\\. e|E\\.G|I\\.E)(?:\\.|(?<=\\bvs))(?!\\p{L})`,
  'gu',
)
const ET_CETERA = /(?<![\p{L}\p{N}])(?:&c|etc)\.?(?![\p{L}\p{N}])/gu
const SUFFIX = new RegExp(
  `(?<=[\\p{L}\\p{N}.,)] )(${oneOf(SUFFIXES)}|ltd)(\\.|(?<=\\b(?:Jr|Ltd|ltd))(?!\\p{L}))(?!\\p{L})`,
  'gu',
)
const DEPARTMENT = /(?<![\p{L}\p{N}_./@])(?:D|d)ept(?:\.|\b)(?!\p{L})/gu
const CALENDAR = new RegExp(`${START}(${oneOf(MONTHS)}|${oneOf(WEEKDAYS)})\\.(?![\\p{L}.])`, 'gu')
/** “pp. 33 ff.” */
const FOLLOWING =
  /(?=[ f])(?<=\b(?:[Pp]ages?|[Ll]ines?|[Vv]erses?|[Cc]hapters?|[Ss]ections?) [\dto –-]{0,10}\d) ?ff?\b\.?(?!\p{L})|(?=f)(?<=\b(?:[Pp]ages?|[Ll]ines?) .{0,60}\d)ff?\.(?=[,;)]| |$)/gu
const NUMBER_IS =
  /(?<![\p{L}\p{N}])(N|n)o\.?(?=: ?(?:\d|(?:one|two|three|four|five|six|seven|eight|nine|zero)\b))|(?<=\b(?:[Mm]y|[Yy]our|[Hh]is|[Hh]er|[Oo]ur|[Tt]heir|[Tt]he|phone|tel|account|serial|ref|order|part|model|room) )([Nn])o\.(?= (?:is|was|on|of|for|and)\b)/gu
const SUBJECT = /(?<!\p{L})Eng\.? (?=Lit|Lang)/gu
const APPENDIX = /(?<!\p{L})App\.(?= [A-Z](?![\p{L}.]))/gu
const PAGES = /(?<=\d )pp(?:\.(?=[),; ]|$)|(?=[),;]|$))/gu
const QUANTITY = /(?<![\p{L}\p{N}])([Qq])ty(?=:| ?\d)/gu
const REFERENCE_NUMBER =
  /(?<!\p{L})(?:([Rr])ef\. ?no\.?(?= ?[\p{L}\d:])|(?<=\b(?:[Mm]odel|[Ss]erial|[Pp]art|[Ii]tem|[Oo]rder|[Aa]ccount|[Cc]ase|[Pp]hone|[Ff]light|[Ii]nvoice|[Aa]cct\.|[Tt]el\.) )no\.(?= (?=\p{Lu}*[\d*])|: ?| \p{Lu}{2}))/gu
const HYPHENATED_SAINT = /(?<![\p{L}\p{N}])St\.?(?=-\p{Lu}\p{Ll})/gu
const AVENUE_OF = /(?<![\p{L}\p{N}])Ave\.(?= of )/gu
const ATTENTION = /(?<![\p{L}\p{N}])([Aa])ttn(?=:| \p{Lu})/gu
const WITH =
  /(?<![\p{L}\p{N}/])(w\/o|w\/|c\/o|b\/c|n\/a|N\/A|a\/c|A\/C)(?![\p{L}/])|(?<![\p{L}\p{N}/])w\/(?=\p{L})/gu
const RIGHT_HONOURABLE = /(?<!\p{L})Rt\.? ?(?=Hon\b)/gu
const FAMILIAR = new RegExp(
  String.raw`(?<![\p{L}\p{N}_./@])(${Object.keys(FAMILIAR_ABBREVIATIONS).join('|')})\.(?= ?[\p{L}\p{N}:,;)&])`,
  'gu',
)
/** Lat. 40.7, alt. 2,430 m: before a figure. */
const PLACED =
  /(?<![\p{L}\p{N}_./@])(Lat|lat|Long|long|Lon|lon|Alt|alt|Mag|mag|aft|cor)\.(?= (?:[-−]?\d|minus |(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{Ll}{3,6}teen|\p{Ll}{3,5}ty)\b)|(?<=cor\.) of )/gu
const PLACED_WORDS: Readonly<Record<string, string>> = {
  lat: 'latitude',
  long: 'longitude',
  lon: 'longitude',
  alt: 'altitude',
  mag: 'magnitude',
  aft: 'after',
  cor: 'corner',
}
/** Last yr., next wk.: a time, not a measure. */
const PERIOD =
  /(?<=\b(?:[Ll]ast|[Nn]ext|[Tt]his|[Pp]er|[Ee]ach|[Ee]very|[Pp]revious|[Pp]rior|[Pp]ast|same|[Aa]) )(yr|wk|mo|mth|qtr)(?:(\.)|(?!\p{L}))/gu
const PERIODS: Readonly<Record<string, string>> = {
  yr: 'year',
  wk: 'week',
  mo: 'month',
  mth: 'month',
  qtr: 'quarter',
}
const EDITION =
  /(?=ed)(?<=\b(?:first|second|third|\p{Ll}{3,12}th|new|(rev\.|revised)) )ed\.?(?=[,;:)]|$| \(| (?:1[5-9]|20)\d\d\b| (?:eighteen|nineteen|twenty) )|(?<!\p{L})rev\. ed\.?(?=[,;:)]|$| )/gu
const EDITORS = /(?<=\()(ed|eds)\.(?=\))|(?<=\p{Lu}\p{Ll}{1,20}, )(eds?)\.(?=,)/gu
const TRANSLATED = /(?<=[,;(] ?)trans\.(?= (?:\p{Lu}\. ?){0,3}\p{Lu}\p{Ll})/gu
const GENERATION = /(?<!\p{L})General (?=[XYZ](?![\p{L}.]))|(?<!\p{L})Gen\. (?=[XYZ](?![\p{L}.]))/gu
const POINT_OF = /(?<![\p{L}\p{N}.])([bm])\.p\.(?= (?:of |is |was |minus |\p{Ll}{3,9}[ -]))/gu
const MILLIONS = /(?=mln)(?<=(?:\d|\b\p{Ll}{3,8}) )mln(?!\p{L})/gu
const WITHS: Readonly<Record<string, string>> = {
  'w/o': 'without',
  'w/': 'with',
  'c/o': 'care of',
  'b/c': 'because',
  'n/a': 'not applicable',
  'N/A': 'not applicable',
  'a/c': 'account',
  'A/C': 'A C',
}

// Dr. Lee → Doctor Lee · St. Paul → Saint Paul · No. 5 → Number 5 · Smith Jr. → Smith Junior · e.g. → for example · etc.
//
// After addresses, which say St. and Dr. otherwise; before dotted letters, which would spell “e.g.”.
export const abbreviations: Rule = (text) => {
  const atEnd = (match: RegExpExecArray) =>
    END_OF_SENTENCE.test(match.input.slice(match.index + match[0].length, match.index + match[0].length + 8))
  return text
    .replace(WITH, ([written]) => `${WITHS[written]}${written === 'w/' ? ' ' : ''}`)
    .replace(REFERENCE_NUMBER, ([, r]) => (r ? `${r}eference number` : 'number'))
    .replace(NUMBER_IS, ([, n, m]) => `${n ?? m}umber`)
    .replace(APPENDIX, () => 'Appendix')
    .replace(SUBJECT, () => 'English ')
    .replace(PAGES, (match) => 'pages' + (atEnd(match) && match[0].endsWith('.') ? '.' : ''))
    .replace(QUANTITY, ([, q]) => `${q}uantity`)
    .replace(RIGHT_HONOURABLE, () => 'Right ')
    .replace(HYPHENATED_SAINT, () => 'Saint')
    .replace(AVENUE_OF, () => 'Avenue')
    .replace(ATTENTION, ([, a]) => `${a}ttention`)
    .replace(SAINT_IN_CAPITALS, () => 'SAINT')
    .replace(TITLE, (match) => sayTitle(match))
    .replace(LONE_TITLE, (match) => (TITLES.get(match[1]!) ?? match[1]!) + (atEnd(match) ? '.' : ''))
    .replace(REFERENCE, (match) => {
      const [, written = '', dot = ''] = match
      // “No 5” and “NO 5” are numbers, “no 5” and “art 5” are not.
      if (
        !dot.includes('.') &&
        !/^(?:NO|No|Nos|VOL|Vol|FIG|Fig|Ch|CH|Sec|Eq|Op|Yr|yr|Wk|wk|Jct)$/.test(written)
      )
        return undefined
      const lower = written.slice(0, 1) + written.slice(1).toLowerCase()
      return `${REFERENCES.get(written) ?? REFERENCES.get(lower) ?? capitalised(REFERENCES.get(written.toLowerCase()) ?? written)} `
    })
    .replace(LATINS, ([, written = '']) => LATIN.get(written.replace(' ', '').toLowerCase()))
    .replace(ET_CETERA, (match) => 'etcetera' + (atEnd(match) && match[0].endsWith('.') ? '.' : ''))
    .replace(SUFFIX, (match) => {
      const [, written = '', dot] = match
      const said =
        SUFFIXES.get(written) ?? SUFFIXES.get(written[0]!.toUpperCase() + written.slice(1)) ?? written
      return said + (dot === '.' && atEnd(match) ? '.' : '')
    })
    .replace(DEPARTMENT, ([written]) => (written.startsWith('D') ? 'Department' : 'department'))
    .replace(CALENDAR, (match) => {
      const [, written = ''] = match
      // “I sat. Then …”: only with a capital, and not before a new sentence for words that are words.
      if (
        /^(?:Sat|Sun|Mar|Wed|Mon)$/.test(written) &&
        !/\b(?:said|on|next|last|by|until|late|early) $/.test(
          match.input.slice(Math.max(0, match.index - 7), match.index),
        ) &&
        !/^ ?(?:[&\d–—-]|\p{Ll}|\p{L}{3}\w* \d|the \d)/u.test(
          match.input.slice(match.index + match[0].length),
        )
      )
        return undefined
      return (MONTHS.get(written) ?? WEEKDAYS.get(written) ?? written) + (atEnd(match) ? '.' : '')
    })
    .replace(FOLLOWING, (match) => ' and following' + (atEnd(match) && match[0].endsWith('.') ? '.' : ''))
    .replace(POINT_OF, ([, letter]) => (letter === 'b' ? 'boiling point' : 'melting point'))
    .replace(GENERATION, () => 'Gen ')
    .replace(PLACED, ([, written = '']) => {
      const said = PLACED_WORDS[written.toLowerCase()]!
      return /^\p{Lu}/u.test(written) ? capitalised(said) : said
    })
    .replace(PERIOD, (match) => PERIODS[match[1]!]! + (match[2] && atEnd(match) ? '.' : ''))
    .replace(EDITION, ([written]) => (written.startsWith('rev') ? 'revised edition' : 'edition'))
    .replace(EDITORS, ([, a, b]) => ((a ?? b) === 'eds' ? 'editors' : 'editor'))
    .replace(TRANSLATED, () => 'translated by')
    .replace(MILLIONS, () => 'million')
    .replace(FAMILIAR, ([, written = '']) => FAMILIAR_ABBREVIATIONS[written])
}

const capitalised = (word: string) => word[0]!.toUpperCase() + word.slice(1)

const NEVER_BARE =
  /^(?:Sr|Br|Fr|Hon|Pres|Gov|Sen|Rep|Amb|Sec|Gen|Maj|Det|Ven|Geo|Eng|Insp|Pt|Ft|Adm|Brig|Pvt|Supt|Jas|MS|Ms|ms|DR|Ste|Sts|Mgr|Asst|Wm|Thos|Chas)$/

function sayTitle(match: RegExpExecArray): string | undefined {
  const [, written = '', dot] = match
  if (!dot && NEVER_BARE.test(written)) return undefined
  // “Elm St. North” was said by addresses; “Sen. is”: a title needs its name, which TITLE has seen.
  if (/^(?:Sr|Br)$/.test(written) && /\p{L} $/u.test(match.input.slice(0, match.index))) return undefined
  if (
    !dot &&
    /^st$/i.test(written) &&
    !/^ [\p{Lu}]\p{Ll}/u.test(match.input.slice(match.index + match[0].length))
  )
    return undefined
  const lower = written[0] + written.slice(1).toLowerCase()
  const said =
    TITLES.get(written) ??
    TITLES.get(lower) ??
    TITLES.get(written[0]!.toUpperCase() + written.slice(1).toLowerCase())
  if (said === undefined) return undefined
  const gap = /\p{L}/u.test(match.input[match.index + match[0].length] ?? '') ? ' ' : ''
  return (written[0] === written[0]!.toLowerCase() ? said.toLowerCase() : said) + gap
}
