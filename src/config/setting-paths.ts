import type { Setting } from './setting.ts'
import { SETTINGS } from './tts-configuration.ts'

export interface NamedSetting {
  readonly path: string
  readonly group: string
  readonly name: string
  readonly setting: Setting
}

/** Every setting with its path, in the order of the table. */
export const ALL_SETTINGS: readonly NamedSetting[] = Object.entries(SETTINGS).flatMap(([group, settings]) =>
  Object.entries<Setting>(settings).map(([name, setting]) => ({
    path: `${group}.${name}`,
    group,
    name,
    setting,
  })),
)

const BY_PATH = new Map(ALL_SETTINGS.map((named) => [named.path, named]))

/** @param path e.g. `audio.sentencePause`. @returns undefined where there is none of that name. */
export function settingAt(path: string): NamedSetting | undefined {
  return BY_PATH.get(path)
}
