/** For tests: decodes the part of FLAC (RFC 9639) that is written here, by the letter of the format. */
export function readFlac(file: Uint8Array) {
  let at = 0
  const bits = (count: number): number => {
    let value = 0
    for (let i = 0; i < count; i++, at++) value = value * 2 + ((file[at >> 3]! >> (7 - (at & 7))) & 1)
    return value
  }
  const signed = (count: number) => {
    const value = bits(count)
    return value >= 2 ** (count - 1) ? value - 2 ** count : value
  }
  if (bits(32) !== 0x664c6143) throw new Error('not FLAC')
  let rate = 0
  let total = 0
  const comments: string[] = []
  for (let isLast = 0; !isLast;) {
    isLast = bits(1)
    const type = bits(7)
    const end = at + 24 + 8 * bits(24)
    if (type === 0) {
      bits(80)
      rate = bits(20)
      bits(8)
      total = bits(36)
    } else {
      const text = new TextDecoder()
      const view = new DataView(file.buffer, file.byteOffset)
      let place = at / 8
      const next = () => {
        const length = view.getUint32(place, true)
        place += 4 + length
        return text.decode(file.subarray(place - length, place))
      }
      next()
      const count = view.getUint32(place, true)
      place += 4
      for (let i = 0; i < count; i++) comments.push(next())
    }
    at = end
  }
  const samples: number[] = []
  while (at / 8 < file.length) {
    if (bits(16) !== 0xfff8) throw new Error('no frame where one should begin')
    bits(16)
    for (let first = bits(8), more = Math.clz32(~(first << 24)); more > 1; more--) bits(8 + 0 * first)
    const size = bits(16) + 1
    bits(8)
    bits(1)
    const kind = bits(6)
    bits(1)
    if (kind === 0) {
      const value = signed(16)
      for (let i = 0; i < size; i++) samples.push(value)
    } else {
      const order = kind - 8
      const block: number[] = []
      for (let i = 0; i < order; i++) block.push(signed(16))
      bits(2)
      const parts = 2 ** bits(4)
      for (let part = 0; part < parts; part++) {
        const rice = bits(4)
        const until = (part + 1) * (size / parts)
        while (block.length < until) {
          let quotient = 0
          while (bits(1) === 0) quotient++
          const folded = quotient * 2 ** rice + bits(rice)
          const residual = folded % 2 === 1 ? -(folded + 1) / 2 : folded / 2
          const n = block.length
          const [a = 0, b = 0, c = 0, d = 0] = [block[n - 1], block[n - 2], block[n - 3], block[n - 4]]
          const guess = [0, a, 2 * a - b, 3 * a - 3 * b + c, 4 * a - 6 * b + 4 * c - d][order]!
          block.push(guess + residual)
        }
      }
      for (const value of block) samples.push(value)
    }
    at = Math.ceil(at / 8) * 8
    bits(16)
  }
  return { rate, total, comments, samples }
}
