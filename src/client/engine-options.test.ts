import { describe, expect, it } from 'vitest'
import { readEngineOptions } from './engine-options.ts'

const SITE = 'https://example.org/tts/'

describe('readEngineOptions', () => {
  it('takes provider, threads and plan from the address', () => {
    expect(readEngineOptions('?provider=webgpu&threads=3&plan=lean', SITE)).toEqual({
      assetsUrl: SITE,
      provider: 'webgpu',
      threads: 3,
      plan: 'lean',
    })
  })

  it.each([
    '',
    '?',
    '?provider=gpu&threads=0&plan=',
    '?threads=2.5',
    '?threads=-1',
    '?threads=1e9',
    '?threads=two',
  ])('leaves the choice to the engine for “%s”', (search) =>
    expect(readEngineOptions(search, SITE)).toEqual({ assetsUrl: SITE }),
  )
})
