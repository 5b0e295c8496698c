import { sentenceOf, type ConfigIssue } from '../config/config-validator.ts'
import type { ConfigLayer, DynamicConfig } from '../config/dynamic-config.ts'
import { ALL_SETTINGS } from '../config/setting-paths.ts'
import {
  PROFILE_GROUPS,
  type PartialConfiguration,
  type TTSConfiguration,
} from '../config/tts-configuration.ts'
import { LONGEST_PROFILE_NAME, type Profile } from './saved-configuration.ts'
import { readSettingsFile, settingsFile } from './settings-file.ts'
import type { Slice, SliceTools } from './slice.ts'

export type SettingSources = Readonly<Record<string, ConfigLayer | 'default'>>

export interface SettingsState {
  readonly configuration: TTSConfiguration
  /** Where the value of each setting comes from, by path. */
  readonly sources: SettingSources
  readonly profiles: readonly Profile[]
  /** What was not obeyed of the settings that came from elsewhere: sentences. */
  readonly notices: readonly string[]
  /** A newer version of the site waits to be used. */
  readonly isUpdateWaiting: boolean
}

export interface SettingsActions {
  /** @returns what is wrong with it; then nothing has changed. */
  changeSettings(change: unknown): readonly ConfigIssue[]
  /** Back to what the site says. @param path of a setting or a group; absent: everything. */
  resetSettings(path?: string): void
  /** Takes what `config.json` beside the site says. */
  adoptSiteSettings(input: unknown): void
  /** Keeps voice, speed, sound and delivery as they are. @returns why not, or null. */
  saveProfile(name: string): string | null
  useProfile(name: string): void
  deleteProfile(name: string): void
  /** @returns the text of a file. */
  exportSettings(): string
  /** @returns why nothing was changed, or null. */
  importSettings(text: string): string | null
  /** Loads the page anew with the version that waits; what was written is kept. */
  updateSite(): void
}

/** Changing, keeping and exchanging settings. */
export function settingsSlice(tools: SliceTools): Slice<SettingsState, SettingsActions> {
  const { config, saved, set, get, updateSite } = tools
  const actions: SettingsActions = {
    updateSite,
    changeSettings: (change) => config.change(change),
    resetSettings: (path) => config.reset(path),
    adoptSiteSettings: (input) => {
      const issues = config.setLayer('site', input)
      if (issues.length > 0) set({ notices: [...get().notices, notice('config.json of this site', issues)] })
    },
    saveProfile: (name) => {
      const kept = name.trim().slice(0, LONGEST_PROFILE_NAME)
      if (kept === '') return 'A profile needs a name.'
      const settings: PartialConfiguration = Object.fromEntries(
        PROFILE_GROUPS.map((group) => [group, config.value[group]]),
      )
      const { delivery } = get()
      const others = get().profiles.filter((profile) => profile.name !== kept)
      set({ profiles: [...others, { name: kept, settings, delivery }] })
      return null
    },
    useProfile: (name) => {
      const profile = get().profiles.find((kept) => kept.name === name)
      if (!profile) return
      config.change(profile.settings)
      if (profile.delivery) get().actions.setDelivery(profile.delivery)
    },
    deleteProfile: (name) => set({ profiles: get().profiles.filter((kept) => kept.name !== name) }),
    exportSettings: () => settingsFile({ settings: config.layer('user'), profiles: get().profiles }),
    importSettings: (text) => {
      const read = readSettingsFile(text)
      if (typeof read === 'string') return read
      config.setLayer('user', read.settings)
      set({ profiles: read.profiles })
      return null
    },
  }
  return {
    state: {
      configuration: config.value,
      sources: sourcesOf(config),
      profiles: saved.profiles,
      notices: saved.notices,
      isUpdateWaiting: false,
    },
    actions,
  }
}

/** Where the value of each setting comes from. */
export function sourcesOf(config: DynamicConfig): SettingSources {
  return Object.fromEntries(ALL_SETTINGS.map(({ path }) => [path, config.source(path)]))
}

/** What was not obeyed, and why. */
export function notice(source: string, issues: readonly ConfigIssue[]): string {
  return `Not obeyed: ${source}. ${issues.map(sentenceOf).join(' ')}`
}
