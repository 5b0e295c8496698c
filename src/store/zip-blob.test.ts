import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { crc32 } from './zip-records.ts'
import { zipBlob } from './zip-blob.ts'

describe('zipBlob', () => {
  it('is read by another program, with every name and byte', async () => {
    const noise = Uint8Array.from({ length: 300_000 }, (_, i) => (i * i * 31) >> 5)
    const zip = await zipBlob([
      { name: '01 Über Wörter.flac', content: new Blob([noise]) },
      { name: '02 言葉.vtt', content: new Blob(['WEBVTT']) },
      { name: 'empty', content: new Blob([]) },
    ])
    const files = unzipSync(new Uint8Array(await zip.arrayBuffer()))
    expect(Object.keys(files)).toEqual(['01 Über Wörter.flac', '02 言葉.vtt', 'empty'])
    expect(Buffer.compare(files['01 Über Wörter.flac']!, noise)).toBe(0)
    expect(new TextDecoder().decode(files['02 言葉.vtt'])).toBe('WEBVTT')
  })

  it('has the checksum that programs compare', () => {
    const bytes = new TextEncoder().encode('123456789')
    expect(crc32(bytes)).toBe(0xcbf43926)
    expect(crc32(bytes.subarray(4), crc32(bytes.subarray(0, 4)))).toBe(0xcbf43926)
  })

  it('refuses what its records cannot count', async () => {
    const content = { size: 3e9 } as Blob
    await expect(
      zipBlob([
        { name: 'a', content },
        { name: 'b', content },
      ]),
    ).rejects.toThrow('Choose MP3')
  })
})
