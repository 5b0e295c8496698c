import { DELIVERY_LIMITS, STRENGTH_LIMITS, type Limits } from '../../src/config/delivery-limits.ts'
import { EMOTION_NAMES, type EmotionName } from '../../src/config/emotion-names.ts'
import type { SpeechDelivery } from '../../src/protocol.ts'

/** Options of `speak` for the delivery, as `parseArgs` takes them. */
export const DELIVERY_OPTIONS = {
  emotion: { type: 'string', multiple: true },
  pitch: { type: 'string' },
  range: { type: 'string' },
  rate: { type: 'string' },
  pauses: { type: 'string' },
  gain: { type: 'string' },
} as const

type Given = { readonly [name in keyof typeof DELIVERY_LIMITS]?: string | undefined } & {
  readonly emotion?: readonly string[] | undefined
}

/** @throws Error with a sentence that says which value is wrong and what it may be. */
export function readDelivery(given: Given): SpeechDelivery | undefined {
  const delivery: Record<string, unknown> = {}
  for (const name of Object.keys(DELIVERY_LIMITS) as (keyof typeof DELIVERY_LIMITS)[]) {
    const value = given[name]
    if (value !== undefined) delivery[name] = numberOf(value, `--${name}`, DELIVERY_LIMITS[name])
  }
  if (given.emotion) delivery['emotions'] = given.emotion.flatMap((one) => one.split('+')).map(readEmotion)
  return Object.keys(delivery).length > 0 ? delivery : undefined
}

/** happy · happy:1.5 */
function readEmotion(written: string): NonNullable<SpeechDelivery['emotions']>[number] {
  const [name = '', strength, ...rest] = written.trim().toLowerCase().split(':')
  if (!isEmotion(name) || rest.length > 0) {
    throw new Error(
      `--emotion ${written} is not an emotion; give ${EMOTION_NAMES.join(', ')}, each with a strength if need be: happy:1.5.`,
    )
  }
  const label = `The strength of --emotion ${name}`
  return { emotion: name, strength: strength === undefined ? 1 : numberOf(strength, label, STRENGTH_LIMITS) }
}

function isEmotion(name: string): name is EmotionName {
  return (EMOTION_NAMES as readonly string[]).includes(name)
}

function numberOf(written: string, label: string, { least, most }: Limits): number {
  const value = written.trim() === '' ? NaN : Number(written)
  if (value >= least && value <= most) return value
  throw new Error(`${label} is “${written}”; give a number from ${least} to ${most}.`)
}

/** `--pitch -4` → `--pitch=-4`: `parseArgs` takes a value that starts with a dash for an option. */
export function withNegatives(args: readonly string[]): string[] {
  return args.reduce<string[]>((joined, arg) => {
    const before = joined.at(-1) ?? ''
    const isValue = /^-\.?\d/.test(arg) && /^--[^=]+$/.test(before)
    return isValue ? [...joined.slice(0, -1), `${before}=${arg}`] : [...joined, arg]
  }, [])
}
