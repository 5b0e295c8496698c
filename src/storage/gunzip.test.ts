import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { gunzip } from './gunzip.ts'

it('gives back what was packed, of any length', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 3_000 }),
      fc.integer({ min: 1, max: 300 }),
      async (seed, times) => {
        const bytes = new Uint8Array(Buffer.concat(Array.from({ length: times }, () => seed)))
        expect(await gunzip(gzipSync(bytes))).toEqual(bytes)
      },
    ),
    { numRuns: 30 },
  )
})

it('gives back what takes many steps', async () => {
  const bytes = Uint8Array.from({ length: 1_500_000 }, (_, at) => (at * at * 31 + (at >> 7)) % 253)
  expect(Buffer.compare(await gunzip(gzipSync(bytes)), bytes)).toBe(0)
})

it('refuses a file that is cut off, one that is none, and one that lies about its size', async () => {
  const packed = gzipSync(new Uint8Array(10_000).map((_, at) => at % 250))
  await expect(gunzip(packed.subarray(0, -20))).rejects.toThrow()
  await expect(gunzip(new Uint8Array(400).fill(7))).rejects.toThrow()
  await expect(gunzip(new Uint8Array(2))).rejects.toThrow()
  const lying = new Uint8Array(packed)
  lying[lying.length - 3]! += 1
  await expect(gunzip(lying)).rejects.toThrow()
})
