import { describe, expect, it } from 'vitest'
import { Pace } from './pace.ts'
import { PaceBook } from './pace-book.ts'

/** A unit that takes 10 ms a token before its first window and 600 ms a second of sound. */
const made = (tokens: number, seconds = tokens / 16) => ({
  tokens,
  seconds,
  firstMs: 10 * tokens + 600 * 0.5,
  firstSeconds: 0.5,
  restMs: 600 * (seconds - 0.5),
  restSeconds: seconds - 0.5,
})

describe('Pace', () => {
  it('tells decoding from what goes before, and how long a unit may be', () => {
    const pace = new Pace()
    expect([pace.rtf, pace.longestWithin(1_000, 0.5)]).toEqual([undefined, undefined])
    pace.observe(made(64))
    expect(pace.rtf).toBeCloseTo(0.76)
    expect(pace.untilSoundMs(100, 0.5)).toBeCloseTo(1_300)
    expect(pace.longestWithin(1_300, 0.5)).toBeCloseTo(100)
    expect(pace.longestWithin(100, 0.5)).toBe(0)
  })

  it('learns when the device gets slower, and is not thrown by one slow unit', () => {
    const pace = new Pace()
    pace.observe(made(64))
    const slow = { ...made(64), restMs: 2 * made(64).restMs }
    pace.observe(slow)
    expect(pace.rtf).toBeGreaterThan(0.8)
    expect(pace.rtf).toBeLessThan(1.1)
    for (let i = 0; i < 10; i++) pace.observe(slow)
    expect(pace.rtf).toBeCloseTo(1.2 + Math.max(0, 10 - (600 * 0.5) / 64) / 62.5, 1)
  })

  it('does not take the first run, in which the model warms up, for its pace', () => {
    const pace = new Pace()
    pace.observe({ ...made(64), firstMs: 3_000 })
    expect(pace.rtf).toBeLessThan(0.85)
  })

  it('is remembered for the engine it was measured on', async () => {
    const kept = new Map<string, unknown>()
    const store = {
      read: async <T>(name: string, fallback: T) => (kept.get(name) as T) ?? fallback,
      write: async <T>(name: string, value: T) => void kept.set(name, value),
    }
    const book = new PaceBook(store)
    ;(await book.of('wasm 2')).observe(made(64))
    await book.keep()
    expect((await book.of('wasm 2')).rtf).toBeCloseTo(0.76)
    expect((await new PaceBook(store).of('wasm 2')).rtf).toBeCloseTo(0.76)
    expect((await new PaceBook(store).of('webgpu')).rtf).toBeUndefined()
  })
})
