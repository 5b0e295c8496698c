import { sayNumeral } from '../patterns.ts'
import type { Rule } from '../rule.ts'

const STOP = '\\d{1,2}(?:\\.\\d)?'
const APERTURE = new RegExp(
  `(?=[fƒ]/\\d)(?<![\\p{L}\\p{N}_/.\\-])[fƒ]/(${STOP})(?:[-–](${STOP}))?(?![\\p{Ll}\\p{N}_/]|[.,:]\\d)(?=(\\p{Lu})?)`,
  'gu',
)

// f/2.8 → f two point eight · f/3.5-5.6 → f three point five to five point six · f/1.4L → f one point four L
//
// Before electronic, measures and slashes, which see a path, liters and a slash in it.
export const apertures: Rule = (text, { locale }) =>
  text.replace(APERTURE, ([, wide = '', narrow, letter]) => {
    const range = narrow ? ` to ${sayNumeral(narrow, locale)}` : ''
    return `f ${sayNumeral(wide, locale)}${range}${letter ? ' ' : ''}`
  })
