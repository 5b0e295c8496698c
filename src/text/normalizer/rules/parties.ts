import { DOTTED_STATES } from '../abbreviations.ts'
import { US_STATES } from '../us-states.ts'
import { finalStop } from '../patterns.ts'
import type { Rule } from '../rule.ts'

const PARTIES: Readonly<Record<string, string>> = { D: 'Democrat', R: 'Republican', I: 'Independent' }
/** Joe Lee, R-Ky., */
const AFTER_NAME =
  /(?<=\p{Ll}, )([DRI])[-–—]([A-Z][a-z]{1,4}|N\.[YJHMCD]|S\.[CD]|R\.I|W\.Va)\.(?=[,;)]| \p{Ll}|$)/gu
const MEMBER = /\(([DRI])[-–—]([A-Z]{2}|\p{Lu}\p{Ll}{3,12}(?: \p{Lu}\p{Ll}{3,12})?)(?:-\d{1,2})?(?=[),])/gu

// Senator Smith (D-MA) → (Democrat of Massachusetts) · (R-Ohio) → (Republican of Ohio) · R-Ky. → Republican of Kentucky
//
// Before addresses, which read the states.
export const parties: Rule = (text) =>
  text
    .replace(AFTER_NAME, (match) => {
      const [, party = '', place = ''] = match
      const state = DOTTED_STATES.get(place)
      return state && `${PARTIES[party]} of ${state}${finalStop(match)}`
    })
    .replace(MEMBER, ([, party = '', place = '']) => {
      const state = place.length === 2 ? US_STATES[place] : place
      return state && `(${PARTIES[party]} of ${state}`
    })
