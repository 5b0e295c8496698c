import { BITS } from './watermark-code.ts'

const DATA_BITS = 16
const DAY_MS = 86_400_000
/** The first day that can be told; there are 179 years of them. */
const FIRST_DAY = Date.UTC(2024, 0, 1)
/** So that silence, which reads as zeros, is no valid day. */
const CHECK_SEED = 0x4c54

/** The day on which a sound was made, with a checksum. @param time milliseconds since 1970 */
export function payloadOfDay(time: number): boolean[] {
  const day = Math.min(2 ** DATA_BITS - 1, Math.max(0, Math.floor((time - FIRST_DAY) / DAY_MS)))
  const word = day * 2 ** DATA_BITS + checksum(day)
  return Array.from({ length: BITS }, (_, bit) => Math.floor(word / 2 ** (BITS - 1 - bit)) % 2 === 1)
}

/** @returns midnight UTC of the day, in milliseconds since 1970; undefined where the checksum does not fit. */
export function dayOfPayload(bits: readonly boolean[]): number | undefined {
  const number = (from: number, to: number) =>
    bits.slice(from, to).reduce((value, bit) => value * 2 + (bit ? 1 : 0), 0)
  const day = number(0, DATA_BITS)
  return number(DATA_BITS, BITS) === checksum(day) ? FIRST_DAY + day * DAY_MS : undefined
}

/** CRC-16 of two bytes, polynomial 0x1021. */
function checksum(day: number): number {
  let crc = CHECK_SEED ^ day
  for (let bit = 0; bit < 16; bit++) crc = ((crc << 1) ^ (crc & 0x8000 ? 0x1021 : 0)) & 0xffff
  return crc
}
