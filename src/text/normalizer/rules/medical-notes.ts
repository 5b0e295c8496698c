import { cardinal } from '../number-words.ts'
import type { Rule } from '../rule.ts'

/** Notes of a clinic; elsewhere most of these are something else. */
const IS_CLINICAL =
  /\b(?:Pt (?:c\/o|presents?|denies|reports?|states)|Dx|Rx|Hx|PMHx?|NHS|BP|HR|CXR|ECG|EKG|SOB|HTN|clinic|patient|prn|PRN|mg|mcg|tablets?|ward|discharged?|surgery|bloods)\b/
const MANY: Readonly<Record<string, string>> = { '7': 'day', '52': 'week', '12': 'month' }
const SPAN = /(?=\d)(?<=\b(?:in|for|x|after|of|at|every) ?)(\d{1,2})\/(7|52|12)(?![\p{L}\p{N}/]|[.,]\d)/gu
const WORDS: Readonly<Record<string, string>> = {
  'c/o': 'complains of',
  'h/o': 'history of',
  'r/o': 'rule out',
  's/p': 'status post',
  'd/c': 'discharge',
  Dx: 'diagnosis',
  Hx: 'history',
  Tx: 'treatment',
  Sx: 'symptoms',
  Pt: 'patient',
  Pts: 'patients',
  pts: 'patients',
  pt: 'patient',
  prn: 'as needed',
  PRN: 'as needed',
  bd: 'twice a day',
  bid: 'twice a day',
  BID: 'twice a day',
  tds: 'three times a day',
  tid: 'three times a day',
  TID: 'three times a day',
  qds: 'four times a day',
  qid: 'four times a day',
  od: 'once a day',
  qd: 'once a day',
  po: 'by mouth',
  PO: 'by mouth',
}
const WORD =
  /(?<![\p{L}\p{N}.'’/-]|\d )(c\/o|h\/o|r\/o|s\/p|d\/c|Dx|Hx|Tx|Sx|Pts?|pts?|prn|PRN)(?![\p{L}\p{N}/'’-]|\.\p{L}| \d|(?<=[Pp]ts?)\.)/gu
const DOSE =
  /(?<=\d ?(?:m?g|mcg|µg|ml|mL|tablets?|tabs?|units|puffs?|caps?)[, ] ?(?:(?:po|PO|bd|tds|qds|od|bid|tid|qid)[, ] ?)?)(b\.?d|b\.?i\.?d|BID|t\.?d\.?s|t\.?i\.?d|TID|q\.?d\.?s|q\.?i\.?d|o\.?d|qd|p\.?o|PO|p\.?r\.?n|PRN)(?:\.(?=[,;)]| \p{Ll})|(?<=\.\p{L})\.)?(?![\p{L}\p{N}])/gu
const EVERY = /(?<![\p{L}\p{N}.])q(\d{1,2})h(?:rs?)?(?![\p{L}\p{N}])/gu
const FOR_DAYS = /(?<=[\p{L})] )[x×] ?(?=\d{1,3} ?(?:days?|weeks?|months?|years?|hours?|hrs?|d|wks?)\b)/gu
/** Into a vein, not the fourth. */
const VEIN =
  /(?<![\p{L}\p{N}])IV(?= (?:q\d|every|fluids?|drip|line|access|infusion|antibiotics|push|bolus)|[,.;])/gu
const FOLLOW_UP = /(?<![\p{L}\p{N}/])([fF])\/u(?![\p{L}/])/gu

// f/u in 2/52 → follow up in two weeks · Pt c/o pain x 3 days → patient complains of pain for 3 days · 5 mg b.d. → 5 mg twice a day
//
// Before dates and fractions, and before abbreviations, to which c/o is an address.
export const medicalNotes: Rule = (text, { locale }) => {
  const followed = text.replace(FOLLOW_UP, ([, f]) => `${f}ollow up`)
  if (!IS_CLINICAL.test(text.text)) return followed
  return followed
    .replace(SPAN, ([, n = '', of = '']) => `${cardinal(n, locale)} ${MANY[of]}${n === '1' ? '' : 's'}`)
    .replace(VEIN, () => 'intravenous')
    .replace(EVERY, ([, n = '']) => `every ${cardinal(n, locale)} hours`)
    .replace(FOR_DAYS, () => 'for ')
    .replace(DOSE, (match) => {
      const said = WORDS[match[1]!.replaceAll('.', '')]
      return (
        said &&
        said +
          (/^\s*$/.test(match.input.slice(match.index + match[0].length)) && match[0].endsWith('.')
            ? '.'
            : '')
      )
    })
    .replace(WORD, ([, word = '']) => WORDS[word])
}
