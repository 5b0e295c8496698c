import { expect, it } from 'vitest'
import { DynamicConfig } from '../config/dynamic-config.ts'
import { engineOptions } from './engine-options.ts'

const SITE = 'https://example.org/speech/'

it('leaves to the page what nobody has set', () => {
  expect(engineOptions(new DynamicConfig().value, SITE)).toEqual({ assetsUrl: SITE })
})

it.each([
  [{ provider: 'wasm' }, { provider: 'wasm' }],
  [{ provider: 'webgpu' }, { provider: 'webgpu' }],
  [{ gpuRuntime: 'native' }, { gpuRuntime: 'native' }],
  [{ threads: 3 }, { threads: 3 }],
  [{ plan: 'lean' }, { plan: 'lean' }],
] as const)('passes %o on', (engine, options) => {
  const config = new DynamicConfig()
  config.change({ engine })
  expect(engineOptions(config.value, SITE)).toEqual({ assetsUrl: SITE, ...options })
})
