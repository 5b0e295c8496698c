import { isCast, isDelivery } from './saved-kinds.ts'
import type { SpeechRequest } from '../protocol.ts'
import { newRequestId } from '../lib/new-request-id.ts'

const LOCALES: readonly unknown[] = ['en-us', 'en-gb', undefined]

/** The texts that waited when the page was left, as far as they can be read. */
export function readQueue(saved: unknown): readonly SpeechRequest[] {
  return Array.isArray(saved)
    ? saved.filter(isRequest).map((request) => ({ ...request, id: newRequestId() }))
    : []
}

function isRequest(saved: unknown): saved is SpeechRequest {
  if (typeof saved !== 'object' || saved === null) return false
  const { text, voice, speed, markup, locale, cast, delivery } = saved as Partial<
    Record<keyof SpeechRequest, unknown>
  >
  if (typeof text !== 'string' || typeof voice !== 'string' || typeof speed !== 'number') return false
  if (markup !== 'plain' && markup !== 'ssml') return false
  return (
    LOCALES.includes(locale) &&
    (cast === undefined || isCast(cast)) &&
    (delivery === undefined || isDelivery(delivery))
  )
}
