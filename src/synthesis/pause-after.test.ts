import { expect, it } from 'vitest'
import { DEFAULT_CONFIGURATION } from '../config/dynamic-config.ts'
import { pauseAfterMs } from './pause-after.ts'

const audio = { ...DEFAULT_CONFIGURATION.audio, clausePause: 0.1, sentencePause: 0.3, paragraphPause: 0.9 }

it.each([
  ['phrase', 90],
  ['clause', 100],
  ['sentence', 300],
  ['paragraph', 900],
] as const)('after a %s is as long as is set', (boundary, ms) => {
  expect(pauseAfterMs({ boundary }, audio)).toBe(ms)
})

it('is what markup asks for, wherever it asks', () => {
  expect(pauseAfterMs({ boundary: 'paragraph', pauseAfterMs: 0 }, audio)).toBe(0)
})
