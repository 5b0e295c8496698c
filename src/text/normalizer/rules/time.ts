import type { Rule } from '../rule.ts'
import { cardinal, counted, digits } from '../number-words.ts'

const HALF = String.raw`(?: ?([AaPp])(?:\.? ?[Mm]\b(?:\.(?!["'”’)\]]{0,3}\s*$))?))`
const ZONE = String.raw`(?: ?(?:\((?=[A-Z]{2,4}\)))?(UTC|GMT|EST|EDT|CST|CDT|MST|MDT|PST|PDT|BST|CET|CEST|IST|JST|AEST|AEDT|ET|CT|MT|PT|est|edt|cst|cdt|mst|mdt|pst|pdt|gmt|utc|bst|e\.s\.t|c\.s\.t|p\.s\.t|m\.s\.t|g\.m\.t)\b(?:\.(?!["'”’)\]]{0,3}\s*$))?(?:(?<=\([A-Za-z]{2,4})\))?)`
const START = String.raw`(?<![\p{L}\p{N}_]|\d[.,:/-])`
const END = String.raw`(?![\p{L}\p{N}_]|[:.,/-]\d)`
const AFTER_HALF = String.raw`(?![\p{L}\p{N}_])`

const CLOCK_SECONDS = new RegExp(
  `(?=\\d)${START}(\\d{1,3}):([0-5]\\d):([0-5]\\d)(\\.\\d{1,6})?(?:${HALF})?(?:${ZONE}|(Z))?${AFTER_HALF}`,
  'gu',
)
const LAP = /(?=\d)(?<![\p{L}\p{N}.,:])(\d{1,2}):([0-5]\d)\.(\d{1,3})(?![\p{L}\p{N}]|[.,:]\d)/gu
const CLOCK_HALF = new RegExp(
  `(?=\\d)${START}(0?\\d|1\\d|2[0-4])([:.])([0-5]\\d)${HALF}${ZONE}?${AFTER_HALF}`,
  'gu',
)
const HOUR_HALF = new RegExp(`(?=\\d)${START}(0?\\d|1[0-2])(?:${HALF})${ZONE}?${AFTER_HALF}`, 'gu')
const CLOCK = new RegExp(
  `(?=\\d)${START}([01]?\\d|2[0-4]):([0-5]\\d)(?: ?([Hh]rs?|[Hh]ours|[Oo]'clock)\\b\\.?)?${ZONE}?${END}`,
  'gu',
)
const DOTTED_CLOCK =
  /(?=\d)(?<=\b(?:at|by|until|till|from|before|after) )(\d|1\d|2[0-3])\.([0-5]\d)(?= ?(?:on|in|this|tomorrow|today|tonight|yesterday|for (?:\d|one|two|six|seven|eight|nine|ten)|[.,;!?]|$)(?! \d))/gu
