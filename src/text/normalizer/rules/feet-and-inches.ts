import type { Rule } from '../rule.ts'
import { isOne, isSingular, sayNumeral } from '../patterns.ts'

const FEET_INCHES =
  /(?=\d)(?<![\p{L}\p{N}])(\d{1,2})['′’] ?(\d{1,2}(?:\.\d{1,2})?)(?:["″”]|'')?(?![\p{L}\p{N}])/gu
const HEIGHT =
  /(?=[4-7]['′’])(?<![\p{L}\p{N}])([4-7])['′’] ?(\d{1,2})(?:["″”]|'')?(?=(?: tall)?(?: |-)(?:man|woman|boy|girl|guy|player|guard|forward|center|centre|model|frame|swimmer|teenager|tall)\b)/gu
const BY_INCHES =
  /(?=\d)(?<![\p{L}\p{N}.,/])(\d{1,3}(?:\.\d{1,2})?)["″”] ?[x×] ?(\d{1,3}(?:\.\d{1,2})?)["″”]/gu
const INCHES = /(?=\d)(?<![\p{L}\p{N}.,/])((?:\d{1,4} )?\d{1,3}\/\d{1,3}|\d{1,4}(?:\.\d{1,3})?)["″]/gu
const FEET =
  /(?=\d)(?<![\p{L}\p{N}.,])(\d{1,4})['′’](?= (?:tall|high|long|wide|deep|thick|above|below|by|x)\b)/gu
const COORDINATE =
  /(?=\d)(?<![\p{L}\p{N}.,])(\d{1,3}(?:\.\d{1,8})?) ?°(?: ?(\d{1,2}(?:\.\d{1,6})?) ?['′’](?: ?(\d{1,2}(?:\.\d{1,6})?) ?(?:["″”]|''))?)? ?([NSEW])(?!\p{L})/gu

const DIRECTIONS: Readonly<Record<string, string>> = { N: 'north', S: 'south', E: 'east', W: 'west' }

// 5'11" → five feet eleven inches · 27" → twenty seven inches, unless the sign closes a quotation
// 40°42'46"N → forty degrees forty two minutes forty six seconds north
//
// Before measures, to which a lone degree sign is a unit.
export const feetAndInches: Rule = (text, { locale }) => {
  if (!/\d ?[°'’′"″”]/.test(text.text)) return text
  const many = (n: string, one: string, several: string) =>
    `${sayNumeral(n, locale)} ${isSingular(n) ? one : several}`
  return text
    .replace(COORDINATE, ([, degrees = '', minutes, seconds, direction = '']) =>
      [
        many(degrees, 'degree', 'degrees'),
        minutes && many(minutes, 'minute', 'minutes'),
        seconds && many(seconds, 'second', 'seconds'),
        DIRECTIONS[direction],
      ]
        .filter(Boolean)
        .join(' '),
    )
    .replace(
      HEIGHT,
      ([, feet = '', inches = '']) => `${sayNumeral(feet, locale)} foot ${sayNumeral(inches, locale)}`,
    )
    .replace(FEET_INCHES, ([, feet = '', inches = '']) =>
      [`${sayNumeral(feet, locale)} ${isOne(feet) ? 'foot' : 'feet'}`, many(inches, 'inch', 'inches')].join(
        ' ',
      ),
    )
    .replace(FEET, ([, feet = '']) => `${sayNumeral(feet, locale)} ${isOne(feet) ? 'foot' : 'feet'}`)
    .replace(BY_INCHES, ([, a = '', b = '']) => `${sayNumeral(a, locale)} by ${many(b, 'inch', 'inches')}`)
    .replace(INCHES, (match) => {
      // A quotation that was opened before closes here.
      if (/[“"][^”"]*$/.test(match.input.slice(Math.max(0, match.index - 300), match.index))) return undefined
      return many(match[1]!, 'inch', 'inches')
    })
}
