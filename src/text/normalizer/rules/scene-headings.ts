import type { Rule } from '../rule.ts'

const HEADING = /^(INT|EXT)\.?(?:\/(INT|EXT))?\.? (?=\p{Lu}{2}|\p{Lu}['’.]|\d)/gu
const OFF = /\((V\.?O|O\.?S|O\.?C|CONT['’]?D|cont['’]?d|Cont['’]?d)\.?\)/gu

const PLACES: Readonly<Record<string, string>> = { INT: 'Interior', EXT: 'Exterior' }
const ASIDES: Readonly<Record<string, string>> = { VO: 'voice over', OS: 'off screen', OC: 'off camera' }

// INT. KITCHEN → Interior, KITCHEN · ANNA (V.O.) → ANNA (voice over) · (CONT'D) → (continued): the headings of a screenplay
//
// Before dotted letters and slashes.
export const sceneHeadings: Rule = (text) =>
  text
    .replace(
      HEADING,
      ([, place = '', other]) => `${PLACES[place]}${other ? ` and ${PLACES[other]!.toLowerCase()}` : ''}, `,
    )
    .replace(OFF, ([, aside = '']) => `(${ASIDES[aside.replace('.', '')] ?? 'continued'})`)
