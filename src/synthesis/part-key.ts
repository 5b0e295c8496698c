import { hashOf } from '../lib/hash-of.ts'
import type { ExportOptions, SpeechRequest } from '../protocol.ts'

const DAY_MS = 86_400_000

/** All that a file of speech depends on, but for its id. @param build of the model */
export function partKey(build: string, { id: _, ...request }: SpeechRequest, options: ExportOptions): string {
  const { watermark } = options
  const day = watermark === undefined ? null : Math.floor(watermark / DAY_MS)
  const rest = JSON.stringify([build, { ...request, text: '' }, { ...options, watermark: day }])
  return `${hashOf(rest)} ${hashOf(request.text)} ${request.text.length}`
}
