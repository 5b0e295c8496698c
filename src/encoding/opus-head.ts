/** Opus counts in these, whatever rate is put in (RFC 7845, section 5.1). */
export const OPUS_RATE = 48_000
/** Of the head: the samples at the beginning that are not sound, two bytes. */
const PRE_SKIP_AT = 10
/** How far libopus looks ahead, seconds: usually, and where it is told to be quick. */
const LOOKAHEADS = [0.0065, 0.0025]

/**
 * The head that an encoder tells, with its delay in samples of OPUS_RATE as they are to be. Chromium counts it in those of
 * the sound, so that what is not 48 kHz would begin some milliseconds late.
 * @param rate of the sound
 */
export function rightOpusHead(head: Uint8Array, rate: number): { head: Uint8Array; preSkip: number } {
  const right = head.slice()
  const view = new DataView(right.buffer)
  const told = view.getUint16(PRE_SKIP_AT, true)
  const isOwnRate = LOOKAHEADS.some((seconds) => Math.round(seconds * rate) === told)
  const preSkip = isOwnRate ? Math.round((told * OPUS_RATE) / rate) : told
  view.setUint16(PRE_SKIP_AT, preSkip, true)
  return { head: right, preSkip }
}
