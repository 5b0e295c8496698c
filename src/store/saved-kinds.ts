import { checkDelivery } from '../config/check-delivery.ts'
import type { SpeechDelivery } from '../protocol.ts'

/** Voice formulas by speakers' names, as an earlier visit may have kept them. */
export function isCast(value: unknown): value is Readonly<Record<string, string>> {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((voice) => typeof voice === 'string')
  )
}

/** How a text is to be spoken, as an earlier visit or a file may hold it. */
export function isDelivery(value: unknown): value is SpeechDelivery {
  try {
    checkDelivery(value)
    return value !== undefined
  } catch {
    return false
  }
}
