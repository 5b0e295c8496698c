import { DELIVERY_LIMITS, STRENGTH_LIMITS, type Limits } from '../config/delivery-limits.ts'
import { EMOTION_NAMES } from '../config/emotion-names.ts'

/** A number of the delivery that the page lets one set. */
export interface DeliveryControl extends Limits {
  readonly name: keyof typeof DELIVERY_LIMITS
  readonly label: string
  readonly step: number
  /** Printed after the number. */
  readonly unit: string
  /** Digits after the point. */
  readonly digits: number
}

export const DELIVERY_CONTROLS: readonly DeliveryControl[] = [
  { name: 'pitch', label: 'Pitch', step: 0.5, unit: 'semitones', digits: 1, ...DELIVERY_LIMITS.pitch },
  { name: 'range', label: 'Melody', step: 0.05, unit: '×', digits: 2, ...DELIVERY_LIMITS.range },
  { name: 'rate', label: 'Pace', step: 0.05, unit: '×', digits: 2, ...DELIVERY_LIMITS.rate },
  { name: 'pauses', label: 'Pauses', step: 0.1, unit: '×', digits: 1, ...DELIVERY_LIMITS.pauses },
  { name: 'gain', label: 'Level', step: 0.5, unit: 'dB', digits: 1, ...DELIVERY_LIMITS.gain },
]

export const STRENGTH_CONTROL = {
  label: 'Strength',
  step: 0.1,
  unit: '',
  digits: 1,
  ...STRENGTH_LIMITS,
} as const

/** As they are offered; `neutral` is the same as none. */
export const OFFERED_EMOTIONS = EMOTION_NAMES.filter((name) => name !== 'neutral')
