import type { Rule } from '../rule.ts'
import { ABBREVIATIONS, DOTTED_STATES } from '../abbreviations.ts'
import { DIRECTIONS } from '../directions.ts'
import { cardinal, digits, ordinal, pairs, year } from '../number-words.ts'
import { US_STATES } from '../us-states.ts'

const STREETS = new Map(
  ABBREVIATIONS.filter(({ kind }) => kind === 'street').map(({ written, spoken }) => [written, spoken]),
)
const oneOf = (words: Iterable<string>) =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replaceAll('.', '\\. ?'))
    .join('|')

const STREET_SHORT = `(?:${oneOf(STREETS.keys())}|st|ST|AVE|RD|BLVD)`
const STREET_LONG =
  '(?:Street|Road|Avenue|Boulevard|Drive|Lane|Court|Place|Square|Highway|Parkway|Expressway|Freeway|Terrace|Circle|Way|Row|Broadway)'
const NAME = "\\p{Lu}[\\p{L}'’.-]{0,30}"
const ORDINAL = '\\d{1,3}(?:st|nd|rd|th)'

const HOUSE = new RegExp(
  `(?=\\d)(?<![\\p{L}\\p{N}.,$£€/-])(\\d{1,5})(?=(?: [NSEW]\\.?[EW]?\\.?)?(?: (?:${NAME}|${ORDINAL}|[NSEW]\\.?[EW]?\\.?)){1,4} (?:${STREET_SHORT}|${STREET_LONG})(?![\\p{L}\\p{N}]))`,
  'gu',
)
const DIRECTION = new RegExp(
  `(?=[NSEW])(?<=\\d |^|, |(?:&|and|at|of|to|on|near) )([NSEW]|NE|NW|SE|SW)\\.? (?=(?:${NAME} ){0,2}(?:${ORDINAL}|${NAME}) (?:${STREET_SHORT}|${STREET_LONG})(?![\\p{L}]))`,
  'gu',
)
/** N. Korea, S. Sudan */
const PART_OF =
  /(?=[NSEW])(?<![\p{L}\p{N}.])([NSEW])\. (?=(?:Korea|Africa|Sudan|Timor|America|Asia|Europe|Ireland|Carolina|Dakota|Virginia|Yorkshire|Sussex|London|Pacific|Atlantic|Germany|Vietnam|Australia|California|Texas)(?!\p{L}))/gu
