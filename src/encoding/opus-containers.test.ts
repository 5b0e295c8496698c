import { describe, expect, it } from 'vitest'
import { rightOpusHead } from './opus-head.ts'
import { tellCodecDelay } from './webm-codec-delay.ts'

/** As RFC 7845 has it: magic, version, channels, pre-skip, rate, gain, mapping. */
function opusHead(preSkip: number): Uint8Array {
  const head = new Uint8Array(19)
  head.set(new TextEncoder().encode('OpusHead'))
  head.set([1, 1, preSkip & 255, preSkip >> 8, 0xc0, 0x5d], 8)
  return head
}

describe('rightOpusHead', () => {
  it('counts the delay in samples of 48 kHz, whichever way it was told', () => {
    for (const [told, rate] of [
      [156, 24_000],
      [312, 24_000],
      [312, 48_000],
      [104, 16_000],
      [120, 48_000],
      [60, 24_000],
    ] as const) {
      const { head, preSkip } = rightOpusHead(opusHead(told), rate)
      expect([120, 312]).toContain(preSkip)
      expect(head).toEqual(opusHead(preSkip))
    }
    expect(rightOpusHead(opusHead(0), 24_000).preSkip).toBe(0)
  })
})

describe('tellCodecDelay', () => {
  it('names the delay in the head, and touches nothing of the sound', () => {
    const element = [0x56, 0xbb, 0x83, 0x63, 0x2e, 0xa0]
    const file = Uint8Array.from([1, 2, 0x56, 0xbb, 0x10, ...element, 0x1f, 0x43, 0xb6, 0x75, ...element])
    const right = file.slice()
    right[6] = 0xaa
    tellCodecDelay(file)
    expect(file).toEqual(right)
    tellCodecDelay(new Uint8Array(2))
  })
})
