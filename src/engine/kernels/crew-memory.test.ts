import fc from 'fast-check'
import { expect, it } from 'vitest'
import { CrewMemory } from './crew-memory.ts'

it('gives out places that no other has, and takes them back', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 1, max: 90_000 }), fc.nat(3)), { maxLength: 30 }),
      (wishes) => {
        const memory = new CrewMemory(new WebAssembly.Memory({ initial: 1, maximum: 1_000 }), 100)
        const kept = memory.allocate(1_000)
        const rented: { address: number; bytes: number }[] = []
        for (const [bytes, back] of wishes) {
          const address = memory.rent(bytes)
          expect(address % 64).toBe(0)
          expect(address).toBeGreaterThanOrEqual(kept + 1_000)
          expect(address + bytes).toBeLessThanOrEqual(memory.memory.buffer.byteLength)
          for (const other of rented)
            expect(address >= other.address + other.bytes || address + bytes <= other.address).toBe(true)
          rented.push({ address, bytes })
          if (back === 0) memory.giveBack(rented.shift()!.address)
        }
      },
    ),
  )
})

it('uses a place again that was given back', () => {
  const memory = new CrewMemory(new WebAssembly.Memory({ initial: 1, maximum: 100 }), 0)
  const first = memory.rent(5_000)
  const second = memory.rent(5_000)
  memory.giveBack(first)
  expect(memory.rent(4_000)).toBe(first)
  expect(memory.rent(4_000)).toBeGreaterThan(second)
})
