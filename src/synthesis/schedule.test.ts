import { describe, expect, it } from 'vitest'
import { Schedule } from './schedule.ts'

describe('Schedule', () => {
  it('waits until the time that is asked for, and not at all when it is past', () => {
    const schedule = new Schedule(0)
    expect(schedule.waitMs(1_500, 0)).toBe(1_500)
    expect(schedule.waitMs(4_000, 3_200)).toBe(800)
    expect(schedule.waitMs(4_500, 6_000)).toBe(0)
    expect(schedule.waitMs(9_000, 7_000)).toBe(2_000)
  })

  it('goes by the first time that it meets where speech begins in the middle', () => {
    const schedule = new Schedule(200)
    expect(schedule.waitMs(60_000, 1_000)).toBe(0)
    expect(schedule.waitMs(64_000, 3_000)).toBe(2_000)
  })
})
