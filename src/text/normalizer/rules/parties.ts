import { US_STATES } from '../us-states.ts'
import type { Rule } from '../rule.ts'

const PARTIES: Readonly<Record<string, string>> = { D: 'Democrat', R: 'Republican', I: 'Independent' }
const MEMBER = /\(([DRI])[-–—]([A-Z]{2}|\p{Lu}\p{Ll}{3,12}(?: \p{Lu}\p{Ll}{3,12})?)(?:-\d{1,2})?(?=[),])/gu

// Senator Smith (D-MA) → (Democrat of Massachusetts) · (R-Ohio) → (Republican of Ohio)
//
// Before addresses, which read the states.
export const parties: Rule = (text) =>
  text.replace(MEMBER, ([, party = '', place = '']) => {
    const state = place.length === 2 ? US_STATES[place] : place
    return state && `(${PARTIES[party]} of ${state}`
  })
