import { BACKGROUND_SOUNDS } from '../config/background-sounds.ts'
import type { TTSConfiguration } from '../config/tts-configuration.ts'
import { SpeechError } from '../errors.ts'
import type { SpeechRequest } from '../protocol.ts'
import { newRequestId } from '../lib/new-request-id.ts'
import { markupOf } from '../lib/markup-of.ts'
import type { SpeechState } from './speech-state.ts'

/** White space, control characters and what has no width. */
const BLANK = /^[\s\p{Cc}\p{Cf}]*$/u

/** The text as it stands, said by the voice that is chosen. @throws SpeechError InputError */
export function requestOf({ text, voice, speed, delivery, cast, configuration }: SpeechState): SpeechRequest {
  if (BLANK.test(text)) {
    throw new SpeechError('InputError', 'There is nothing to say yet. Type or paste some text first.')
  }
  const { textLength } = configuration.limits
  if (text.length > textLength) {
    throw new SpeechError(
      'InputError',
      `The text has ${text.length} characters; at most ${textLength} fit. Speak it in parts.`,
    )
  }
  const { english } = configuration.text
  const locale = english === 'voice' ? undefined : english
  return {
    id: newRequestId(),
    text,
    markup: markupOf(text),
    voice,
    speed,
    delivery,
    locale,
    chunking: configuration.speech.chunking,
    ...(cast && { cast }),
    ...backgroundOf(configuration.audio),
  }
}

function backgroundOf({
  background,
  backgroundLevel,
}: TTSConfiguration['audio']): Pick<SpeechRequest, 'background'> {
  if (background === 'none') return {}
  const level = 10 ** ((BACKGROUND_SOUNDS[background].level + backgroundLevel) / 20)
  return { background: { sound: background, level } }
}
