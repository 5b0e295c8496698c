import { FASTEST_RATE, SLOWEST_RATE } from './values.ts'

const RATES: Readonly<Record<string, number>> = {
  'x-slow': 0.5,
  slow: 0.75,
  medium: 1,
  default: 1,
  fast: 1.3,
  'x-fast': 1.7,
}
const PITCHES: Readonly<Record<string, number>> = {
  'x-low': -6,
  low: -3,
  medium: 0,
  default: 0,
  high: 3,
  'x-high': 6,
}
const RANGES: Readonly<Record<string, number>> = {
  'x-low': 0.3,
  low: 0.6,
  medium: 1,
  default: 1,
  high: 1.4,
  'x-high': 1.8,
}
const VOLUMES: Readonly<Record<string, number>> = {
  silent: -96,
  'x-soft': -12,
  soft: -6,
  medium: 0,
  default: 0,
  loud: 4,
  'x-loud': 8,
}

/** Hertz are told against a speaking voice of this pitch: half way between the usual woman's and man's. */
const USUAL_HERTZ = 160
const WIDEST_PITCH = 24
const WIDEST_RANGE = 2
const LOUDEST_DB = 20

const NUMBER = String.raw`([+-]?(?:\d{1,4}(?:\.\d{1,6})?|\.\d{1,6}))`
const BARE = new RegExp(`^${NUMBER}$`)
const PERCENT = new RegExp(`^${NUMBER}%$`)
const SEMITONES = new RegExp(`^${NUMBER}st$`, 'i')
const HERTZ = new RegExp(`^${NUMBER}hz$`, 'i')
const DECIBELS = new RegExp(`^${NUMBER}db$`, 'i')

/** “slow”, “80%”, “+20%”, “1.2” → factor; `undefined` where it is none of them or beyond what can be spoken. */
export function prosodyRate(value: string): number | undefined {
  const percent = numberIn(PERCENT, value)
  const factor =
    named(RATES, value) ??
    (percent === undefined ? numberIn(BARE, value) : isRelative(value) ? 1 + percent / 100 : percent / 100)
  return within(factor, SLOWEST_RATE, FASTEST_RATE)
}

/** “high”, “+2st”, “-10%”, “+20Hz”, “180Hz” → semitones. */
export function prosodyPitch(value: string): number | undefined {
  const percent = numberIn(PERCENT, value)
  const hertz = numberIn(HERTZ, value)
  const ratio =
    percent !== undefined
      ? 1 + percent / 100
      : hertz === undefined
        ? undefined
        : (isRelative(value) ? USUAL_HERTZ + hertz : hertz) / USUAL_HERTZ
  const semitones =
    named(PITCHES, value) ??
    numberIn(SEMITONES, value) ??
    (ratio === undefined ? undefined : 12 * Math.log2(ratio))
  return within(semitones, -WIDEST_PITCH, WIDEST_PITCH)
}

/** “low”, “50%”, “+50%”, “1.5” → factor on how far the melody goes up and down. */
export function prosodyRange(value: string): number | undefined {
  const percent = numberIn(PERCENT, value)
  const share = percent === undefined ? numberIn(BARE, value) : percent / 100
  return within(
    named(RANGES, value) ?? (percent !== undefined && isRelative(value) ? 1 + share! : share),
    0,
    WIDEST_RANGE,
  )
}

/** “loud”, “+6dB”, “50” of 100, “-20%” → decibels. */
export function prosodyVolume(value: string): number | undefined {
  const known = named(VOLUMES, value) ?? numberIn(DECIBELS, value)
  if (known !== undefined) return within(known, VOLUMES.silent!, LOUDEST_DB)
  const number = numberIn(PERCENT, value) ?? numberIn(BARE, value)
  if (number === undefined) return undefined
  const share = isRelative(value) ? 1 + number / 100 : number / 100
  return within(
    share <= 0 ? VOLUMES.silent : Math.max(20 * Math.log10(share), VOLUMES.silent!),
    VOLUMES.silent!,
    LOUDEST_DB,
  )
}

/** “30%”, “0.3”, “-12dB” → a share of the speech's own level, 0 … 1. */
export function backgroundLevel(value: string): number | undefined {
  const decibels = numberIn(DECIBELS, value)
  if (decibels !== undefined) return decibels <= 0 ? 10 ** (decibels / 20) : undefined
  const percent = numberIn(PERCENT, value)
  const share = percent === undefined ? numberIn(BARE, value) : percent / 100
  return share !== undefined && share >= 0 && share <= 1 ? share : undefined
}

function named(table: Readonly<Record<string, number>>, value: string): number | undefined {
  const key = value.trim().toLowerCase()
  return Object.hasOwn(table, key) ? table[key] : undefined
}

function numberIn(pattern: RegExp, value: string): number | undefined {
  const match = pattern.exec(value.trim())
  return match ? Number(match[1]) : undefined
}

function isRelative(value: string): boolean {
  return /^\s*[+-]/.test(value)
}

function within(value: number | undefined, least: number, most: number): number | undefined {
  if (value === undefined || !(value >= least && value <= most)) return undefined
  return Math.round(value * 1000) / 1000
}
