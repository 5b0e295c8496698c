import { CAPTION_FORMATS } from '../config/caption-formats.ts'
import { LOUDEST_FILE, QUIETEST_FILE } from '../config/limits.ts'
import { SOUND_FORMATS } from '../config/sound-formats.ts'
import { SpeechError } from '../errors.ts'
import { shown } from '../lib/shown.ts'
import type { ExportOptions } from '../protocol.ts'

const CAPTIONS: readonly unknown[] = CAPTION_FORMATS

/** What a page in plain JavaScript may have got wrong about a file. @throws SpeechError InputError */
export function checkFileOptions({ format, captions, loudness, watermark }: ExportOptions): void {
  if (typeof format !== 'string' || !Object.hasOwn(SOUND_FORMATS, format)) {
    throw new SpeechError(
      'InputError',
      `${shown(format)} is no format of sound. Choose one of ${Object.keys(SOUND_FORMATS).join(', ')}.`,
    )
  }
  if (!Array.isArray(captions) || !captions.every((caption) => CAPTIONS.includes(caption))) {
    throw new SpeechError('InputError', `Captions are a list of any of ${CAPTIONS.join(', ')}.`)
  }
  if (
    loudness !== null &&
    !(typeof loudness === 'number' && loudness >= QUIETEST_FILE && loudness <= LOUDEST_FILE)
  ) {
    throw new SpeechError(
      'InputError',
      `A loudness of ${shown(loudness)} is not possible. Give LUFS from ${QUIETEST_FILE} to ${LOUDEST_FILE}, or null for as it is spoken.`,
    )
  }
  if (watermark !== undefined && !Number.isFinite(watermark)) {
    throw new SpeechError(
      'InputError',
      `A watermark of ${shown(watermark)} is not possible. Give the day as milliseconds since 1970, such as Date.now().`,
    )
  }
}
