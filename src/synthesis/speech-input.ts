import { checkDelivery } from '../config/check-delivery.ts'
import { BACKGROUND_SOUNDS, isBackgroundSound } from '../config/background-sounds.ts'
import { MAX_SPEED, MIN_SPEED } from '../config/limits.ts'
import { SpeechError } from '../errors.ts'
import type { SpeechRequest } from '../protocol.ts'

/** @throws SpeechError InputError for a text, a speed, a beginning, a delivery or a background that cannot be spoken. */
export function checkRequest(
  { text, speed, from = 0, delivery, background }: SpeechRequest,
  longest: number,
): void {
  if (typeof text !== 'string' || text.trim() === '') {
    throw new SpeechError('InputError', 'There is no text to speak. Write something first.')
  }
  if (text.length > longest) {
    throw new SpeechError(
      'InputError',
      `The text has ${text.length} characters; at most ${longest} can be spoken at once. Split it.`,
    )
  }
  if (!(speed >= MIN_SPEED && speed <= MAX_SPEED)) {
    throw new SpeechError(
      'InputError',
      `A speed of ${speed} is not possible. Choose one between ${MIN_SPEED} and ${MAX_SPEED}.`,
    )
  }
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
      `Speech cannot begin at character ${from} of ${text.length}. Choose a whole number from 0 to ${text.length - 1}.`,
    )
  }
}

function isShare(value: number): boolean {
  return value >= 0 && value <= 1
}
