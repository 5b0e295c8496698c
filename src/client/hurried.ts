import { MAX_SPEED } from '../config/limits.ts'
import type { SpeechRequest } from '../protocol.ts'

/**
 * The same speech asked for at a faster rate of the model, which is less to make.
 * @param percent by how much, as far as the model can
 * @returns also the factor by which it is to be stretched back
 */
export function hurried(
  request: SpeechRequest,
  percent: number,
): { readonly request: SpeechRequest; readonly factor: number } {
  const factor = Math.max(1, Math.min(1 + percent / 100, MAX_SPEED / request.speed))
  return factor === 1
    ? { request, factor }
    : { request: { ...request, speed: request.speed * factor }, factor }
}
