export type Ending = 's' | 'ed' | 'ing'

export interface Stem {
  readonly text: string
  readonly ending: Ending
}

/**
 * What an unlisted form may be made of, likeliest first:
 * ponies → pony · boxes → box, boxe · hopping → hopp, hop, hoppe · hoping → hope, hop
 */
export function stemsOf(word: string): readonly Stem[] {
  if (word.length < 4)
    return word.length === 3 && /[^s]s$/.test(word) ? [{ text: word.slice(0, 2), ending: 's' }] : []
  const lower = word.toLowerCase()
  if (lower.endsWith('s') && !lower.endsWith('ss') && !lower.endsWith("'s")) return stemsOfS(word, lower)
  if (lower.endsWith('ed') && word.length > 4) return verbStems(word, 2, 'ed')
  if (lower.endsWith('ing') && word.length > 4) return verbStems(word, 3, 'ing')
  if (lower.endsWith("in'") && word.length > 4) return verbStems(word, 3, 'ing')
  return []
}

function stemsOfS(word: string, lower: string): readonly Stem[] {
  const stems = [word.slice(0, -1)]
  if (lower.endsWith('ies') && word.length > 4) stems.unshift(word.slice(0, -3) + 'y')
  else if (lower.endsWith('es') && /(?:[sxzo]|[cs]h)es$/.test(lower)) stems.push(word.slice(0, -2))
  return stems.map((text) => ({ text, ending: 's' }))
}

function verbStems(word: string, length: number, ending: Ending): readonly Stem[] {
  const base = word.slice(0, -length)
  const stems: string[] = []
  if (ending === 'ed' && /[^aeiou]i$/i.test(base)) stems.push(base.slice(0, -1) + 'y')
  if (/([bdfgklmnprtvz])\1$/i.test(base)) stems.push(base, base.slice(0, -1), base + 'e')
  else if (/ck$/i.test(base)) stems.push(base, base.slice(0, -1))
  else if (LOSES_E.test(base)) stems.push(base + 'e', base)
  else stems.push(base, base + 'e')
  return stems.filter((text) => /[aeiouy]/i.test(text)).map((text) => ({ text, ending }))
}

/** Before an ending these have usually lost an e: hop(e)d, rang(e)d, tast(e)d, handl(e)d. */
const LOSES_E = /(?:[^s]s|[cguvz]|[^aeioul]l|st|th|(?:^|[^aeiou])[aeiouy][bdfgklmnprt])$/i
