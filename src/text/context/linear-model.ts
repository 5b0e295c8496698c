/** Bits of a feature's hash that the packed model keeps: a stranger is taken for one of 50,000 in 1 of 300. */
const KEY_BITS = 24
const MAGIC = 0x314d4c54 // "TLM1"
const HEADER_BYTES = 12

/** What one feature says: a weight (−127…127) for some of the labels. */
export interface FeatureWeights {
  readonly key: number
  readonly labels: readonly number[]
  readonly weights: readonly number[]
}

/** The key a model files a feature's hash under. */
export function modelKey(hash: number): number {
  const spread = Math.imul(hash ^ (hash >>> 16), 0x2c1b3c6d)
  return (spread ^ (spread >>> 13)) >>> (32 - KEY_BITS)
}

/**
 * Packs a sparse linear model: sorted keys as deltas (7 bits a byte), then how many labels each feature has, then the
 * labels, then the weights, each in a column of its own so that gzip finds them alike.
 */
export function packLinearModel(features: readonly FeatureWeights[]): Uint8Array {
  const sorted = features.filter((feature) => feature.labels.length > 0).sort((a, b) => a.key - b.key)
  const deltas: number[] = []
  let last = -1
  for (const { key } of sorted) {
    if (key <= last) throw new RangeError(`Two features share the key ${key}. Add them up before packing.`)
    let delta = key - last
    for (; delta > 127; delta >>>= 7) deltas.push((delta & 127) | 128)
    deltas.push(delta)
    last = key
  }
  const labels = sorted.flatMap((feature) => [...feature.labels])
  const bytes = new Uint8Array(HEADER_BYTES + deltas.length + sorted.length + 2 * labels.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, MAGIC, true)
  view.setUint32(4, sorted.length, true)
  view.setUint32(8, labels.length, true)
  let at = HEADER_BYTES
  for (const column of [
    deltas,
    sorted.map((f) => f.labels.length),
    labels,
    sorted.flatMap((f) => [...f.weights]),
  ]) {
    for (const value of column) bytes[at++] = value
  }
  return bytes
}

/** A sparse linear model: adds up what the features of a case say about each label. */
export class LinearModel {
  readonly #keys: Int32Array
  readonly #starts: Int32Array
  readonly #mask: number
  readonly #labels: Uint8Array
  readonly #weights: Int8Array

  /** @param bytes as packLinearModel made them. @throws RangeError when they are anything else. */
  constructor(bytes: Uint8Array) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    if (bytes.length < HEADER_BYTES || view.getUint32(0, true) !== MAGIC) {
      throw new RangeError(
        `These ${bytes.length} bytes are no linear model. Train it again or fetch it whole.`,
      )
    }
    const count = view.getUint32(4, true)
    const pairs = view.getUint32(8, true)
    const countsAt = bytes.length - count - 2 * pairs
    if (countsAt < HEADER_BYTES + count) {
      throw new RangeError(
        `A linear model of ${count} features cannot have ${bytes.length} bytes. Fetch it whole.`,
      )
    }
    this.#labels = bytes.subarray(countsAt + count, countsAt + count + pairs)
    this.#weights = new Int8Array(bytes.buffer, bytes.byteOffset + countsAt + count + pairs, pairs)
    const size = 2 ** Math.ceil(Math.log2(2 * count + 2))
    this.#mask = size - 1
    this.#keys = new Int32Array(size).fill(-1)
    this.#starts = new Int32Array(2 * size)
    let key = -1
    let start = 0
    let at = HEADER_BYTES
    for (let i = 0; i < count; i++) {
      let delta = 0
      for (let shift = 0; ; shift += 7) {
        const byte = bytes[at++] ?? 0
        delta |= (byte & 127) << shift
        if (byte < 128) break
      }
      key += delta
      let slot = key & this.#mask
      while (this.#keys[slot] !== -1) slot = (slot + 1) & this.#mask
      this.#keys[slot] = key
      this.#starts[2 * slot] = start
      start += bytes[countsAt + i]!
      this.#starts[2 * slot + 1] = start
    }
    if (start !== pairs) throw new RangeError('The columns of the linear model do not match. Fetch it whole.')
  }

  /** Adds the feature's weights to the scores of its labels; a feature it does not know says nothing. */
  add(hash: number, scores: Int32Array): void {
    const key = modelKey(hash)
    let slot = key & this.#mask
    for (;;) {
      const found = this.#keys[slot]!
      if (found === key) break
      if (found === -1) return
      slot = (slot + 1) & this.#mask
    }
    const end = this.#starts[2 * slot + 1]!
    for (let i = this.#starts[2 * slot]!; i < end; i++) scores[this.#labels[i]!]! += this.#weights[i]!
  }
}
