import { openFlacEncoder } from './flac-encoder.ts'
import { openPcmEncoder } from './pcm-encoder.ts'
import { plainTag } from './plain-tag.ts'
import type { ByteSink, OpenEncoder, SoundEncoder, SoundInfo } from './sound-encoder.ts'
import type { SoundFormat } from '../config/sound-formats.ts'
import { openWavEncoder } from './wav-encoder.ts'

/** Formats whose encoders the surroundings bring. */
export type BroughtFormat = 'mp3' | 'ogg' | 'webm' | 'm4a' | 'aac'

/** Opens the encoder of a format: those that are arithmetic alone are here, the others are brought. */
export class FormatConverter {
  readonly #openers: Readonly<Record<SoundFormat, OpenEncoder>>

  constructor(brought: Readonly<Record<BroughtFormat, OpenEncoder>>) {
    this.#openers = {
      wav: (info, sink) => openWavEncoder(16, info, sink),
      wav24: (info, sink) => openWavEncoder(24, info, sink),
      wav32f: (info, sink) => openWavEncoder('32f', info, sink),
      flac: openFlacEncoder,
      pcm: (_info, sink) => openPcmEncoder(sink),
      ...brought,
    }
  }

  /** @throws SpeechError InputError where the format cannot be written here or cannot hold so long a sound */
  async open(format: SoundFormat, info: SoundInfo, sink: ByteSink): Promise<SoundEncoder> {
    const { title, voice, speed } = info.tags
    const tags = { title: plainTag(title), voice: plainTag(voice), speed }
    const chapters = info.chapters.map((chapter) => ({ ...chapter, title: plainTag(chapter.title) }))
    return this.#openers[format]({ ...info, tags, chapters }, sink)
  }
}
