import mp3Wasm from 'wasm-media-encoders/wasm/mp3?url'
import { FormatConverter } from '../audio/format-converter.ts'
import type { OpenEncoder } from '../audio/sound-encoder.ts'
import { SOUND_FORMATS, type SoundFormat } from '../config/sound-formats.ts'
import { SAMPLE_RATE } from '../config/limits.ts'
import type { MediaFormat } from './media-encoder.ts'

/** Every format; what is not arithmetic alone is fetched when it is first asked for. */
export const converter = new FormatConverter({
  mp3: async (info, sink) => (await import('./mp3-encoder.ts')).openMp3Encoder(mp3Wasm, info, sink),
  ogg: media('ogg'),
  webm: media('webm'),
  m4a: media('m4a'),
  aac: media('aac'),
})

const BY_BROWSER: readonly MediaFormat[] = ['ogg', 'webm', 'm4a', 'aac']

/** The formats that this browser can write. */
export async function writableFormats(): Promise<SoundFormat[]> {
  const { canEncodeMedia } = await import('./media-encoder.ts')
  const formats = Object.keys(SOUND_FORMATS) as SoundFormat[]
  const canWrite = await Promise.all(
    formats.map((format) =>
      BY_BROWSER.includes(format as MediaFormat) ? canEncodeMedia(format as MediaFormat, SAMPLE_RATE) : true,
    ),
  )
  return formats.filter((_, index) => canWrite[index])
}

function media(format: MediaFormat): OpenEncoder {
  return async (info, sink) => (await import('./media-encoder.ts')).openMediaEncoder(format, info, sink)
}
