import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { configurationOfAddress } from './address-configuration.ts'
import { DynamicConfig, settingTo, valueIn } from './dynamic-config.ts'
import type { SettingValue } from './setting.ts'
import { ALL_SETTINGS } from './setting-paths.ts'

/** A valid value of a setting that is not its default. */
function another(path: string): SettingValue {
  const { setting } = ALL_SETTINGS.find((named) => named.path === path)!
  if (setting.kind === 'number') return setting.default === setting.max ? setting.min : setting.max
  if (setting.kind === 'choice')
    return Object.keys(setting.choices).find((choice) => choice !== setting.default)!
  return setting.kind === 'switch' ? !setting.default : `not ${setting.default}`
}

describe.each(ALL_SETTINGS)('$path', ({ path, setting }) => {
  it('is what the strongest layer says', () => {
    const config = new DynamicConfig()
    expect(valueIn(config.value, path)).toBe(setting.default)
    config.setLayer('address', settingTo(path, another(path)))
    config.setLayer('site', settingTo(path, setting.default))
    expect([valueIn(config.value, path), config.source(path)]).toEqual([another(path), 'address'])
    config.change(settingTo(path, setting.default))
    expect([valueIn(config.value, path), config.source(path)]).toEqual([setting.default, 'user'])
    config.reset(path)
    expect(config.source(path)).toBe('site')
  })

  it('can be asked for in the address, by path and by short name', () => {
    for (const name of [path, setting.query].filter((name) => name !== undefined)) {
      const asked = configurationOfAddress(new URLSearchParams({ [name]: String(another(path)), other: '1' }))
      expect(asked).toEqual(settingTo(path, another(path)))
    }
  })
})

it('leaves in an address as text what cannot be read', () => {
  const asked = configurationOfAddress(new URLSearchParams('audio.volume=loud&threads=0x2'))
  expect(asked).toEqual({ audio: { volume: 'loud' }, engine: { threads: '0x2' } })
  expect(new DynamicConfig().setLayer('address', asked)).toHaveLength(2)
})

it('applies a change as a whole or not at all, and tells of it once', () => {
  const config = new DynamicConfig()
  const told = vi.fn()
  const end = config.subscribe(told)
  const before = config.value
  expect(config.change({ audio: { volume: 10, sentencePause: -1 } })).toMatchObject([
    { path: 'audio.sentencePause' },
  ])
  expect(config.value).toBe(before)
  expect(config.change({ audio: { volume: 10, sentencePause: 1 }, text: { emoji: 'say' } })).toEqual([])
  expect(told).toHaveBeenCalledExactlyOnceWith(config.value, before)
  config.change({ audio: { volume: 10 } })
  expect(told).toHaveBeenCalledOnce()
  end()
  config.reset()
  expect(told).toHaveBeenCalledOnce()
  expect(config.value).toEqual(before)
})

it('gives snapshots that nobody can change, and that do not change', () => {
  const config = new DynamicConfig()
  const before = config.value
  config.change({ audio: { volume: 10 } })
  expect(before.audio.volume).toBe(100)
  expect(() => Object.assign(config.value.audio, { volume: 5 })).toThrow(TypeError)
})

it('resets a setting, a group, or everything of the user and the address', () => {
  const config = new DynamicConfig()
  config.setLayer('site', { audio: { volume: 80 } })
  config.change({ audio: { volume: 10, sentencePause: 1 }, text: { emoji: 'say' } })
  config.reset('audio.volume')
  expect(config.value.audio).toMatchObject({ volume: 80, sentencePause: 1 })
  config.reset('audio')
  expect(config.value.audio.sentencePause).toBe(0.5)
  expect(config.value.text.emoji).toBe('say')
  config.reset()
  expect(config.value.text.emoji).toBe('skip')
})

it('holds only valid values, whatever is thrown at it', () => {
  const config = new DynamicConfig()
  const value = fc.oneof(fc.double(), fc.string(), fc.boolean(), fc.constantFrom('say', 'wasm', 1, 2, 0.5))
  const change = fc
    .tuple(fc.constantFrom(...ALL_SETTINGS.map(({ path }) => path)), value)
    .map(([path, value]) => settingTo(path, value))
  fc.assert(
    fc.property(fc.constantFrom('change', 'site', 'user', 'address'), change, (way, input) => {
      const before = config.value
      const issues = way === 'change' ? config.change(input) : config.setLayer(way as 'site', input)
      if (issues.length > 0) expect(config.value).toBe(before)
      expect(new DynamicConfig().setLayer('user', config.value)).toEqual([])
    }),
  )
})
