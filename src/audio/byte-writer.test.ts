import { describe, expect, it } from 'vitest'
import { ByteWriter } from './byte-writer.ts'

describe('ByteWriter', () => {
  it('grows wherever its room ends, within a number too', () => {
    for (let before = 250; before <= 258; before++) {
      const bytes = new ByteWriter()
        .raw(new Uint8Array(before))
        .u32(0x01020304)
        .u16(0x0506, true)
        .u24(0x070809)
        .u8(10, 11)
      expect([...bytes.bytes().slice(before)]).toEqual([1, 2, 3, 4, 6, 5, 7, 8, 9, 10, 11])
    }
  })
})
