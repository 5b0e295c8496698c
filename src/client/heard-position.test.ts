import { describe, expect, it } from 'vitest'
import { audibleTime, heardPosition } from './heard-position.ts'

const clock = (
  contextTime: number,
  performanceTime: number,
  currentTime: number,
  outputLatency?: number,
) => ({
  currentTime,
  baseLatency: 0.01,
  ...(outputLatency !== undefined && { outputLatency }),
  getOutputTimestamp: () => ({ contextTime, performanceTime }),
})

describe('audibleTime', () => {
  it('is what the system last told, and the time since', () => {
    expect(audibleTime(clock(5, 1000, 5.1), 1040)).toBeCloseTo(5.04)
  })

  it('is what was rendered less the latency, where the system tells nothing', () => {
    expect(audibleTime(clock(0, 0, 5, 0.08), 9e6)).toBeCloseTo(4.92)
    expect(audibleTime(clock(0, 0, 5), 9e6)).toBeCloseTo(4.99)
    expect(audibleTime(clock(5, 1000, 90), 1000)).toBeCloseTo(89.99)
  })
})

describe('heardPosition', () => {
  const report = {
    kind: 'position',
    id: 'a',
    played: 10,
    buffered: 2,
    underruns: 0,
    level: 0,
    state: 'playing',
    rate: 1,
    at: 100,
  } as const

  it('goes on with the audio clock, and lags by what is on the way to the loudspeaker', () => {
    expect(heardPosition(report, 100.5)).toBeCloseTo(10.5)
    expect(heardPosition(report, 99.9)).toBeCloseTo(9.9)
  })

  it('follows the listening speed', () => {
    expect(heardPosition({ ...report, rate: 3 }, 100.1)).toBeCloseTo(10.3)
  })

  it('stays within what is there', () => {
    expect(heardPosition(report, 200)).toBe(12)
    expect(heardPosition({ ...report, played: 0 }, 99)).toBe(0)
  })

  it.each(['paused', 'buffering', 'ended'] as const)('stands still when %s', (state) => {
    expect(heardPosition({ ...report, state }, 200)).toBe(10)
  })
})
