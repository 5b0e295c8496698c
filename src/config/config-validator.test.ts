import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ConfigValidator, expectedOf, sentenceOf } from './config-validator.ts'
import { settingTo, valueIn } from './dynamic-config.ts'
import type { Setting, SettingValue } from './setting.ts'
import { ALL_SETTINGS } from './setting-paths.ts'

const validator = new ConfigValidator()

/** Values at and inside the bounds of a setting. */
function validValues(setting: Setting): SettingValue[] {
  if (setting.kind === 'number') return [setting.min, setting.max, setting.default]
  if (setting.kind === 'choice') return Object.keys(setting.choices)
  if (setting.kind === 'switch') return [true, false]
  return ['x', 'x'.repeat(setting.maxLength)]
}

/** Values just outside, and of every other type. */
function invalidValues(setting: Setting): unknown[] {
  const others = [null, undefined, {}, [], Symbol('s'), 12n]
  if (setting.kind === 'number') {
    const outside = [setting.min - 0.001, setting.max + 0.001, Number.NaN, Number.POSITIVE_INFINITY]
    return [...others, ...outside, '1', true, ...(setting.integer ? [setting.min + 0.5] : [])]
  }
  if (setting.kind === 'choice') return [...others, '', 'none of them', 'toString', '__proto__', 1, true]
  if (setting.kind === 'switch') return [...others, 'true', 0, 1]
  return [...others, '', ' \n', 'x'.repeat(setting.maxLength + 1), 1, true]
}

describe.each(ALL_SETTINGS)('$path', ({ path, setting }) => {
  it('has a default that is valid, and says what it takes', () => {
    expect(validator.validate(settingTo(path, setting.default)).isValid).toBe(true)
    expect(setting.description).toMatch(/^[A-Z].+\.$/)
    expect(setting.label).toMatch(/^[A-Z][^.]+$/)
  })

  it('takes whatever is in its range', () => {
    for (const value of validValues(setting)) {
      const checked = validator.validate(settingTo(path, value))
      expect(checked.isValid && valueIn(checked.value, path)).toBe(value)
    }
  })

  it('refuses anything else with path, expected, received', () => {
    for (const value of invalidValues(setting)) {
      const checked = validator.validate(settingTo(path, value as SettingValue))
      expect(checked, String(value)).toEqual({
        isValid: false,
        issues: [{ path, expected: expectedOf(setting), received: expect.any(String) }],
      })
    }
  })
})

it('names a group and a setting that it does not know, and all that is wrong at once', () => {
  const input = JSON.parse('{"adio":{},"audio":{"volum":1,"volume":101},"text":3,"__proto__":{"volume":1}}')
  const checked = validator.validate(input)
  expect(!checked.isValid && checked.issues.map(({ path }) => path)).toEqual([
    'adio',
    'audio.volum',
    'audio.volume',
    'text',
    '__proto__',
  ])
  expect(!checked.isValid && sentenceOf(checked.issues[2]!)).toBe(
    'audio.volume should be a number from 0 to 100 (%), but it is 101.',
  )
})

it('shortens what was received', () => {
  const checked = validator.validate({ speech: { voice: 'x'.repeat(5_000) } })
  expect(!checked.isValid && checked.issues[0]!.received.length).toBeLessThan(70)
})

it('salvages what is valid of a configuration, and drops the rest', () => {
  const kept = validator.salvage({ audio: { volume: 40, sentencePause: 'long' }, gone: { x: 1 }, text: [] })
  expect(kept).toEqual({ audio: { volume: 40 } })
  expect(validator.salvage('nonsense')).toEqual({})
})

it('never throws, and what it lets through it lets through again', () => {
  fc.assert(
    fc.property(fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true }), (input) => {
      const checked = validator.validate(input)
      if (checked.isValid) expect(validator.validate(checked.value).isValid).toBe(true)
      else expect(checked.issues.length).toBeGreaterThan(0)
      expect(validator.validate(validator.salvage(input)).isValid).toBe(true)
    }),
  )
})
