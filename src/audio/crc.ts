const CRC8 = table(0x07, 8)
const CRC16 = table(0x8005, 16)

/** Polynomial x⁸ + x² + x + 1, from 0. */
export function crc8(bytes: Uint8Array): number {
  let crc = 0
  for (const byte of bytes) crc = CRC8[crc ^ byte]!
  return crc
}

/** Polynomial x¹⁶ + x¹⁵ + x² + 1, from 0, the highest bit first. */
export function crc16(bytes: Uint8Array): number {
  let crc = 0
  for (const byte of bytes) crc = ((crc << 8) & 0xffff) ^ CRC16[(crc >> 8) ^ byte]!
  return crc
}

function table(polynomial: number, width: number): Uint16Array {
  const top = 1 << (width - 1)
  const mask = 2 ** width - 1
  return Uint16Array.from({ length: 256 }, (_, byte) => {
    let crc = byte << (width - 8)
    for (let bit = 0; bit < 8; bit++) crc = (crc & top ? (crc << 1) ^ polynomial : crc << 1) & mask
    return crc
  })
}
