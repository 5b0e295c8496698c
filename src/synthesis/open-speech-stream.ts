import type { FormatConverter } from '../audio/format-converter.ts'
import { SAMPLE_RATE } from '../config/limits.ts'
import type { SpeechRequest, StreamOptions } from '../protocol.ts'
import { SpeechStream, type SpeechStreamOptions } from './speech-stream.ts'

/** The stream that was asked for: of samples, or of a sound file's bytes. */
export function openSpeechStream(
  { voice, speed }: SpeechRequest,
  { format, title, tempo }: StreamOptions,
  converter: FormatConverter,
  way: Pick<SpeechStreamOptions, 'port' | 'now' | 'onCancel'>,
): SpeechStream {
  if (format === 'samples') return new SpeechStream({ ...way, tempo })
  const info = { sampleRate: SAMPLE_RATE, samples: null, tags: { title, voice, speed }, chapters: [] }
  return new SpeechStream({ ...way, tempo, openEncoder: (sink) => converter.open(format, info, sink) })
}
