import type { SpeechDelivery } from '../../protocol.ts'
import type { NamedEmotion } from '../../store/own-emotions.ts'

/** A delivery in a few words: what is seen while its controls are folded away. */
export function summaryOf(
  { emotions = [], styles, ...numbers }: SpeechDelivery,
  named: readonly NamedEmotion[],
): string {
  const isUnnamed = named.length === 0 && emotions.length > 0
  const isMore = Object.keys(numbers).length > 0 || styles !== undefined || isUnnamed
  if (named.length === 0) return isMore ? 'changed' : 'as the voice is'
  const mix = named.map(({ name, strength }) => `${name} ${strength.toFixed(1)}`).join(' + ')
  return `${mix}${isMore ? ' and more' : ''}`
}
