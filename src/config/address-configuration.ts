import type { Setting, SettingValue } from './setting.ts'
import { ALL_SETTINGS } from './setting-paths.ts'

/** As much of a URLSearchParams as is needed. */
export interface Query {
  get(name: string): string | null
}

const TRUE_OR_FALSE: Readonly<Record<string, boolean>> = { true: true, false: false }

/**
 * What an address asks for: `?audio.volume=50&threads=2`, by full path or short name. Whatever else is in it is left
 * unread.
 * @returns what `ConfigValidator` then judges: a value that cannot be read stays the text it was.
 */
export function configurationOfAddress(query: Query): Record<string, Record<string, SettingValue>> {
  const asked: Record<string, Record<string, SettingValue>> = {}
  for (const { path, group, name, setting } of ALL_SETTINGS) {
    const text = query.get(path) ?? (setting.query === undefined ? null : query.get(setting.query))
    if (text !== null) (asked[group] ??= {})[name] = read(setting, text)
  }
  return asked
}

function read(setting: Setting, text: string): SettingValue {
  if (setting.kind === 'switch') return TRUE_OR_FALSE[text] ?? text
  if (setting.kind === 'number' && /^-?\d+(\.\d+)?$/.test(text)) return Number(text)
  return text
}
