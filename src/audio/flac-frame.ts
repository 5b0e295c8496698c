import { BitWriter } from './bit-writer.ts'
import { crc16, crc8 } from './crc.ts'

const BITS = 16
const HIGHEST_ORDER = 4
/** A Rice parameter of 15 means something else (RFC 9639, section 9.2.7.1). */
const HIGHEST_RICE = 14
const FINEST_PARTITION = 5

/** One frame of 16-bit mono (RFC 9639, section 9): the best of five fixed predictors, its residual in Rice codes. */
export function flacFrame(samples: Int32Array, index: number): Uint8Array {
  const out = new BitWriter()
  out.bits(0b1111_1111_1111_1000, 16)
  out.bits(0b0111_0000, 8) // block size follows in 16 bits; sample rate as in the head of the file
  out.bits(0b0000_100_0, 8) // mono, 16 bit
  for (const byte of codedNumber(index)) out.bits(byte, 8)
  out.bits(samples.length - 1, 16)
  out.bits(crc8(out.bytes), 8)
  if (samples.every((sample) => sample === samples[0])) {
    out.bits(0, 8)
    out.bits(samples[0]!, BITS)
  } else {
    writePrediction(out, samples)
  }
  out.align()
  out.bits(crc16(out.bytes), 16)
  return out.bytes
}

function writePrediction(out: BitWriter, samples: Int32Array): void {
  let residual = samples
  let order = 0
  let least = magnitude(samples, HIGHEST_ORDER)
  let next = samples
  for (let tried = 1; tried <= Math.min(HIGHEST_ORDER, samples.length - 1); tried++) {
    next = differences(next, tried)
    const sum = magnitude(next, HIGHEST_ORDER)
    if (sum >= least) continue
    least = sum
    order = tried
    residual = next
  }
  out.bits(0b0_001_000_0 | (order << 1), 8)
  for (let i = 0; i < order; i++) out.bits(samples[i]!, BITS)
  writeResidual(out, residual, order)
}

/** What is left when each sample is guessed from the one before; the first `from` have nothing before them. */
function differences(values: Int32Array, from: number): Int32Array {
  const next = new Int32Array(values.length)
  for (let i = from; i < values.length; i++) next[i] = values[i]! - values[i - 1]!
  return next
}

function magnitude(values: Int32Array, from: number): number {
  let sum = 0
  for (let i = from; i < values.length; i++) sum += Math.abs(values[i]!)
  return sum
}

function writeResidual(out: BitWriter, residual: Int32Array, order: number): void {
  let best: { readonly partition: number; readonly rices: number[]; readonly bits: number } | undefined
  for (let partition = 0; partition <= FINEST_PARTITION; partition++) {
    const size = residual.length / 2 ** partition
    if (!Number.isInteger(size) || size <= order) break
    const rices: number[] = []
    let bits = 0
    for (let start = 0; start < residual.length; start += size) {
      const cheapest = cheapestRice(residual, Math.max(start, order), start + size)
      rices.push(cheapest.rice)
      bits += 4 + cheapest.bits
    }
    if (!best || bits < best.bits) best = { partition, rices, bits }
  }
  const { partition, rices } = best!
  out.bits(partition, 6)
  const size = residual.length / rices.length
  for (const [index, rice] of rices.entries()) {
    out.bits(rice, 4)
    for (let i = Math.max(index * size, order); i < (index + 1) * size; i++) {
      const folded = fold(residual[i]!)
      out.unary(folded >>> rice)
      out.bits(folded, rice)
    }
  }
}

/** By the mean: with codes of k bits and a unary rest, k is best near log₂ of it. */
function cheapestRice(residual: Int32Array, from: number, to: number): { rice: number; bits: number } {
  let sum = 0
  for (let i = from; i < to; i++) sum += fold(residual[i]!)
  const count = Math.max(1, to - from)
  const rice = Math.max(0, Math.min(HIGHEST_RICE, Math.floor(Math.log2((0.7 * sum) / count + 1))))
  return { rice, bits: count * (rice + 1) + sum / 2 ** rice }
}

/** 0, −1, 1, −2 … → 0, 1, 2, 3 … */
function fold(value: number): number {
  return (value << 1) ^ (value >> 31)
}

/** As UTF-8 would code it, up to 31 bits (RFC 9639, section 9.1.5). */
function codedNumber(value: number): number[] {
  if (value < 0x80) return [value]
  const tail: number[] = []
  let room = 0x3f
  let rest = value
  while (rest > room) {
    tail.unshift(0x80 | (rest & 0x3f))
    rest = Math.floor(rest / 64)
    room >>= 1
  }
  return [(0xff & ~(2 * room + 1)) | rest, ...tail]
}
