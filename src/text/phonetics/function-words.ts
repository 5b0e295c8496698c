import { startsWithVowel } from './phoneme-classes.ts'

/** What a word leans on: the sounds that follow it in the same breath, and the next word as written. */
export interface Following {
  /** Empty: a pause or the end follows. */
  readonly phonemes: string
  readonly word: string
}

/**
 * The few words whose sound depends on their neighbour: the, a, an, to, in, am, I.
 * Undefined for every other word, and where the dictionary's reading holds.
 */
export function sayFunctionWord(word: string, tag: string, next: Following): string | undefined {
  switch (word) {
    case 'the':
    case 'The':
    case 'THE':
      return startsWithVowel(next.phonemes) ? 'ði' : 'ðə'
    case 'a':
      return tag === 'DT' || (next.phonemes !== '' && tag !== 'NN' && tag !== 'NNP') ? 'ɐ' : undefined
    case 'A':
      return tag === 'DT' ? 'ɐ' : undefined
    case 'an':
    case 'An':
    case 'AN':
      return 'ɐn'
    case 'I':
      return tag.startsWith('PRP') ? 'ˌI' : undefined
    case 'Am':
      return 'æm'
    case 'am':
      return next.phonemes === '' ? undefined : 'ɐm'
    case 'to':
    case 'To':
    case 'TO':
      return sayTo(next)
    case 'in':
    case 'In':
    case 'IN':
      return next.phonemes === '' || tag === 'RP' || tag === 'RB' || /^(?:and|or)$/.test(next.word)
        ? 'ˈɪn'
        : 'ɪn'
    default:
      return undefined
  }
}

function sayTo(next: Following): string | undefined {
  if (next.phonemes === '') return undefined
  return startsWithVowel(next.phonemes) ? 'tʊ' : 'tə'
}

/** `Plan A is` · `got an A`: inside a sentence in small letters, a capital A is the letter. */
export function isLetterA(before: string, next: Following): boolean {
  return before !== before.toUpperCase() && next.word === next.word.toLowerCase()
}

const DIGIT_WORDS = new Set('zero oh one two three four five six seven eight nine'.split(' '))

const TENS = /(?:teen|ty|ten|eleven|twelve|hundred|thousand)$/

/** The point of `three point five` is said lightly; the one of `a point` is a word like others. */
export function isDecimalPoint(word: string, before: string, next: Following): boolean {
  return word === 'point' && DIGIT_WORDS.has(next.word) && (DIGIT_WORDS.has(before) || TENS.test(before))
}
