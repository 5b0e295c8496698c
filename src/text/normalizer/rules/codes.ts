import type { Rule } from '../rule.ts'
import type { Locale } from '../../utterance.ts'
import { cardinal, digits, pairs } from '../number-words.ts'

const IP =
  /(?=\d)(?<![\p{L}\p{N}.])(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})(?::(\d{2,5}))?(?:\/(\d{1,2}))?(?![\p{L}\p{N}]|\.\d)/gu
const VERSION =
  /(?=[vV\d])(?<![\p{L}\p{N}.])([vV](?:ersion |er\. ?|\.? ?))?(\d{1,4})\.(\d{1,4})\.(\d{1,5})(?:\.(\d{1,5}))?(?:-(alpha|beta|rc|dev|pre|preview|next|canary)(?:\.?(\d{1,4}))?)?(?![\p{L}\p{N}]|[.:/]\d)/gu
const SHORT_VERSION =
  /(?=[vV])(?<![\p{L}\p{N}.])(?:v\.?|V(?=\d\.\d))(\d{1,3})((?:\.\d{1,3})?)(?![\p{L}\p{N}]|[.:/]\d)/gu
const EXPIRY =
  /(?=[01])(?<=\b(?:[Ee]xp(?:\.|iry|ires?|iration)?|[Vv]alid (?:thru|through|until|to))(?: date)?:? ?)(0[1-9]|1[0-2])\/(\d\d)(?![\p{N}/])/gu
const BOOK =
  /(?=\d)(?<=\b(?:ISBN|ISSN|EAN|UPC|IBAN|DOI|OCLC)(?:-1[03])?:? ?)(\d[\d-]{3,20}[\dXx])(?![\p{L}\p{N}])/gu
/** IBAN GB29 NWBK 6016 1331 9268 19: sign by sign, group by group. */
const IBAN =
  /(?=[A-Z])(?<=\bIBAN(?: is|:)? )([A-Z]{2}\d\d(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,4})?)(?![\p{L}\p{N}])/gu
const EMERGENCY =
  /(?=\d)(?<=\b(?:[Cc]all(?:ed|ing|s)?|[Dd]ial(?:led|ed|ing|s)?|[Rr]ing|[Rr]ang|[Pp]hone[ds]?|[Tt]ext(?:ed)?) (?:\d{3}(?:,| or) )?)([1-9]\d\d)(?![\p{L}\p{N}%]|[.,:/-]\d| (?:times|people|of|more|men|women|witnesses|voters|customers|others))|(?<![\p{L}\p{N}.,$£€/-])(911)(?= (?:calls?|callers?|operators?|dispatch|emergency))/gu
const IDENTIFIER = new RegExp(
  '(?=\\d)(?<=\\b(?:[Cc]ode|[Pp]in|PIN|[Pp]assword|[Pp]asscode|[Zz]ip|ZIP|[Pp]ostcode|[Aa]ccount|[Aa]cct|[Ss]erial|[Oo]rder|[Tt]icket|[Tt]racking' +
    '|[Rr]eference|[Ii]nvoice|[Cc]onfirmation|[Pp]hone|[Tt]el|[Tt]elephone|[Ii][Dd]|OTP|SKU|VIN|PNR|IMEI|[Cc]all(?:ed)?|[Dd]ial)(?: [Nn]umber| [Cc]ode| [Ii][Dd])?(?: is| was)?[:.]? ?(?:# ?)?)' +
    '(\\d{4,20})(?![\\p{L}\\p{N}%]|[.,:/-]\\d| (?:times|items|people|dollars))',
  'gu',
)
const ZIP_AND_FOUR = /(?=\d)(?<![\p{L}\p{N}.,$£€-])(\d{5})-(\d{4})(?![\p{L}\p{N}%]|[.,:/-]\d)/gu
const SORT_CODE = /(?=\d)(?<=\b[Ss]ort[- ]code:? (?:is )?)(\d\d)[- ](\d\d)[- ](\d\d)(?![\p{L}\p{N}-])/gu
const BRITISH_ROAD = /(?<![\p{L}\p{N}.-])([AB])(\d{4})(?![\p{L}\p{N}]|[.,:/-]\d)/gu
const ROOM =
  /(?=\d)(?<=\b(?:[Rr]oom|[Ff]light|[Ss]uite|[Aa]partment|[Aa]pt\.?|[Uu]nit|[Gg]ate|[Hh]ighway|[Ii]nterstate|[Rr]oute|[Bb]us|[Cc]hannel|[Ee]xit|HTTP|[Ee]rror|[Ss]tatus|[Ss]tatus code|[Bb]oeing|[Pp]ort|Porsche|Peugeot|Ferrari|Airbus|McLaren) )(\d{3,4})(?![\p{L}\p{N}]|[.,:/-]\d)/gu
