import type { Rule } from '../rule.ts'

const PERIODS: Readonly<Record<string, string>> = { Y: 'year', Q: 'quarter', M: 'month', W: 'week' }
const PERIOD =
  /(?<![\p{L}\p{N}/-])(?:([YQM])o\1|(?<=% ?(?:on )?)([YyQqMmWw])(?:r?\/|-?o-?)\2r?)(?![\p{L}\p{N}/])/gu

/** Where rises and falls are told in figures. */
const HAS_FIGURES = /[%$£€]|percent|\d ?bps/

// up 5% YoY → up 5% year over year (GB: year on year) · 2% q/q → 2% quarter over quarter
//
// Before slashes, which would part q/q; anywhere else.
export const comparisons: Rule = (text, { locale }) => {
  if (!HAS_FIGURES.test(text.text)) return text
  return text.replace(PERIOD, ([, letter, other]) => {
    const period = PERIODS[(letter ?? other ?? '').toUpperCase()]
    return period && `${period} ${locale === 'en-gb' ? 'on' : 'over'} ${period}`
  })
}
