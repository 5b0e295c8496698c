import type { Rule } from '../rule.ts'

const ARE = /(?<![\p{L}\p{N}])(how|what|where|who|why|when|there|these|those)['’]re(?!\p{L})/giu
const BARE_ARE =
  /(?<![\p{L}\p{N}'’])(how|what|where|who)re(?= (?:you|we|they|the|these|those|things|your|my|our|his|her)\b)/giu
const BARE_NOT =
  /(?<![\p{L}\p{N}'’])(do|does|did|is|are|was|were|has|have|had|would|could|should|ca|wo|ai)nt(?![\p{L}\p{N}'’])/giu
const THEM = /(?<![\p{L}\p{N}])['’]em(?!\p{L})/gu
const ARCHAIC = /(?<![\p{L}\p{N}])[’‘](twas|tis|twere|twill|twould)(?!\p{L})/giu

// what're → what are · Howre you → How are you · dont → don't. What a person says in one breath (don't, we're) stays.
//
// Anywhere after the electronic rules.
export const contractions: Rule = (text) =>
  text
    .replace(ARE, ([, word]) => `${word} are`)
    .replace(BARE_ARE, ([, word]) => `${word} are`)
    .replace(BARE_NOT, ([, word]) => `${word}n't`)
    .replace(THEM, () => "'em")
    .replace(ARCHAIC, ([, word]) => `'${word}`)
