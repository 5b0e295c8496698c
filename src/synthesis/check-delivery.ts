import { DELIVERY_LIMITS, STRENGTH_LIMITS, type Limits } from '../config/delivery-limits.ts'
import { EMOTION_NAMES } from '../config/emotion-names.ts'
import { SpeechError } from '../errors.ts'
import type { SpeechDelivery } from './speech-delivery.ts'

const LABELS = {
  pitch: 'pitch (semitones)',
  range: 'range of the melody (factor)',
  rate: 'rate (factor)',
  pauses: 'length of the pauses (factor)',
  gain: 'gain (dB)',
} as const satisfies Readonly<Record<keyof typeof DELIVERY_LIMITS, string>>

/** @throws SpeechError InputError naming the value that cannot be and what it may be. */
export function checkDelivery(delivery: SpeechDelivery = {}): void {
  for (const name of Object.keys(LABELS) as (keyof typeof LABELS)[]) {
    const value = delivery[name]
    if (value !== undefined) check(value, LABELS[name], DELIVERY_LIMITS[name])
  }
  for (const { emotion, strength } of delivery.emotions ?? []) {
    if (typeof emotion === 'string' && !EMOTION_NAMES.includes(emotion)) {
      throw new SpeechError(
        'InputError',
        `There is no emotion “${String(emotion)}”. Choose one of ${EMOTION_NAMES.join(', ')}.`,
      )
    }
    check(strength, typeof emotion === 'string' ? `strength of “${emotion}”` : 'strength', STRENGTH_LIMITS)
    for (const value of typeof emotion === 'string' ? [] : (Object.values(emotion) as number[])) {
      if (!Number.isFinite(value)) {
        throw new SpeechError(
          'InputError',
          `An emotion of one’s own is made of numbers; “${String(value)}” is none. Give a number.`,
        )
      }
    }
  }
}

function check(value: number, label: string, { least, most }: Limits): void {
  if (typeof value === 'number' && value >= least && value <= most) return
  throw new SpeechError(
    'InputError',
    `A ${label} of ${String(value)} is not possible. Choose one between ${least} and ${most}.`,
  )
}
