const LARGEST = 65504

/** The nearest float16 (ties to even) as 16 bits; what is too large becomes the largest. */
export function numberToHalf(value: number): number {
  const sign = value < 0 || Object.is(value, -0) ? 0x8000 : 0
  const size = Math.min(Math.abs(value), LARGEST)
  if (Number.isNaN(value)) return 0x7e00
  if (size < 2 ** -14) return sign | roundToEven(size * 2 ** 24)
  const exponent = Math.floor(Math.log2(size))
  const rounded = roundToEven(size * 2 ** (10 - exponent))
  // A fraction that rounds up to 2 carries into the exponent by itself.
  return sign | (((exponent + 15) << 10) + (rounded - 1024))
}

function roundToEven(value: number): number {
  const low = Math.floor(value)
  const rest = value - low
  if (rest !== 0.5) return Math.round(value)
  return low % 2 === 0 ? low : low + 1
}
