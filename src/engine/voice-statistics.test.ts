import { describe, expect, it } from 'vitest'
import { UNIT_FEATURES } from './unit-features.ts'
import { blendUsualUnits, readUsualUnit } from './voice-statistics.ts'

/** 1 and 2 in float16. */
const ONE = 0x3c00
const TWO = 0x4000

function tableOf(mean: number, deviation: number): Uint8Array {
  const rows = [...new Array<number>(44).fill(256), ...new Array<number>(44).fill(128)]
  const halves = rows.flatMap((channels, row) => new Array<number>(channels).fill(row % 2 ? deviation : mean))
  const features = new Array<number>(UNIT_FEATURES).fill(mean)
  return new Uint8Array(Uint16Array.from([...halves, ...features]).buffer)
}

describe('a voice’s statistics', () => {
  it('come out as means and variances of both stages', () => {
    const { stage1, stage2 } = readUsualUnit(tableOf(ONE, TWO))
    expect([stage1.length, stage2.length]).toEqual([22 * 2 * 256, 22 * 2 * 128])
    expect([stage1[0], stage1[255], stage1[256], stage1[511], stage1[512]]).toEqual([1, 1, 4, 4, 1])
    expect([stage2[0], stage2[127], stage2[128], stage2[255], stage2[256]]).toEqual([1, 1, 4, 4, 1])
  })

  it('blend in the proportions of their voices', () => {
    const [first, second] = [readUsualUnit(tableOf(ONE, ONE)), readUsualUnit(tableOf(TWO, TWO))]
    const { stage1, features } = blendUsualUnits([
      { usual: first, weight: 0.75 },
      { usual: second, weight: 0.25 },
    ])
    expect([stage1[0], stage1[256], features[0]]).toEqual([1.25, 1.75, 1.25])
  })

  it('stay above zero beyond a voice, away from another', () => {
    const [first, second] = [readUsualUnit(tableOf(ONE, ONE)), readUsualUnit(tableOf(TWO, TWO))]
    const { stage1, features } = blendUsualUnits([
      { usual: first, weight: 1.5 },
      { usual: second, weight: -0.5 },
    ])
    expect([stage1[0], stage1[256], features[0]]).toEqual([0.5, 0.5, 0.5])
  })

  it('are refused where the file is cut short', () => {
    expect(() => readUsualUnit(tableOf(ONE, ONE).subarray(2))).toThrow(/bytes/)
  })
})
