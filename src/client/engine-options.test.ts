import { describe, expect, it } from 'vitest'
import { readEngineOptions } from './engine-options.ts'

const SITE = 'https://example.org/tts/'

describe('readEngineOptions', () => {
  it('takes provider, the GPU’s runtime, threads and plan from the address', () => {
    expect(readEngineOptions('?provider=webgpu&gpu=native&threads=3&plan=lean', SITE)).toEqual({
      assetsUrl: SITE,
      provider: 'webgpu',
      gpuRuntime: 'native',
      threads: 3,
      plan: 'lean',
    })
  })

  it.each([
    '',
    '?',
    '?provider=gpu&gpu=cuda&threads=0&plan=',
    '?threads=2.5',
    '?threads=-1',
    '?threads=1e9',
    '?threads=two',
  ])('leaves the choice to the engine for “%s”', (search) =>
    expect(readEngineOptions(search, SITE)).toEqual({ assetsUrl: SITE }),
  )
})
