interface Written {
  readonly tokens: readonly string[]
  readonly tags: readonly string[]
}

/**
 * Now and then writes a sentence as people do who are in a hurry: all capitals, no capitals, a capital on every word,
 * no final mark. The tags stay.
 */
export function varyWriting<T extends Written>(sentence: T, random: () => number): T {
  const draw = random()
  const { tokens, tags } = sentence
  if (draw < 0.01) return { ...sentence, tokens: tokens.map((token) => token.toUpperCase()) }
  if (draw < 0.03) return { ...sentence, tokens: tokens.map((token) => token.toLowerCase()) }
  if (draw < 0.04) {
    return { ...sentence, tokens: tokens.map((token) => token.charAt(0).toUpperCase() + token.slice(1)) }
  }
  if (draw < 0.09 && tokens.length > 1 && tags.at(-1) === '.') {
    return { ...sentence, tokens: tokens.slice(0, -1), tags: tags.slice(0, -1) }
  }
  return sentence
}
