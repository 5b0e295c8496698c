import { describe, expect, it } from 'vitest'
import { tokensOf } from '../text/tokens.ts'
import { GOLDEN_TOKENS, goldenFault, goldenInput } from './golden-check.ts'

const vowel = (hz = 200, gain = 0.1) =>
  Float32Array.from({ length: 20_000 }, (_, i) =>
    [1, 2, 3, 5, 8].reduce((sum, n) => sum + (gain / n) * Math.sin((2 * Math.PI * hz * n * i) / 24_000), 0),
  )

describe('the golden phrase', () => {
  it('is “Yes.” between pads', () => {
    expect([...GOLDEN_TOKENS]).toEqual(tokensOf('jˈɛs.'))
    const input = goldenInput({ style: () => new Float32Array(256), blend: [] })
    expect(input.tokens).toEqual([0, ...GOLDEN_TOKENS, 0])
    expect(input.style).toHaveLength(256)
  })
})

describe('goldenFault', () => {
  it('lets rounding pass', () => {
    const rounded = vowel().map((sample, i) => sample + 1e-4 * Math.sin(i * 1.3))
    expect(goldenFault(rounded, vowel())).toBeUndefined()
  })

  it.each([
    ['another length', vowel().subarray(0, 15_000), 'lasted 0.63 s instead of 0.83 s'],
    ['what is no number', vowel().fill(NaN, 500, 501), 'was not a number'],
    ['silence', new Float32Array(20_000), 'was empty'],
    ['a whisper of noise', vowel(200, 1e-5), 'was silent'],
    ['noise beyond any voice', vowel(200, 9), 'was far too loud'],
    ['another voice', vowel(333), /^was \d+\.\d dB off$/],
    ['half the level', vowel(200, 0.03), /^was \d+\.\d dB off$/],
  ])('finds %s', (_, pcm, fault) => {
    expect(goldenFault(pcm, vowel())).toMatch(fault)
  })
})
