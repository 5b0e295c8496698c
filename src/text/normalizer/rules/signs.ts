import { DIRECTIONS } from '../directions.ts'
import { cardinal } from '../number-words.ts'
import type { Rule } from '../rule.ts'

const COMPASS: Readonly<Record<string, string>> = {
  NNE: 'north northeast',
  ENE: 'east northeast',
  ESE: 'east southeast',
  SSE: 'south southeast',
  SSW: 'south southwest',
  WSW: 'west southwest',
  WNW: 'west northwest',
  NNW: 'north northwest',
}
const POINT = /(?<![\p{L}\p{N}'’&-])(NNE|ENE|ESE|SSE|SSW|WSW|WNW|NNW)(?![\p{L}\p{N}&-])/gu
/** “12 km NE of Turin” */
const BEARING =
  /(?<=(?:\b|\d)(?:km|mi|miles?|kilomet(?:er|re)s?|nm|m) )(NE|NW|SE|SW|[NESW])(?= of )|(?<=\b(?:winds?|heading|facing|the|due) )(NE|NW|SE|SW)(?=[ ,.;]|$)/gu
const STARS = /([★⭐]{1,10}\uFE0F?)([☆]{0,10})/gu
const SUITS: Readonly<Record<string, string>> = {
  '♠': 'spades',
  '♥': 'hearts',
  '♦': 'diamonds',
  '♣': 'clubs',
}
const RANKS: Readonly<Record<string, string>> = { A: 'ace', K: 'king', Q: 'queen', J: 'jack', T: 'ten' }
const CARD = /(?<![\p{L}\p{N}])([AKQJT]|10|[2-9])([♠♥♦♣])\uFE0F?(?!\p{L})/gu

// wind SSW → south southwest · ★★★☆☆ → three out of five stars · K♥ → king of hearts
//
// Before emoji, some of which these are.
export const signs: Rule = (text, { locale }) =>
  text
    .replace(POINT, ([, point = '']) => COMPASS[point])
    .replace(BEARING, ([point]) => DIRECTIONS[point])
    .replace(STARS, ([, full = '', empty = '']) => {
      const stars = [...full].filter((sign) => sign !== '\uFE0F').length
      const of = empty === '' ? '' : ` out of ${cardinal(stars + empty.length, locale)}`
      return `${cardinal(stars, locale)}${of} ${stars === 1 && of === '' ? 'star' : 'stars'}`
    })
    .replace(CARD, ([, rank = '', suit = '']) => `${RANKS[rank] ?? rank} of ${SUITS[suit]}`)
