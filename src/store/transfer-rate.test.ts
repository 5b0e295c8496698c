import { describe, expect, it } from 'vitest'
import { TransferRate } from './transfer-rate.ts'

describe('TransferRate', () => {
  it('says nothing in the first second, then divides what is left by the rate', () => {
    const rate = new TransferRate()
    expect(rate.secondsLeft(0, 100, 0)).toBeNull()
    expect(rate.secondsLeft(5, 100, 500)).toBeNull()
    expect(rate.secondsLeft(20, 100, 2_000)).toBe(8)
  })

  it('follows a change of pace within the window', () => {
    const rate = new TransferRate()
    for (let second = 0; second <= 10; second++) rate.secondsLeft(second * 10, 1_000, second * 1_000)
    let left: number | null = null
    for (let second = 11; second <= 20; second++) {
      left = rate.secondsLeft(100 + (second - 10), 1_000, second * 1_000)
    }
    expect(left).toBe(890)
  })

  it('starts over when the download does, and says nothing of one that stands still', () => {
    const rate = new TransferRate()
    rate.secondsLeft(50, 100, 0)
    expect(rate.secondsLeft(0, 100, 3_000)).toBeNull()
    expect(rate.secondsLeft(0, 100, 9_000)).toBeNull()
  })
})
