import { checkDelivery } from '../config/check-delivery.ts'
import { BACKGROUND_SOUNDS, isBackgroundSound } from '../config/background-sounds.ts'
import { MAX_SPEED, MIN_SPEED } from '../config/limits.ts'
import { SpeechError } from '../errors.ts'
import { shown } from '../lib/shown.ts'
import type { ChunkStrategy, Locale, SpeechRequest } from '../protocol.ts'

const LOCALES: readonly Locale[] = ['en-us', 'en-gb']
const CHUNKINGS: readonly ChunkStrategy[] = ['adaptive', 'sentence', 'phrase', 'fixed']

/** @throws SpeechError InputError for a text, a speed, a beginning, a delivery or a background that cannot be spoken. */
export function checkRequest(request: SpeechRequest, longest: number): void {
  const { text, speed, from = 0, delivery, background } = request
  if (typeof text !== 'string' || text.trim() === '') {
    throw new SpeechError('InputError', 'There is no text to speak. Write something first.')
  }
  if (text.length > longest) {
    throw new SpeechError(
      'InputError',
      `The text has ${text.length} characters; at most ${longest} can be spoken at once. Split it.`,
    )
  }
  if (!(typeof speed === 'number' && speed >= MIN_SPEED && speed <= MAX_SPEED)) {
    throw new SpeechError(
      'InputError',
      `A speed of ${shown(speed)} is not possible. Choose one between ${MIN_SPEED} and ${MAX_SPEED}.`,
    )
  }
  checkKinds(request)
  checkDelivery(delivery)
  if (background && !(isBackgroundSound(background.sound) && isShare(background.level ?? 0))) {
    throw new SpeechError(
      'InputError',
      `“${background.sound}” at ${background.level} is no background. Choose ${Object.keys(BACKGROUND_SOUNDS).join(', ')}, at a level from 0 to 1.`,
    )
  }
  if (!(Number.isInteger(from) && from >= 0 && from < text.length)) {
    throw new SpeechError(
      'InputError',
      `Speech cannot begin at character ${shown(from)} of ${text.length}. Choose a whole number from 0 to ${text.length - 1}.`,
    )
  }
}

function isShare(value: number): boolean {
  return value >= 0 && value <= 1
}

/** What crosses a thread is of no type. */
function checkKinds({ voice, cast, markup, chunking, locale }: SpeechRequest): void {
  if (typeof voice !== 'string') {
    throw new SpeechError('InputError', 'The voice has to be a formula, such as “af_heart”. Choose one.')
  }
  const isCast = typeof cast === 'object' && cast !== null && Object.values(cast).every(isText)
  if (cast !== undefined && !isCast) {
    throw new SpeechError(
      'InputError',
      'A cast gives each speaker’s name a voice formula. Choose a voice for each.',
    )
  }
  if (markup !== 'plain' && markup !== 'ssml') {
    throw new SpeechError('InputError', 'A text is either plain or SSML. Say which.')
  }
  if (locale !== undefined && !LOCALES.includes(locale)) {
    throw new SpeechError(
      'InputError',
      `There is no pronunciation for ${shown(locale)}. Choose one of ${LOCALES.join(', ')}.`,
    )
  }
  if (chunking !== undefined && !CHUNKINGS.includes(chunking)) {
    throw new SpeechError(
      'InputError',
      `A text cannot be cut by ${shown(chunking)}. Choose one of ${CHUNKINGS.join(', ')}.`,
    )
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}