/** Blink-182, Boeing-747: a name with its number. */
const NAMED = /(?=-\d)(?<=\p{Lu}\p{Ll}{2,20})-(\d{3})(?![\p{L}\p{N}]|[.,:/-]\d)/gu
const WIRELESS = /(?<![\p{L}\p{N}.,])802\.(\d{1,2})([a-z]{0,2})(?![\p{L}\p{N}]|\.\d)/gu
const AIRCRAFT = /(?=[7A])(?<![\p{L}\p{N}.,-])(7[0-8]7|A3\d\d)-(\d{3,4}|[89]|10)(?![\p{L}\p{N}]|[.,:/-]\d)/gu
/** Python 3.12, Ubuntu 22.04: the tenth release comes after the ninth. */
const RELEASE =
  /(?=\d)(?<=\b(?:Python|Node(?:\.js)?|Ubuntu|PHP|Ruby|Java|Django|React|Swift|Rust|Kotlin|iOS|iPadOS|macOS|OS X|Android|Debian|Fedora|Linux|kernel|Postgres(?:QL)?|MySQL|Kubernetes|TypeScript|Angular|Vue|Docker|Perl|Lua|Go|Scala|Qt|GCC|LLVM|Clang|OpenSSL|Blender|GNOME) )(\d{1,3})\.(\d\d)(?![\p{L}\p{N}]|[.,:/]\d)/gu
/** i7-13700K */
const PROCESSOR = /(?=\d)(?<=(?<![\p{L}\p{N}])i[3579]-)(\d{4,5})(?=[A-Z]{0,3}(?![\p{L}\p{N}]))/gu
/** 5W-30: an oil. */
const OIL = /(?=\d)(?<![\p{L}\p{N}.,])(0|5|10|15|20)W-?(\d\d)(?![\p{L}\p{N}])/gu
/** 4-cyl, 5-spd, 5dr: of a car. */
const OF_A_CAR = /(?=[- csd])(?<=(?<![\p{L}\p{N}.,])\d)[- ]?(cyl|spd|dr)(?![\p{L}\p{N}.])/gu
const CAR_WORDS: Readonly<Record<string, string>> = { cyl: 'cylinder', spd: 'speed', dr: 'door' }
/** 225/45 R17 91W: a tyre. */
const TYRE =
  /(?=\d)(?<![\p{L}\p{N}.,/])(\d{3})\/(\d\d) ?(?:(Z)?R) ?(\d\d)(?: (\d{2,3})([A-Z]))?(?![\p{L}\p{N}])/gu
const LONG =
  /(?=\d)(?<![\p{L}\p{N}.,$£€¥₹]|\d[-–])(\d{7,60})(?![\p{L}\p{N}%]|[.,:/-]\d| (?:dollars|people|times|years|miles|million|billion))/gu

