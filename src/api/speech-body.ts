import { MAX_SPEED, MIN_SPEED } from '../config/limits.ts'
import { SOUND_FORMATS, type SoundFormat } from '../config/sound-formats.ts'
import { markupOf } from '../lib/markup-of.ts'
import { newRequestId } from '../lib/new-request-id.ts'
import { titleOf } from '../lib/title-of.ts'
import type { SpeechRequest, StreamOptions } from '../protocol.ts'
import { apiModel } from './api-models.ts'
import { voiceFor } from './api-voices.ts'
import { choiceField, missing, numberField, textField, valueOf, wrong, type Fields } from './fields.ts'

/** OpenAI's names of the formats, and of two more; what is sent for each. */
const FORMATS = {
  mp3: 'mp3',
  opus: 'ogg',
  aac: 'aac',
  flac: 'flac',
  wav: 'wav',
  pcm: 'pcm',
  webm: 'webm',
  m4a: 'm4a',
} as const satisfies Record<string, SoundFormat>

/** The range of OpenAI's `speed`. */
const SLOWEST = 0.25
const FASTEST = 4

/** A call for speech, checked. */
export interface SpeechCall {
  readonly kind: 'speech'
  readonly request: SpeechRequest
  readonly stream: StreamOptions
  readonly mimeType: string
  /** `sse`: as server-sent events that hold the sound in base64; `audio`: the bytes themselves. */
  readonly as: 'audio' | 'sse'
}

/** Reads the body of `POST /v1/audio/speech`. Fields that are not known are left alone. @throws ApiError */
export function readSpeech(fields: Fields, origin: string): SpeechCall {
  const model = textField(fields, 'model')
  if (model !== undefined) apiModel(model)
  const text = textField(fields, 'input')
  if (text === undefined) throw missing('input')
  if (text.trim() === '') throw wrong('input', 'a text with something to say', text)
  const format = FORMATS[choiceField(fields, 'response_format', keysOf(FORMATS)) ?? 'mp3']
  const wanted = numberField(fields, 'speed', SLOWEST, FASTEST) ?? 1
  textField(fields, 'instructions')
  // The voice itself speaks as fast or slowly as it naturally can; the rest is stretched.
  const speed = Math.min(MAX_SPEED, Math.max(MIN_SPEED, wanted))
  return {
    kind: 'speech',
    request: {
      id: newRequestId(),
      text,
      markup: markupOf(text),
      voice: voiceFor(voiceField(fields)),
      speed,
      origin,
    },
    stream: { format, title: titleOf(text), tempo: wanted / speed },
    mimeType: format === 'pcm' ? 'audio/pcm' : SOUND_FORMATS[format].mimeType,
    as: choiceField(fields, 'stream_format', ['audio', 'sse']) ?? 'audio',
  }
}

/** A name, or an object with an id, as OpenAI has it for voices of one's own. */
function voiceField(fields: Fields): string {
  const value = valueOf(fields, 'voice')
  const name = typeof value === 'object' && value !== null ? (value as { readonly id?: unknown }).id : value
  if (name === undefined) throw missing('voice')
  if (typeof name === 'string' && name.trim() !== '') return name
  throw wrong('voice', 'the name of a voice or a formula', value)
}

function keysOf<T extends object>(table: T): readonly (keyof T & string)[] {
  return Object.keys(table) as (keyof T & string)[]
}
