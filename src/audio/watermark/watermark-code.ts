import { SAMPLE_RATE } from '../../config/limits.ts'
import { Random } from '../../lib/random.ts'

/** Samples of a frame; two lie over one another. */
export const FRAME = 1024
export const HOP = FRAME / 2
/** The mark repeats after so many frames: two seconds. */
export const BLOCK = 96
export const BITS = 32

/** Where speech has sound and codecs keep it. */
const FROM_HERTZ = 1_000
const TO_HERTZ = 7_000
/** The first frequency that is marked, and how many are. */
export const FIRST = Math.ceil((FROM_HERTZ * FRAME) / SAMPLE_RATE)
export const WIDTH = Math.floor((TO_HERTZ * FRAME) / SAMPLE_RATE) - FIRST

/** Share of the cells that say where a block begins, the same in every mark. */
const SYNC_SHARE = 0.3
/** In `WatermarkCode.bits`: a cell of that kind. */
export const SYNC = -1

/** Which cells, a frequency of a frame of the block each, tell what. */
export interface WatermarkCode {
  /** +1 or −1: [BLOCK × WIDTH]. */
  readonly signs: Int8Array
  /** The bit that turns the sign round where it is 0, or SYNC: [BLOCK × WIDTH]. */
  readonly bits: Int8Array
}

/** @param key another one is another code, in which no mark of this can be read. */
export function watermarkCode(key = 1): WatermarkCode {
  const random = new Random(key)
  const signs = new Int8Array(BLOCK * WIDTH)
  const bits = new Int8Array(BLOCK * WIDTH)
  for (let cell = 0; cell < signs.length; cell++) {
    signs[cell] = random.next() < 0.5 ? -1 : 1
    bits[cell] = random.next() < SYNC_SHARE ? SYNC : Math.floor(BITS * random.next())
  }
  return { signs, bits }
}