// 192.168.1.1:80 → one ninety two … · v2.0.1 → version two point zero point one · PIN 4021 → four zero two one
// flight 370 → flight three seventy · sort code 20-00-00 → two zero, zero zero, zero zero · GB: B4009 → B four o o nine · 5558675309 → digit by digit
//
// Before dates and decimals, which share the dots.
export const codes: Rule = (text, { locale }) =>
  (locale === 'en-gb'
    ? text.replace(BRITISH_ROAD, ([, letter, n = '']) => `${letter} ${digits(n, 'o')}`)
    : text
  )
    .replace(ZIP_AND_FOUR, ([, zip = '', four = '']) => `${digits(zip)}, ${digits(four)}`)
    .replace(SORT_CODE, ([, ...pairs]) => pairs.map((pair) => digits(pair as string)).join(', '))
    .replace(
      EXPIRY,
      ([, month = '', y = '']) =>
        `${month.startsWith('0') ? digits(month, 'oh') : cardinal(month, locale)} ${digitsOrYear(y, locale)}`,
    )
    .replace(IBAN, ([, account = '']) =>
      (account.replaceAll(' ', '').match(/.{1,4}/g) ?? [])
        .map((group) => [...group].map((sign) => (/\d/.test(sign) ? digits(sign) : sign)).join(' '))
        .join(', '),
    )
    .replace(BOOK, ([, number = '']) =>
      number
        .split('-')
        .map((group) => digits(group) + (/x$/i.test(group) ? ' X' : ''))
        .join(', '),
    )
    .replace(IP, ([, ...groups]) => {
      const octets = groups.slice(0, 4) as string[]
      const valid = octets.every((octet) => Number(octet) < 256 && !/^0\d/.test(octet))
      const host = octets.map((octet) => (valid ? cardinal(octet, locale) : digits(octet))).join(' dot ')
      const [port, mask] = groups.slice(4)
      return (
        host +
        (port ? ` colon ${pairs(port, locale)}` : '') +
        (mask ? ` slash ${cardinal(mask, locale)}` : '')
      )
    })
    .replace(OIL, ([, cold = '', warm = '']) => `${cardinal(cold, locale)} W ${cardinal(warm, locale)}`)
    .replace(OF_A_CAR, ([, word = '']) => ` ${CAR_WORDS[word]}`)
    .replace(TYRE, ([, width = '', height = '', z, rim = '', load, speed]) =>
      [
        pairs(width, locale),
        cardinal(height, locale),
        z ? 'Z R' : 'R',
        cardinal(rim, locale),
        load && `${cardinal(load, locale)} ${speed}`,
      ]
        .filter(Boolean)
        .join(' '),
    )
    .replace(PROCESSOR, ([, n = '']) =>
      n.length === 5
        ? `${cardinal(n.slice(0, 2), locale)} ${n.endsWith('00') ? cardinal(n.slice(2), locale) : pairs(n.slice(2), locale)} `
        : `${pairs(n, locale)} `,
    )
    .replace(
      RELEASE,
      ([, major = '', minor = '']) =>
        `${cardinal(major, locale)} point ${minor.startsWith('0') ? digits(minor, 'oh') : cardinal(minor, locale)}`,
    )
    .replace(VERSION, ([written, v, ...parts]) => {
      // 1.000.000 is how Europe writes a million.
      if (!v && /^[1-9]\d{0,2}(?:\.\d{3}){2,}$/.test(written)) return undefined
      // 31.02.2026 is a date, or was meant as one.
      if (!v && /^\d{1,2}\.\d{1,2}\.\d{4}$|^\d\d\.\d\d\.\d\d$|^\d{4}\.\d{1,2}\.\d{1,2}$/.test(written))
        return undefined
      const numbers = parts.slice(0, 4).filter((part): part is string => typeof part === 'string')
      const said = numbers
        .map((part) => (/^0\d/.test(part) ? digits(part) : cardinal(part, locale)))
        .join(' point ')
      const stage =
        typeof parts[4] === 'string'
          ? ` ${parts[4] === 'rc' ? 'RC' : parts[4]}${typeof parts[5] === 'string' ? ` ${cardinal(parts[5], locale)}` : ''}`
          : ''
      return v ? `${v.startsWith('V') ? 'Version' : 'version'} ${said}${stage}` : said + stage
    })
    .replace(SHORT_VERSION, ([, major = '', minor = '']) => {
      const part = minor.slice(1)
      const rest = part === '' ? '' : ` point ${part.startsWith('0') ? digits(part) : cardinal(part, locale)}`
      return `version ${cardinal(major, locale)}${rest}`
    })
    .replace(EMERGENCY, ([, a, b]) => digits(a ?? b ?? ''))
    .replace(IDENTIFIER, ([, number = '']) => digits(number))
    .replace(NAMED, ([, number = '']) => ` ${pairs(number, locale)}`)
    .replace(ROOM, ([, number = '']) => pairs(number, locale))
    .replace(
      AIRCRAFT,
      ([, type = '', variant = '']) =>
        `${type.startsWith('A') ? 'A ' : ''}${pairs(type.replace('A', ''), locale)} ${pairs(variant, locale)}`,
    )
    .replace(
      WIRELESS,
      ([, part = '', letters = '']) =>
        `eight o two dot ${cardinal(part, locale)}${letters && ` ${[...letters.toUpperCase()].join(' ')}`}`,
    )
    .replace(LONG, ([, number = '']) => (/0{5}$/.test(number) ? cardinal(number, locale) : digits(number)))

const digitsOrYear = (y: string, locale: Locale) =>
  y.startsWith('0') ? digits(y, 'oh') : cardinal(y, locale)
