import { SpeechError } from '../errors.ts'
import type { SpeechDelivery } from '../protocol.ts'
import { shown } from '../lib/shown.ts'
import { DELIVERY_LIMITS, STRENGTH_LIMITS, type Limits } from './delivery-limits.ts'
import { EMOTION_NAMES } from './emotion-names.ts'

const LABELS = {
  pitch: 'pitch (semitones)',
  range: 'range of the melody (factor)',
  rate: 'rate (factor)',
  pauses: 'length of the pauses (factor)',
  gain: 'gain (dB)',
} as const satisfies Readonly<Record<keyof typeof DELIVERY_LIMITS, string>>

/**
 * @param delivery absent: fine. It may come from another version of the page or from anywhere.
 * @throws SpeechError InputError naming the value that cannot be and what it may be.
 */
export function checkDelivery(delivery: unknown = {}): asserts delivery is SpeechDelivery | undefined {
  const given = recordOf(delivery, 'A delivery')
  for (const name of Object.keys(LABELS) as (keyof typeof LABELS)[]) {
    if (given[name] !== undefined) check(given[name], LABELS[name], DELIVERY_LIMITS[name])
  }
  const { emotions = [] } = given
  if (!Array.isArray(emotions)) throw refusal('Emotions are a list of names with strengths.')
  for (const share of emotions) {
    const { emotion, strength } = recordOf(share, 'A share of an emotion')
    checkEmotion(emotion)
    check(
      strength,
      typeof emotion === 'string' ? `strength of ${shown(emotion)}` : 'strength',
      STRENGTH_LIMITS,
    )
  }
  for (const [name, style] of Object.entries(recordOf(given['styles'] ?? {}, 'What is said of styles'))) {
    const isVoice =
      typeof style === 'object' && style !== null && typeof Reflect.get(style, 'voice') === 'string'
    if (typeof style !== 'boolean' && !isVoice)
      throw refusal(`The style ${shown(name)} is on, off, or a voice.`)
  }
}

function checkEmotion(emotion: unknown): void {
  if (typeof emotion === 'string') {
    if ((EMOTION_NAMES as readonly string[]).includes(emotion)) return
    throw refusal(`There is no emotion ${shown(emotion)}. Choose one of ${EMOTION_NAMES.join(', ')}.`)
  }
  for (const value of Object.values(recordOf(emotion, 'An emotion'))) {
    if (!Number.isFinite(value)) {
      throw refusal(`An emotion of one’s own is made of numbers; ${shown(value)} is none. Give a number.`)
    }
  }
}

function recordOf(value: unknown, what: string): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return value as Readonly<Record<string, unknown>>
  }
  throw refusal(`${what} is an object, not ${shown(value)}.`)
}

function check(value: unknown, label: string, { least, most }: Limits): void {
  if (typeof value === 'number' && value >= least && value <= most) return
  throw refusal(`A ${label} of ${shown(value)} is not possible. Choose one between ${least} and ${most}.`)
}

function refusal(message: string): SpeechError {
  return new SpeechError('InputError', message)
}
