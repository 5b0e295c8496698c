import fc from 'fast-check'
import { expect, it } from 'vitest'
import { FileInMemory } from './file-in-memory.ts'

it('holds what was written, wherever and in whatever order', async () => {
  const write = fc.record({
    bytes: fc.uint8Array({ minLength: 0, maxLength: 60 }),
    at: fc.option(fc.integer({ min: 0, max: 150 }), { nil: undefined }),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(write, { maxLength: 12 }), async (writes) => {
      const file = new FileInMemory()
      let plain: number[] = []
      for (const { bytes, at = plain.length } of writes) {
        file.write(bytes, at)
        if (bytes.length === 0 && at <= plain.length) continue
        while (plain.length < at) plain.push(0)
        plain = [...plain.slice(0, at), ...bytes, ...plain.slice(at + bytes.length)]
      }
      const whole = new Uint8Array(await (await file.finish('a/b')).arrayBuffer())
      expect([...whole]).toEqual(plain)
      expect([...(await file.read(3, 5))]).toEqual(plain.slice(3, 8))
    }),
  )
})

it('keeps pieces larger than it holds at a time', async () => {
  const file = new FileInMemory()
  const large = new Uint8Array(9 << 20).map((_, i) => i % 251)
  file.write(large)
  file.write(Uint8Array.of(9, 9), 5 << 20)
  const whole = new Uint8Array(await (await file.finish('')).arrayBuffer())
  expect(whole.length).toBe(large.length)
  expect([whole[5 << 20], whole[(5 << 20) + 2]]).toEqual([9, large[(5 << 20) + 2]])
})
