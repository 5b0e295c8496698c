import type { SpeechDelivery } from '../../protocol.ts'

/** A delivery in a few words: what is seen while its controls are folded away. */
export function summaryOf(
  { emotions = [], styles, ...numbers }: SpeechDelivery,
  emotion: { readonly name: string; readonly strength: number } | null,
): string {
  const isMore = Object.keys(numbers).length > 0 || styles !== undefined || (!emotion && emotions.length > 0)
  if (!emotion) return isMore ? 'changed' : 'as the voice is'
  return `${emotion.name} ${emotion.strength.toFixed(1)}${isMore ? ' and more' : ''}`
}