const QUADRANT = new RegExp(
  `(?<=(?:${STREET_SHORT}|${STREET_LONG})\\.?,? )(NE|NW|SE|SW|N\\.W\\.|N\\.E\\.|S\\.W\\.|S\\.E\\.)(?![\\p{L}\\p{N}])`,
  'gu',
)
const STREET = new RegExp(
  `(?=[SRABDLCPHETFGsrabhlWT])(?<= )(?<=(?:${ORDINAL}|(?<![\\p{L}.])${NAME}) )(${STREET_SHORT})(\\.)?(?![\\p{L}\\p{N}'’]|\\.\\p{L})(?! \\p{Lu}\\p{Ll}+(?:'s)? (?:Street|Road|Avenue))`,
  'gu',
)
const NUMBERED = new RegExp(
  `(?=\\d)(?<![\\p{L}\\p{N}])(${ORDINAL.replace('(?:', '(?:')}) (sts?|aves?|Sts?|Aves?|rd|blvd)\\b\\.?`,
  'gu',
)
const CODED_STATE =
  /(?=[A-Z]{2})(?<=\p{L}{2},? )([A-Z]{2})(?:\.(?= ?[,\d]))?(?= (\d{5})(?:-(\d{4}))?(?!\d))|(?<=\p{L}{2}, )([A-Z]{2})(?![\p{L}\p{N}&'’.-]| \p{L})|(?<=\p{L}{2}, )([A-Z]{2})(?=\.$)/gu
const SHORT_STATE = new RegExp(`(?<=\\p{L}\\p{L}, )(${oneOf(DOTTED_STATES.keys())})\\.(?!\\p{L})`, 'gu')
/** “in Wash. last week” */
const STATE_WITHIN =
  /(?<=\b(?:in|from|near|of|across|to) )(Calif|Colo|Conn|Fla|Mass|Mich|Minn|Neb|Okla|Tenn|Tex|Wash|Wis|Wyo|Ariz|Ont)\.(?= \p{Ll}|,)/gu
const DEGREES =
  /(?:\b(?:B|M|D|Ph|Ed|LL)(?:Sc|A|D|Ed|Eng|S|Phil|B|BA|Mus|Litt)(?:\s?\(Hons\))?|\b(?:MBE|OBE|CBE|MBA|RN|CPA|QC|KC|JP|FRS)), $/
const ZIP =
  /(?=\d)(?<=(?:[A-Z]{2}|\p{Lu}\p{L}{3,13}),? )(\d{5})(?:-(\d{4}))?(?![\p{L}\p{N}%]|[.,:/-]\d| \p{Ll})/gu
const BOX = /(?=P)(?<![\p{L}\p{N}])P\.? ?O\.? [Bb]ox (\d{1,6})(?![\p{L}\p{N}])/gu

const directionName = (letters: string) => {
  const name = DIRECTIONS[letters]!
  return name[0]!.toUpperCase() + name.slice(1)
}

/** Flat 3/2, Unit 3/45: which flat, and of which house. */
const FLAT =
  /(?=\d)(?<=\b(?:[Ff]lat|[Uu]nit|Apt\.?|[Aa]partment) )(\d{1,3})\/(\d{1,4})(?![\p{L}\p{N}/]|[.]\d)/gu
const FLOOR = /(?<=, )Fl(?= \d{1,3}(?:,|$))/gu
const NEW_YORK = /(?<![\p{L}\p{N}])NY(?=, (?:NY|New York)(?!\p{L}))/gu
/** Hauptstr. 5, 10117 Berlin: as the post counts on the continent. */
const POSTCODE_BEFORE =
  /(?=\d)(?<=(?<!\d)\d{1,3}[a-z]?, (?:[A-Z]{1,2}-)?)(\d{5})(?= \p{Lu}\p{Ll}{2,20}(?:[.,;]|$))/gu
/** Ann Lee, MD: a physician unless the place lies in Maryland. */
const PHYSICIAN =
  /(?:(?:^|[.;:(,"“] ?|\b(?:by|with|and|from|to|of|see|ask) )(?:Dr\.? |Doctor )?\p{Lu}[\p{L}'’-]+(?: \p{Lu}\.?)?(?: \p{Lu}[\p{L}'’-]+){1,2}(?:,? (?:Jr|Sr|II|III)\.?)?), $/u
const IN_MARYLAND =
  /\b(?:Baltimore|Annapolis|Bethesda|Rockville|Columbia|Frederick|Gaithersburg|Spring|Bowie|Hagerstown|Park|Salisbury|Towson|Laurel|City|Chase|Potomac|Germantown|Easton|Cambridge|Cumberland|Dundalk|Hyattsville|Greenbelt|Waldorf|Westminster|Aberdeen|Essex|Landover|Meade|Mills|Burnie|Heights|Hills|Beach|Grove|Station|Plata|Head|Street|Avenue|Road|Drive|Lane|Boulevard|Center|Centre|County|Valley|Village|Creek|Bay|Island|Point|Marlboro|Washington), $/

// 1428 Elm St., Springfield, IL 62701 → fourteen twenty eight Elm Street, Springfield, Illinois six two seven zero one
// 317 S. 3rd Ave → three seventeen South third Avenue · Sunset Dr. → Sunset Drive · Savannah, Ga. → Savannah, Georgia
//
// Before titles, which share St. and Dr.: after a name they are streets, before one titles.
export const addresses: Rule = (text, { locale }) =>
  text
    .replace(
      FLAT,
      ([, flat = '', house = '']) => `${cardinal(flat, locale)} slash ${cardinal(house, locale)}`,
    )
    .replace(FLOOR, () => 'Floor')
    .replace(NEW_YORK, () => 'New York')
    .replace(POSTCODE_BEFORE, ([, code = '']) => digits(code))
    .replace(BOX, ([, box = '']) => `P O Box ${pairs(box, locale)}`)
    .replace(DIRECTION, ([, direction = '']) => `${directionName(direction)} `)
    .replace(HOUSE, ([, n = '']) =>
      n.length === 5 ? digits(n) : n.length > 2 ? pairs(n, locale) : year(n, locale),
    )
    .replace(NUMBERED, (match) => {
      const [written, nth = '', street = ''] = match
      const one = street.replace(/s$/, '')
      const said =
        (STREETS.get(one) ?? STREETS.get(one[0]!.toUpperCase() + one.slice(1))) + (one === street ? '' : 's')
      return `${ordinal(parseInt(nth), locale)} ${said}${written.endsWith('.') && endsSentence(match) ? '.' : ''}`
    })
    .replace(PART_OF, ({ 1: part = '', 0: written, index, input }) =>
      input.startsWith('Ireland', index + written.length) && part === 'N'
        ? 'Northern '
        : `${directionName(part)} `,
    )
    .replace(QUADRANT, ([, written = '']) => directionName(written.replaceAll('.', '')))
    .replace(STREET, (match) => sayStreet(match))
    .replace(CODED_STATE, (match) => {
      const code = match[1] ?? match[4] ?? match[5] ?? ''
      // “BSc, MSc, MA” goes on with degrees.
      if (!match[2] && DEGREES.test(match.input.slice(Math.max(0, match.index - 14), match.index)))
        return undefined
      if (code === 'OK' && !match[2] && isAssent(match)) return undefined
      if (code === 'MD' && !match[2]) {
        const before = match.input.slice(Math.max(0, match.index - 60), match.index)
        const isTitled =
          /\b(?:Dr\.?|Doctor) /.test(before) ||
          /^, (?:Ph\.?D|[A-Z]{3,5}\b)/.test(match.input.slice(match.index + match[0].length))
        if (isTitled || (PHYSICIAN.test(before) && !IN_MARYLAND.test(before))) return undefined
      }
      return US_STATES[code]
    })
    .replace(STATE_WITHIN, ([, state = '']) => DOTTED_STATES.get(state))
    .replace(SHORT_STATE, (match) => {
      const state = DOTTED_STATES.get(match[1]!.replaceAll(' ', '')) ?? match[1]!
      return (
        state +
        (/^["'”’)\]]*\s*$/.test(match.input.slice(match.index + match[0].length).slice(0, 6)) ? '.' : '')
      )
    })
    .replace(ZIP, ([, zip = '', more]) => digits(zip) + (more ? `, ${digits(more)}` : ''))

/** “Later, Tom, OK?” asks a person; Oklahoma lies behind a town. */
function isAssent({ input, index }: RegExpExecArray): boolean {
  return (
    /^OK["'”’)]{0,2}[?!]/.test(input.slice(index)) ||
    /\p{Ll}, \p{Lu}\p{Ll}+, $/u.test(input.slice(Math.max(0, index - 30), index))
  )
}

/** Only closing quotes and brackets follow, or a word that begins a new sentence. */
function endsSentence(match: RegExpExecArray): boolean {
  const rest = match.input.slice(match.index + match[0].length, match.index + match[0].length + 12)
  return /^["'”’)\]]*\s*$/.test(rest) || STARTS_SENTENCE.test(rest)
}

const STARTS_SENTENCE = /^ (?:It|He|She|They|The|We|In|This|That|There|And|But)\b/

function sayStreet(match: RegExpExecArray): string | undefined {
  const [, written = '', dot] = match
  const before = match.input.slice(Math.max(0, match.index - 40), match.index)
  const rest = match.input.slice(match.index + match[0].length)
  const lower = written[0]!.toUpperCase() + written.slice(1).toLowerCase()
  const said = STREETS.get(written) ?? STREETS.get(lower)
  if (said === undefined) return undefined
  const isTitleToo = /^(?:St|Dr|st|ST|Ct|Pl|Ter|Cir|Sq|Av)$/.test(written)
  if (isTitleToo) {
    // “Meet Dr. Lee”, “Lord St. John”: a capital word after it makes it a title, unless a house number leads.
    if (
      /^ ?\p{Lu}\p{Ll}/u.test(rest) &&
      !(dot && STARTS_SENTENCE.test(rest)) &&
      !/^ (?:North|South|East|West|Station|Apt|Ste|Suite|Unit|Rm|Room|Fl|Floor|Bldg|Box)\b/.test(rest)
    )
      return undefined
    if (/^Dr$/.test(written) && /^ ?\p{Lu}\./u.test(rest)) return undefined
    if (!dot && written !== 'St' && written !== 'Dr' && written !== 'st') return undefined
    if (!dot && written === 'st' && !/\p{Lu}\p{Ll}+ $/u.test(before)) return undefined
    if (/(?:^|[.!?"“] )(?:The|A|An|And|But|Dear|With|See|Call|Ask|Meet) $/.test(before)) return undefined
  }
  const kept = written[0] === written[0]!.toLowerCase() ? said.toLowerCase() : said
  return kept + (dot && endsSentence(match) ? '.' : '')
}
