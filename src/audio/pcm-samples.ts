/** PCM −1 … 1 as signed integers of `bits`: rounded to the nearest, clipped at full scale, NaN as silence. */
export function integerSamples(pcm: Float32Array, bits: 16 | 24): Int32Array {
  const scale = 2 ** (bits - 1)
  return Int32Array.from(pcm, (sample) =>
    Number.isNaN(sample) ? 0 : Math.min(scale - 1, Math.max(-scale, Math.round(sample * scale))),
  )
}

/** 16 bit, little endian. */
export function pcm16(pcm: Float32Array): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(2 * pcm.length))
  integerSamples(pcm, 16).forEach((value, i) => view.setInt16(2 * i, value, true))
  return new Uint8Array(view.buffer)
}

/** 24 bit, little endian. */
export function pcm24(pcm: Float32Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(3 * pcm.length)
  integerSamples(pcm, 24).forEach((value, i) => {
    bytes[3 * i] = value
    bytes[3 * i + 1] = value >> 8
    bytes[3 * i + 2] = value >> 16
  })
  return bytes
}

/** 32 bit float, little endian; NaN as silence. */
export function pcm32f(pcm: Float32Array): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(4 * pcm.length))
  pcm.forEach((sample, i) => view.setFloat32(4 * i, Number.isNaN(sample) ? 0 : sample, true))
  return new Uint8Array(view.buffer)
}
