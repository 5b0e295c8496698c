import type { Rule } from '../rule.ts'

const BAND = /(?=[ FA])(?<=\d\.\d) ?([FA])M(?!\p{L})/gu

// 99.9FM → 99.9 F M: the band, letter by letter, which no clock would follow with a decimal
//
// After times and measures, before numbers.
export const radio: Rule = (text) => text.replace(BAND, ([, band]) => ` ${band} M`)
