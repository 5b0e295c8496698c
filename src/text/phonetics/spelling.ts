/** Two capitals or more say that the letters are read out, unless the word is long enough to be a shouted name. */
const LONGEST_INITIALISM = 5

/** FBI, xkcd, HTML → true · GANDALF, blort → false. Asked only of words that no dictionary lists. */
export function isSpelled(word: string): boolean {
  if (!/[aeiouy]/i.test(word)) return true
  if (/^[bcdfghjklmnpqrstvwxz]{5}/i.test(word) || /[bcdfghjklmnpqrstvwxz]{7}/i.test(word)) return true
  return word.length <= LONGEST_INITIALISM && word.length > 1 && word === word.toUpperCase()
}

const DIGITS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

/** The words that name the letters and digits of a word, as the lexicon lists them: `X2` → X two */
export function characterNames(word: string): readonly string[] {
  return [...word].flatMap((character) => {
    if (/[a-z]/i.test(character)) return character.toUpperCase()
    return DIGITS[Number(character)] && /\d/.test(character) ? DIGITS[Number(character)]! : []
  })
}
