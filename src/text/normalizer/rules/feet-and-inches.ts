import { DIRECTIONS } from '../directions.ts'
import type { Rule } from '../rule.ts'
import { isOne, isSingular, sayNumeral } from '../patterns.ts'

const FEET_INCHES =
  /(?=\d)(?<![\p{L}\p{N}])(\d{1,2})['′’] ?(\d{1,2}(?:\.\d{1,2}| \d\/\d)?)(?:["″”]|'')?(?![\p{L}\p{N}/])/gu
/** 6ft4, said as it is written. */
const GLUED_HEIGHT =
  /(?=[4-7]ft)(?<![\p{L}\p{N}.])([4-7])ft ?(\d|1[01])(?![\p{L}\p{N}/]|\.\d| ?(?:["″x×]|in(?:s|ches)?\b))/gu
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
/** 5' of rope, 8' each: unless the sign closes a quotation. */
const FEET_ALONE = /(?=\d)(?<![\p{L}\p{N}.,'$£€])(\d{1,3})['′](?= \p{Ll}|[,.;)]|$)/gu
const COORDINATE =
  /(?=\d)(?<![\p{L}\p{N}.,])(\d{1,3}(?:\.\d{1,8})?) ?°(?: ?(\d{1,2}(?:\.\d{1,6})?) ?['′’](?: ?(\d{1,2}(?:\.\d{1,6})?) ?(?:["″”]|''))?)?(?: ?([NSEW])(?!\p{L}))?/gu
/** A 27" monitor is a thing, whatever stands before it. */
const THING =
  /^ (?:vinyl|singles?|records?|flopp(?:y|ies)|dis[ck]s?|monitors?|screens?|TVs?|displays?|laptops?|tablets?|wheels?|rims?|tyres?|tires?|pizzas?|heels?|pipes?|nails?|screws?|bolts?|drives?|subwoofers?|speakers?|barrels?|blades?|skillets?|pans?|tins?|rounds?|squares?|cubes?|strips?|pieces?|slices?|layers?|boards?|planks?|gaps?|holes?|margins?|bikes?|frames?|fences?|ladders?|ceilings?|poles?|walls?|boats?|ropes?|cables?|(?:[48]K )?(?:OLED|LED|LCD|QLED)|[48]K|iMac|MacBook)(?!\p{L})/u

// 5'11" → five feet eleven inches · 27" → twenty seven inches, unless the sign closes a quotation
// 12" by 8" by 3/4" → twelve by eight by three quarters inch
// 40°42'46"N → forty degrees forty two minutes forty six seconds north
//
// After arithmetic, which says “by”; before measures, to which a lone degree sign is a unit.
export const feetAndInches: Rule = (text, { locale }) => {
  if (!/\d ?[°'’′"″”]|\dft ?\d/.test(text.text)) return text
  const many = (n: string, one: string, several: string) =>
    `${sayNumeral(n, locale)} ${isSingular(n) ? one : several}`
  const height = ([, feet = '', inches = '']: RegExpExecArray) =>
    `${sayNumeral(feet, locale)} foot ${sayNumeral(inches, locale)}`
  return text
    .replace(BOX, (match) => {
      const [, a = '', sign = '', b = '', c] = match
      const sides = c === undefined ? [a] : [a, b]
      const one = /["″”]/.test(sign) ? 'inch' : 'foot'
      const several = isAdjective(match) ? one : one === 'inch' ? 'inches' : 'feet'
      return `${sides.map((side) => `${sayNumeral(side, locale)} by `).join('')}${many(c ?? b, one, several)}`
    })
    .replace(COORDINATE, ([, degrees = '', minutes, seconds, direction]) =>
      direction === undefined && minutes === undefined
        ? undefined
        : [
            many(degrees, 'degree', 'degrees'),
            minutes && many(minutes, 'minute', 'minutes'),
            seconds && many(seconds, 'second', 'seconds'),
            direction && DIRECTIONS[direction],
          ]
            .filter(Boolean)
            .join(' '),
    )
    .replace(GLUED_HEIGHT, height)
    .replace(HEIGHT, height)
    .replace(FEET_INCHES, ([, feet = '', inches = '']) =>
      // No foot has more than eleven: 1'45" is a time.
      (Number(inches) > 11.99
        ? [many(feet, 'minute', 'minutes'), many(inches, 'second', 'seconds')]
        : [many(feet, 'foot', 'feet'), many(inches, 'inch', 'inches')]
      ).join(' '),
    )
    .replace(FEET, ([, feet = '']) => `${sayNumeral(feet, locale)} ${isOne(feet) ? 'foot' : 'feet'}`)
    .replace(FEET_ALONE, (match) =>
      /(?:^|[\s(—])'(?=\S)[^']*$/.test(match.input.slice(Math.max(0, match.index - 300), match.index)) ||
      !/\p{L}/u.test(match.input)
        ? undefined
        : many(match[1]!, 'foot', isAdjective(match) ? 'foot' : 'feet'),
    )
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
  THING.test(input.slice(index + written.length, index + written.length + 16)) ||
  (/(?:^|\b(?:x|an?|the|my|your|our|his|her|this|that|new|two|three|four) )$/i.test(
    input.slice(Math.max(0, index - 6), index),
  ) &&
    /^ (?!long|wide|tall|high|deep|thick|in|of|by|x|and|or|to|from|is|are|was|were|apart|away|above|below|each|at|on|for|with|per|as|than|but|when|if)\p{Ll}{3}/u.test(
      input.slice(index + written.length, index + written.length + 10),
    ))
