import type { Chapter, SoundTags } from './sound-encoder.ts'

/** In the `encoder` tag. */
export const ENCODER_NAME = 'LiteTTS Web'

/** Says to whoever finds the file what it is. */
export function provenance({ voice, speed }: SoundTags): string {
  return `Synthetic speech. Voice: ${voice}. Speed: ${speed}. Made with ${ENCODER_NAME} and Kokoro-82M.`
}

/** Name → value, as Vorbis comments (Xiph, “Ogg Vorbis I format specification: comment field”) have them. */
export function vorbisComments(tags: SoundTags, chapters: readonly Chapter[]): Record<string, string> {
  const comments: Record<string, string> = {
    TITLE: tags.title,
    ARTIST: tags.voice,
    COMMENT: provenance(tags),
    GENRE: 'Speech',
    VOICE: tags.voice,
    SPEED: String(tags.speed),
    SYNTHETIC: 'synthetic speech',
    ENCODER: ENCODER_NAME,
  }
  // “Chapter extension” of the Xiph wiki, which players and ffmpeg read.
  for (const [index, { title, from }] of chapters.slice(0, 999).entries()) {
    const key = `CHAPTER${String(index + 1).padStart(3, '0')}`
    comments[key] = clock(from)
    comments[`${key}NAME`] = title
  }
  return comments
}

/** 3661.5 → 01:01:01.500 */
function clock(seconds: number): string {
  const ms = Math.round(seconds * 1000)
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0')
  return `${two(ms / 3_600_000)}:${two((ms / 60_000) % 60)}:${two((ms / 1000) % 60)}.${String(ms % 1000).padStart(3, '0')}`
}
