import { TAG_NAMES } from '../config/tag-names.ts'
import type { Locale, SpeechRequest } from '../protocol.ts'
import { spokenLocale } from './locale-of-voice.ts'
import type { SliceTools } from './slice.ts'

/** How the system's voice is to speak. */
export interface StandInOptions {
  readonly rate: number
  readonly locale: Locale
  /** 0 … 1. */
  readonly volume: number
}

/** The port behind which a voice of the system speaks while ours is not here. */
export interface StandIn {
  /**
   * @param onPlace told where in the text it is
   * @returns true when it has said all; false when it was stopped, or no voice of this device speaks without a network
   */
  speak(text: string, options: StandInOptions, onPlace: (place: number) => void): Promise<boolean>
  stop(): void
}

/** Tags, and the sounds beside a word: nothing to be read out. */
const MARKUP = new RegExp(
  String.raw`\[(?:${TAG_NAMES}):[^\]]*\]|(?<=\[[^\]]*)\]\(/[^)]*/\)|\[(?=[^\]]*\]\(/)`,
  'g',
)

/**
 * Lets a voice of the system speak until `ready`, where that is wished and can be.
 * @returns where in the text to go on: its length where all was said. @throws what `ready` throws
 */
export async function placeWhenReady(
  { standIn, get }: Pick<SliceTools, 'standIn' | 'get'>,
  { text, from = 0, markup, speed, locale }: SpeechRequest,
  ready: Promise<unknown>,
): Promise<number> {
  const { speech, audio } = get().configuration
  let place = from
  const isWished = speech.systemVoice && markup === 'plain'
  if (standIn && isWished) {
    // As long as before, so that places stay what they are.
    const plain = text.replace(MARKUP, (tag) => ' '.repeat(tag.length)).slice(from)
    const options = {
      rate: speed * audio.listeningSpeed,
      locale: locale ?? spokenLocale(get()),
      volume: audio.volume / 100,
    }
    void standIn
      .speak(plain, options, (at) => (place = from + at))
      .then((isAll) => isAll && (place = text.length))
      .catch(() => {})
  }
  try {
    await ready
  } finally {
    if (isWished) standIn?.stop()
  }
  return place
}
