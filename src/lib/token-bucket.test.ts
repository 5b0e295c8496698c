import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TokenBucket } from './token-bucket.ts'

function bucketAt(perMinute: number) {
  const clock = { now: 1_000 }
  return { clock, bucket: new TokenBucket(perMinute, () => clock.now) }
}

describe('TokenBucket', () => {
  it('lets a minute’s worth through at once, then says how long the next has to wait', () => {
    const { bucket, clock } = bucketAt(3)
    expect([bucket.take(3), bucket.take(3), bucket.take(3)]).toEqual([0, 0, 0])
    expect(bucket.take(3)).toBe(20_000)
    clock.now += 19_999
    expect(bucket.take(3)).toBe(1)
    clock.now += 1
    expect(bucket.take(3)).toBe(0)
    expect(bucket.take(3)).toBe(20_000)
  })

  it('takes a new limit at once', () => {
    const { bucket } = bucketAt(100)
    expect(bucket.take(1)).toBe(0)
    expect(bucket.take(1)).toBeGreaterThan(0)
  })

  it('gives no more after a jump of a year than a minute’s worth, and none for one back', () => {
    const { bucket, clock } = bucketAt(2)
    expect([bucket.take(2), bucket.take(2)]).toEqual([0, 0])
    clock.now -= 3_600_000
    expect(bucket.take(2)).toBe(30_000)
    clock.now += 30_000
    expect(bucket.take(2)).toBe(0)
    clock.now += 365 * 86_400_000
    expect([bucket.take(2), bucket.take(2)]).toEqual([0, 0])
    expect(bucket.take(2)).toBeGreaterThan(0)
  })

  it('is never blocked for longer than a minute, nor lets more through than time has brought, whatever the clock does', () => {
    const jump = fc.oneof(fc.integer({ min: -1e9, max: 1e9 }), fc.constantFrom(NaN, Infinity, 0, 1))
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 600 }), fc.array(jump, { maxLength: 60 }), (perMinute, jumps) => {
        const { bucket, clock } = bucketAt(perMinute)
        let [through, forward] = [0, 0]
        let last = clock.now
        for (const by of jumps) {
          clock.now = last + by
          if (Number.isFinite(clock.now)) {
            forward += Math.min(60_000, Math.max(0, clock.now - last))
            last = clock.now
          }
          const wait = bucket.take(perMinute)
          expect(wait).toBeGreaterThanOrEqual(0)
          expect(wait).toBeLessThanOrEqual(60_000)
          if (wait === 0) through += 1
        }
        expect(through).toBeLessThanOrEqual(perMinute + (forward * perMinute) / 60_000 + 1e-6)
      }),
    )
  })
})
