import { titleOf } from '../lib/title-of.ts'
import type { ExportOptions } from '../protocol.ts'

/** What was chosen, and for the rest: a WAV file of the speech as it is heard. */
export function exportOptions(text: string, chosen: Partial<ExportOptions>): ExportOptions {
  return { format: 'wav', loudness: null, title: titleOf(text), headings: [], captions: [], ...chosen }
}
