import type { Rule } from '../rule.ts'

const ARE = /(?<![\p{L}\p{N}])(how|what|where|who|why|when|there|these|those)['’]re(?!\p{L})/giu
const BARE_ARE =
  /(?<![\p{L}\p{N}'’])(how|what|where|who)re(?= (?:you|we|they|the|these|those|things|your|my|our|his|her)\b)/giu
const BARE_NOT =
  /(?<![\p{L}\p{N}'’])(do|does|did|is|are|was|were|has|have|had|would|could|should|ca|wo|ai)nt(?![\p{L}\p{N}'’])/giu
const THEM = /(?<![\p{L}\p{N}])['’]em(?!\p{L})/gu
const ARCHAIC = /(?<![\p{L}\p{N}])[’‘](twas|tis|twere|twill|twould)(?!\p{L})/giu

/** How people write what they do not sound. */
const CLIPPED: Readonly<Record<string, string>> = {
  th: 'the',
  o: 'of',
  an: 'and',
  wi: 'with',
  ol: 'ol',
  lil: 'lil',
  jus: 'just',
  mos: 'most',
  las: 'last',
  fo: 'for',
  tha: 'that',
  wha: 'what',
  ha: 'have',
  t: 'the',
}
const CLIP = new RegExp(
  String.raw`(?<![\p{L}\p{N}'’.-])(${Object.keys(CLIPPED).join('|')})['’](?= \p{L})`,
  'giu',
)

// o' th' house → of the house · what're → what are · Howre you → How are you · dont → don't. What a person says in one breath (don't, we're) stays.
//
// Anywhere after the electronic rules.
export const contractions: Rule = (text) =>
  text
    .replace(ARE, ([, word]) => `${word} are`)
    .replace(BARE_ARE, ([, word]) => `${word} are`)
    .replace(BARE_NOT, ([, word]) => `${word}n't`)
    .replace(THEM, () => "'em")
    .replace(CLIP, ([written, word = '']) => {
      const said = CLIPPED[word.toLowerCase()]
      return said && /^\p{Lu}/u.test(written) ? said[0]!.toUpperCase() + said.slice(1) : said
    })
    .replace(ARCHAIC, ([, word]) => `'${word}`)
