/** EBML ids (RFC 9559): how much of the first block is no sound, what to decode before a place that is sought, the sound. */
const CODEC_DELAY = 0xaa
const SEEK_PRE_ROLL = 0xbb
const CLUSTER = [0x1f, 0x43, 0xb6, 0x75]
/** The head of a file is shorter. */
const HEAD_BYTES = 65_536

/**
 * Mediabunny writes the delay of Opus under the id of another element, so that a player begins some milliseconds early:
 * in the head of a WebM file, here it gets its own.
 * @param head bytes from the beginning of the file; changed
 */
export function tellCodecDelay(head: Uint8Array): void {
  for (let at = 0; at < Math.min(head.length, HEAD_BYTES) - 3; at++) {
    if (CLUSTER.every((byte, i) => head[at + i] === byte)) return
    // The id, and a size of few bytes.
    const isDelay = head[at] === 0x56 && head[at + 1] === SEEK_PRE_ROLL && (head[at + 2]! & 0xf8) === 0x80
    if (isDelay) head[at + 1] = CODEC_DELAY
  }
}
