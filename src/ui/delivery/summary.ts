import type { SpeechDelivery } from '../../protocol.ts'

/** A delivery in a few words: what is seen while its controls are folded away. */
export function summaryOf({ emotions = [], styles, ...numbers }: SpeechDelivery): string {
  const said = emotions.flatMap(({ emotion, strength }) =>
    typeof emotion === 'string' && strength > 0 ? [`${emotion} ${strength.toFixed(1)}`] : [],
  )
  const changed = Object.keys(numbers).length + (styles ? 1 : 0)
  if (changed > 0) said.push(said.length > 0 ? 'and more' : 'changed')
  return said.join(' ') || 'as the voice is'
}
