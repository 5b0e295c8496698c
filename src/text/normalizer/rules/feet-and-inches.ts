import type { Rule } from '../rule.ts'
import { isOne, isSingular, sayNumeral } from '../patterns.ts'

const FEET_INCHES =
  /(?=\d)(?<![\p{L}\p{N}])(\d{1,2})['′’] ?(\d{1,2}(?:\.\d{1,2})?)(?:["″”]|'')?(?![\p{L}\p{N}])/gu
const HEIGHT =
  /(?=[4-7]['′’])(?<![\p{L}\p{N}])([4-7])['′’] ?(\d{1,2})(?:["″”]|'')?(?=(?: tall)?(?: |-)(?:man|woman|boy|girl|guy|player|guard|forward|center|centre|model|frame|swimmer|teenager|tall)\b)/gu
const LENGTH = String.raw`(?:\d{1,3}[ -])?\d{1,3}(?:\.\d{1,2}|\/\d{1,2})?`
const BOX = new RegExp(
  `(?=\\d)(?<![\\p{L}\\p{N}.,/])(${LENGTH})(["″”]|['′’]) by (${LENGTH})\\2(?: by (${LENGTH})\\2)?(?!\\p{L})`,
  'gu',
)
const INCHES =
  /(?=\d)(?<![\p{L}\p{N}.,/])((?:\d{1,4} )?\d{1,3}\/\d{1,3}|\d{1,4}(?:\.\d{1,3})?)["″](?:-(?=\d))?/gu
const FEET =
  /(?=\d)(?<![\p{L}\p{N}.,])(\d{1,4})['′’](?= (?:tall|high|long|wide|deep|thick|above|below|by|x)\b)/gu
const COORDINATE =
  /(?=\d)(?<![\p{L}\p{N}.,])(\d{1,3}(?:\.\d{1,8})?) ?°(?: ?(\d{1,2}(?:\.\d{1,6})?) ?['′’](?: ?(\d{1,2}(?:\.\d{1,6})?) ?(?:["″”]|''))?)? ?([NSEW])(?!\p{L})/gu

const DIRECTIONS: Readonly<Record<string, string>> = { N: 'north', S: 'south', E: 'east', W: 'west' }

// 5'11" → five feet eleven inches · 27" → twenty seven inches, unless the sign closes a quotation
// 12" by 8" by 3/4" → twelve by eight by three quarters inch
// 40°42'46"N → forty degrees forty two minutes forty six seconds north
//
// After arithmetic, which says “by”; before measures, to which a lone degree sign is a unit.
export const feetAndInches: Rule = (text, { locale }) => {
  if (!/\d ?[°'’′"″”]/.test(text.text)) return text
  const many = (n: string, one: string, several: string) =>
    `${sayNumeral(n, locale)} ${isSingular(n) ? one : several}`
  return text
    .replace(BOX, (match) => {
      const [, a = '', sign = '', b = '', c] = match
      const sides = c === undefined ? [a] : [a, b]
      const one = /["″”]/.test(sign) ? 'inch' : 'foot'
      const several = isAdjective(match) ? one : one === 'inch' ? 'inches' : 'feet'
      return `${sides.map((side) => `${sayNumeral(side, locale)} by `).join('')}${many(c ?? b, one, several)}`
    })
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
    .replace(INCHES, (match) => {
      // A quotation that was opened before closes here.
      if (/(?:^|[^\d])[“"](?=\S)[^”"]*$/.test(match.input.slice(Math.max(0, match.index - 300), match.index)))
        return undefined
      return (
        many(match[1]!, 'inch', isAdjective(match) ? 'inch' : 'inches') + (match[0].endsWith('-') ? ' ' : '')
      )
    })
}

/** A 27" screen, 8" by 10" prints: said of a thing that follows. */
const isAdjective = ({ 0: written, index, input }: RegExpExecArray) =>
  /(?:^|\b(?:x|an?|the|my|your|our|his|her|this|that|new|two|three|four) )$/i.test(
    input.slice(Math.max(0, index - 6), index),
  ) &&
  /^ (?!long|wide|tall|high|deep|thick|in|of|by|x|and|or|to|from|is|are|was|were|apart|away|above|below|each|at|on|for|with|per|as|than|but|when|if)\p{Ll}{3}/u.test(
    input.slice(index + written.length, index + written.length + 10),
  )
