/** Longest pause that markup may ask for. */
export const LONGEST_PAUSE_MS = 30_000

/** Factors on the speaking rate that markup may ask for. */
export const SLOWEST_RATE = 0.25
export const FASTEST_RATE = 4

/** “1.5s”, “250ms” → milliseconds; `undefined` where it is no duration or too long. */
export function duration(value: string): number | undefined {
  const match = /^\+?(\d{1,6}(?:\.\d{1,6})?|\.\d{1,6})\s*(ms|s)$/i.exec(value.trim())
  if (!match) return undefined
  const ms = Number(match[1]) * (match[2]!.toLowerCase() === 's' ? 1000 : 1)
  return ms <= LONGEST_PAUSE_MS ? Math.round(ms) : undefined
}

const LONGEST_CLOCK_MS = 24 * 3_600_000

/** “83.5s”, “1:23.5”, “1:01:23.5” → milliseconds; `undefined` where it is no time of a day. */
export function clockTime(value: string): number | undefined {
  const match = /^(?:(?:(\d{1,2}):)?(\d{1,2}):)?(\d{1,5}(?:\.\d{1,3})?)(s?)$/i.exec(value.trim())
  if (!match) return undefined
  const [, hours = '0', minutes, seconds, unit] = match
  if ((minutes === undefined) !== (unit !== '')) return undefined
  const ms = Math.round(1000 * (3600 * Number(hours) + 60 * Number(minutes ?? 0) + Number(seconds)))
  return ms <= LONGEST_CLOCK_MS ? ms : undefined
}

/** “1.2” → 1.2 where a voice can speak so fast or slowly. */
export function rateFactor(value: string): number | undefined {
  if (!/^\d{1,3}(?:\.\d{1,6})?$|^\.\d{1,6}$/.test(value.trim())) return undefined
  const rate = Number(value)
  return rate >= SLOWEST_RATE && rate <= FASTEST_RATE ? rate : undefined
}

/** What may name a voice: an id, or a blend such as `af_bella * 0.7 + af_sky * 0.3`. Whether there is one is for others to say. */
export function voiceName(value: string): string | undefined {
  const name = value.trim()
  return /^[\p{L}(][\p{L}\p{N}\s_.,:%()*+/>|@-]{0,199}$/u.test(name) ? name : undefined
}

/**
 * Longest run without white space in ASCII or signs: what is longer is data (a picture in base64, a ruler, noise) and is
 * heard only up to here.
 */
export const LONGEST_RUN = 1000

/** Source of a pattern (flag `u`) for runs that are too long; linear, since it begins only where a run does. */
export const DATA_RUN = String.raw`(?<!\S)(?:[!-~]|[^\s\p{L}\p{M}\p{N}!-~]){${LONGEST_RUN + 1},}`
