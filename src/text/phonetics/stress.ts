import { DIPHTHONGS, PRIMARY, SECONDARY, VOWELS } from './phoneme-classes.ts'

/** Puts a stress mark before the first vowel; a word without a vowel (`hm`) stays as it is. */
export function stressFirstVowel(phonemes: string, mark: string): string {
  for (let i = 0; i < phonemes.length; i++) {
    if (VOWELS.includes(phonemes[i]!)) return phonemes.slice(0, i) + mark + phonemes.slice(i)
  }
  return phonemes
}

/**
 * A capital asks for weight: `And` gets the secondary stress that `and` lacks, `AND` the primary one.
 * Words that have a stress of that rank keep what they have, and the e of French “Le” has none to bear.
 */
export function stressByCapitals(phonemes: string, word: string): string {
  const first = word[0] ?? ''
  if (first === first.toLowerCase() || phonemes.includes(PRIMARY)) return phonemes
  if (word.length > 1 && word === word.toUpperCase()) {
    return phonemes.includes(SECONDARY)
      ? phonemes.replaceAll(SECONDARY, PRIMARY)
      : stressFirstVowel(phonemes, PRIMARY)
  }
  const isReduced = phonemes.includes(SECONDARY) || /^[^AIOQWYaeiouæɑɒɔɜɛɪʊʌ]*ə/.test(phonemes)
  return isReduced ? phonemes : stressFirstVowel(phonemes, SECONDARY)
}

export function withoutStress(phonemes: string): string {
  return phonemes.replaceAll(PRIMARY, '').replaceAll(SECONDARY, '')
}

export function demote(phonemes: string): string {
  return phonemes.replaceAll(PRIMARY, SECONDARY)
}

/** The parts of one written compound said as one word: of its primary stresses, the lighter half become secondary. */
export function joinCompound(parts: readonly { readonly text: string; readonly phonemes: string }[]): string {
  const stressed = parts.flatMap((part, i) => (part.phonemes.includes(PRIMARY) ? [i] : []))
  const demoted = new Set<number>()
  if (stressed.length === 2 && parts[stressed[0]!]!.text.length === 1) {
    demoted.add(stressed[1]!)
  } else if (stressed.length > 1) {
    const lightest = [...stressed].sort((a, b) => weight(parts[a]!.phonemes) - weight(parts[b]!.phonemes))
    for (const i of lightest.slice(0, stressed.length >> 1)) demoted.add(i)
  }
  return parts.map((part, i) => (demoted.has(i) ? demote(part.phonemes) : part.phonemes)).join('')
}

function weight(phonemes: string): number {
  let sum = 0
  for (const symbol of phonemes) sum += DIPHTHONGS.includes(symbol) ? 2 : 1
  return sum
}

/** Letter names said in a row: only the last keeps its primary stress. */
export function joinLetters(letters: readonly string[]): string {
  return letters.map((letter, i) => (i < letters.length - 1 ? demote(letter) : letter)).join('')
}