/** Where people come and go, “17.45” is a time of day. */
const IS_TIMETABLE =
  /\b(?:train|bus|flight|ferry|coach|depart(?:s|ed|ing|ure)?|arriv(?:es?|ed|ing|al)|lea(?:ves?|ving)|kick-?off|doors|starts?|begins?|opens?|closes?|meeting|appointment|o'clock)\b/i
const TIMETABLE =
  /(?=\d)(?<=\b(?:at|by|the|from|to|until|till|and|arrives?|arriving|departs?|departing|leaves?|leaving|before|after|,) )([01]?\d|2[0-3])\.([0-5]\d)(?![\p{L}\p{N}%]|[.,:]\d| ?(?:million|billion|percent|per|k?m|kg|hours?|points?|miles?|degrees?|dollars|pounds|euros)\b)/gu
/** 06.30: nobody writes an amount like that. */
const LEADING_ZERO =
  /(?=0)(?<![\p{L}\p{N}.,:/$£€+-])0(\d)\.([0-5]\d)(?![\p{L}\p{N}%]|[.,:/-]\d| ?(?:%|percent|k?m|m?g|kg|mm|cm|ml|mol|V|A|Hz)\b)/gu
/** 6:45a, 9:10p */
const SHORT_HALF = /(?=[ap])(?<=(?<!\d)\d{1,2}:[0-5]\d)([ap])(?![\p{L}\p{N}.])/gu
/** 8a–6p */
const SHORT_HOURS = /(?=\d)(?<![\p{L}\p{N}.:])(1[0-2]|[1-9])a ?[-–—] ?(1[0-2]|[1-9])p(?![\p{L}\p{N}])/gu
/** 4:32 min */
const MINUTES_OF = /(?=\d)(?<![\p{L}\p{N}.,:])(\d{1,2}):([0-5]\d) ?min(?:s|utes)?(?!\p{L})/gu
/** Buses at :05 and :35. */
const PAST = /(?=:)(?<=(?:^|[\s(]))(?<=\b(?:at|and|past|or|:\d\d,) ):([0-5]\d)(?![\p{L}\p{N}:]|\.\d)/gu
/** A flight at 0625. */
const FOUR_DIGITS =
  /(?=0)(?<=\b(?:at|by|from|to|until|departs?|departing|leaves?|leaving|lands?|arrives?|arriving|[A-Z]{3}) )0([1-9])([0-5]\d)(?![\p{L}\p{N}]|[.,:/-]\d)/gu
const CLOCK_RANGE = new RegExp(
  `(?=[ –—-])(?<=\\d ?(?:[AaPp]\\.?[Mm]\\.?)?) ?[-–—] ?(?=\\d{1,2}(?:[:.]\\d\\d)? ?[AaPp]\\.?[Mm]\\b)|(?<=\\d:\\d\\d) ?[-–—] ?(?=\\d{1,2}:\\d\\d)`,
  'gu',
)
const HOURS_MINUTES =
  /(?=\d)(?<![\p{L}\p{N}.,])(\d{1,3}) ?h(?:rs?\.?|ours?)? ?(\d{1,2}) ?m(?:ins?(?:\.(?=[,;)]| \p{Ll}))?)?(?: ?(\d{1,2}) ?s(?:ec|ecs)?)?(?![\p{L}\p{N}])/gu
const MINUTES_SECONDS =
  /(?=\d)(?<![\p{L}\p{N}.,])(\d{1,3}) ?m(?:in|ins)? ?(\d{1,2}) ?s(?:ec|ecs)?(?![\p{L}\p{N}])/gu
const ISH = /(?=-?ish\b)(?<=\d:\d\d)-?ish\b/gu
const FRENCH_HOUR = /(?=\d)(?<![\p{L}\p{N}.,])([01]?\d|2[0-3])h([0-5]\d)(?![\p{L}\p{N}])/gu
const MILITARY = /(?=\d)(?<![\p{L}\p{N}.,])([01]\d|2[0-3])([0-5]\d) ?(?:hrs|hours|h)(?![\p{L}\p{N}])/gu

/** No time of day and no span of hours is without one of these. */
const HAS_TIME = /:\d|\d\.\d|\d{4}|\d ?[aAhHmMpP]/

// 3:00 → three o'clock · 5:03 am → five oh three AM · 14:05 → fourteen oh five · 1:01:01 → one hour one minute and one second
// 9–11 am → nine to eleven AM · 2h 30m → two hours thirty minutes · 0800 hours → zero eight hundred hours
//
// Before ratios and decimals, which share the colon and the dot.
export const time: Rule = (text, { locale }) => {
  if (!HAS_TIME.test(text.text)) return text
  const many = (n: string, unit: string) => counted(n, unit, locale)
  const minutes = (m: string) => (m.startsWith('0') ? `oh ${cardinal(m, locale)}` : cardinal(m, locale))
  const hourMinute = (h: string, m: string) => `${cardinal(h, locale)}${m === '00' ? '' : ` ${minutes(m)}`}`
  return text
    .replace(ISH, () => ' ish')
    .replace(CLOCK_RANGE, () => ' to ')
    .replace(SHORT_HOURS, ([, from, to]) => `${from} am to ${to} pm`)
    .replace(SHORT_HALF, ([, half]) => ` ${half}m`)
    .replace(MINUTES_OF, ([, m = '', s = '']) => `${many(m, 'minute')} ${many(s, 'second')}`)
    .replace(CLOCK_SECONDS, ([, h = '', m = '', s = '', part, half, zone, utc]) => {
      const seconds = `${many(s, 'second')}${part ? ` point ${digits(part)}` : ''}`
      return `${many(h, 'hour')} ${many(m, 'minute')} and ${seconds}${after(half, zone ?? (utc ? 'UTC' : undefined))}`
    })
    .replace(LAP, ([, m = '', s = '', part = '']) => {
      const seconds = `${cardinal(s, locale)} point ${digits(part)} seconds`
      return Number(m) === 0 ? seconds : `${many(m, 'minute')} ${seconds}`
    })
    .replace(CLOCK_HALF, ([, h = '', sign, m = '', half, zone]) => {
      const said = hourMinute(h, m) + after(half, zone)
      return sign === '.' ? said.replace(' oh ', ' o ') : said
    })
    .replace(HOUR_HALF, ([, h = '', half, zone]) => cardinal(h, locale) + after(half, zone))
    .replace(CLOCK, ([, h = '', m = '', hours, zone]) => {
      const said = (hour: string) => (/^0\d/.test(h) && hours ? `zero ${hour}` : hour)
      if (m !== '00')
        return `${said(cardinal(h, locale))} ${minutes(m)}${hours ? ' hours' : ''}${after(undefined, zone)}`
      const n = Number(h)
      const full =
        n === 0
          ? 'midnight'
          : n <= 12 && !hours
            ? `${cardinal(h, locale)} o'clock`
            : `${cardinal(h, locale)} hundred`
      return `${full}${hours ? ' hours' : ''}${after(undefined, zone)}`
    })
    .replace(DOTTED_CLOCK, ([written, h = '', m = '']) =>
      Number(h) > 0 && /\d\.\d\d/.test(written) ? hourMinute(h, m) : undefined,
    )
    .replace(FOUR_DIGITS, ({ 1: h = '', 2: m = '', input }) =>
      IS_TIMETABLE.test(input)
        ? `oh ${cardinal(h, locale)} ${m === '00' ? 'hundred' : minutes(m)}`
        : undefined,
    )
    .replace(PAST, ([, m = '']) => minutes(m))
    .replace(LEADING_ZERO, ([, h = '', m = '']) => (h === '0' ? undefined : hourMinute(h, m)))
    .replace(TIMETABLE, ({ 1: h = '', 2: m = '', input }) =>
      IS_TIMETABLE.test(input) ? hourMinute(h, m) : undefined,
    )
    .replace(
      HOURS_MINUTES,
      ([, h = '', m = '', s]) => `${many(h, 'hour')} ${many(m, 'minute')}${s ? ` ${many(s, 'second')}` : ''}`,
    )
    .replace(MINUTES_SECONDS, ([, m = '', s = '']) => `${many(m, 'minute')} ${many(s, 'second')}`)
    .replace(FRENCH_HOUR, ([, h = '', m = '']) => hourMinute(h, m))
    .replace(MILITARY, ([, h = '', m = '']) => {
      const hour = h.startsWith('0') ? digits(h) : cardinal(h, locale)
      return `${hour} ${m === '00' ? 'hundred' : cardinal(m, locale)} hours`
    })
}

function after(half: string | undefined, zone: string | undefined): string {
  return (half ? ` ${half.toUpperCase()}M` : '') + (zone ? ` ${zone.replaceAll('.', '').toUpperCase()}` : '')
}
