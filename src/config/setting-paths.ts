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
