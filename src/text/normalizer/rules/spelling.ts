import type { Rule } from '../rule.ts'
import { BRITISH_STEMS, BRITISH_WORDS } from '../american-spelling.ts'

const ISE = new RegExp(
  `(?<![\\p{L}])((?:re|de|un|dis|over|under|anti|pre|non)?(?:${BRITISH_STEMS}))is(e[drs]?|ers|ing|ation|ations|ational|able)(?![\\p{L}])`,
  'giu',
)
const WORD = new RegExp(`(?<![\\p{L}])(${Object.keys(BRITISH_WORDS).join('|')})(s|d)?(?![\\p{L}])`, 'giu')

const VERB_BEFORE =
  /\b(?:he|she|it|who|which|that|also|then|often|now|and|this|[a-z]+ly|software|tool|system|program|model|author|paper|study|book|chapter|team|report|company|article) $/i

// organisation → organization · centre → center, for an American voice: its lexicon knows American spelling best
//
// Anywhere: it concerns whole words only.
export const spelling: Rule = (text, { locale }) =>
  locale === 'en-us'
    ? text
        .replace(ISE, ([, stem = '', ending]) => `${stem}iz${ending}`)
        .replace(WORD, (match) => {
          const [, word = '', ending = ''] = match
          // “Two analyses” are none that somebody analyzes.
          if (
            /^analyses$/i.test(match[0]) &&
            !VERB_BEFORE.test(match.input.slice(Math.max(0, match.index - 24), match.index))
          )
            return undefined
          const said = inCaseOf(word, BRITISH_WORDS[word.toLowerCase()]!)
          return said + (ending === 'd' ? (said.endsWith('e') ? 'd' : 'ed') : ending)
        })
    : text

function inCaseOf(written: string, said: string): string {
  if (written === written.toUpperCase()) return said.toUpperCase()
  return written[0] === written[0]!.toUpperCase() ? said[0]!.toUpperCase() + said.slice(1) : said
}
