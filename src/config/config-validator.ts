import { shown } from '../lib/shown.ts'
import type { Setting, SettingValue } from './setting.ts'
import { ALL_SETTINGS } from './setting-paths.ts'
import type { PartialConfiguration } from './tts-configuration.ts'

/** One thing that is wrong with a configuration. */
export interface ConfigIssue {
  /** E.g. `audio.volume`; empty where the whole is meant. */
  readonly path: string
  /** E.g. `a number from 0 to 100 (%)`. */
  readonly expected: string
  /** What was there instead, short enough for a sentence. */
  readonly received: string
}

export type Validation =
  | { readonly isValid: true; readonly value: PartialConfiguration }
  | { readonly isValid: false; readonly issues: readonly ConfigIssue[] }

type Group = ReadonlyMap<string, Setting>

const GROUPS = new Map<string, Map<string, Setting>>()
for (const { group, name, setting } of ALL_SETTINGS) {
  GROUPS.set(group, (GROUPS.get(group) ?? new Map<string, Setting>()).set(name, setting))
}

/** Tells what was written for a configuration from one. Everything in it must be known and in range. */
export class ConfigValidator {
  /** @param input anything: of a file, of the address, of storage. Nothing in it is trusted or kept. */
  validate(input: unknown): Validation {
    if (!isObject(input)) return refused('', `an object with any of ${list(GROUPS.keys())}`, input)
    const issues: ConfigIssue[] = []
    const value: Record<string, Record<string, SettingValue>> = {}
    for (const [group, entries] of Object.entries(input)) {
      const settings = GROUPS.get(group)
      if (!settings) issues.push(issue(group, `one of the groups ${list(GROUPS.keys())}`, entries))
      else if (!isObject(entries)) issues.push(issue(group, 'an object of settings', entries))
      else value[group] = checkGroup(group, settings, entries, issues)
    }
    if (issues.length > 0) return { isValid: false, issues }
    return { isValid: true, value: value as PartialConfiguration }
  }

  /** As much of it as is valid, for what an older version has kept. */
  salvage(input: unknown): PartialConfiguration {
    if (!isObject(input)) return {}
    const value: Record<string, Record<string, SettingValue>> = {}
    for (const [group, settings] of GROUPS) {
      const entries = Object.hasOwn(input, group) ? input[group] : undefined
      if (isObject(entries)) value[group] = checkGroup(group, settings, entries, [])
    }
    return value as PartialConfiguration
  }
}

/** What a setting takes, in words: `a number from 0 to 100 (%)`. */
export function expectedOf(setting: Setting): string {
  switch (setting.kind) {
    case 'number': {
      const kind = setting.integer ? 'a whole number' : 'a number'
      return `${kind} from ${setting.min} to ${setting.max} (${setting.unit})`
    }
    case 'choice':
      return `one of ${list(Object.keys(setting.choices))}`
    case 'switch':
      return 'true or false'
    case 'text':
      return `a text of 1 to ${setting.maxLength} characters`
  }
}

/** One sentence for each issue, for people. */
export function sentenceOf({ path, expected, received }: ConfigIssue): string {
  return `${path || 'The configuration'} should be ${expected}, but it is ${received}.`
}

function checkGroup(
  group: string,
  settings: Group,
  entries: Readonly<Record<string, unknown>>,
  issues: ConfigIssue[],
): Record<string, SettingValue> {
  const value: Record<string, SettingValue> = {}
  for (const [name, entry] of Object.entries(entries)) {
    const path = `${group}.${name}`
    const setting = settings.get(name)
    if (!setting) issues.push(issue(path, `one of the settings ${list(settings.keys())}`, entry))
    else if (fits(setting, entry)) value[name] = entry
    else issues.push(issue(path, expectedOf(setting), entry))
  }
  return value
}

function fits(setting: Setting, value: unknown): value is SettingValue {
  switch (setting.kind) {
    case 'number':
      return (
        typeof value === 'number' &&
        value >= setting.min &&
        value <= setting.max &&
        (!setting.integer || Number.isInteger(value))
      )
    case 'choice':
      return typeof value === 'string' && Object.hasOwn(setting.choices, value)
    case 'switch':
      return typeof value === 'boolean'
    case 'text':
      return typeof value === 'string' && value.trim() !== '' && value.length <= setting.maxLength
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function refused(path: string, expected: string, received: unknown): Validation {
  return { isValid: false, issues: [issue(path, expected, received)] }
}

function issue(path: string, expected: string, received: unknown): ConfigIssue {
  return { path, expected, received: shown(received) }
}

function list(names: Iterable<string>): string {
  return [...names].join(', ')
}
