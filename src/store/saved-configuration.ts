import { ConfigValidator } from '../config/config-validator.ts'
import type { PartialConfiguration } from '../config/tts-configuration.ts'
import type { SpeechDelivery } from '../protocol.ts'
import { isDelivery } from './saved-kinds.ts'
import type { SettingsStorage } from './saved-settings.ts'

/** A voice, its speed, its sound and how it delivers, under a name. */
export interface Profile {
  readonly name: string
  readonly settings: PartialConfiguration
  /** Absent where the profile leaves it as it is. */
  readonly delivery?: SpeechDelivery
}

/** What a user has set, as it is kept and exported. */
export interface SavedConfiguration {
  readonly settings: PartialConfiguration
  readonly profiles: readonly Profile[]
}

export const CONFIGURATION_KEY = 'litetts-settings'
export const LONGEST_PROFILE_NAME = 60

const validator = new ConfigValidator()

/** @returns as much as can be read of what an earlier visit has kept. */
export function readConfiguration(storage: SettingsStorage | null): SavedConfiguration {
  try {
    return salvaged(JSON.parse(storage?.getItem(CONFIGURATION_KEY) ?? '{}'))
  } catch {
    return salvaged({})
  }
}

/** Keeps it, or does nothing where the browser has no room or forbids it. */
export function writeConfiguration(storage: SettingsStorage | null, configuration: SavedConfiguration): void {
  try {
    storage?.setItem(CONFIGURATION_KEY, JSON.stringify(configuration))
  } catch {
    // A private window or a full disk: this visit works without.
  }
}

function salvaged(kept: unknown): SavedConfiguration {
  const { settings, profiles } = (kept ?? {}) as Record<string, unknown>
  return {
    settings: validator.salvage(settings),
    profiles: (Array.isArray(profiles) ? profiles : []).filter(isNamed).map((profile) => ({
      name: profile.name.slice(0, LONGEST_PROFILE_NAME),
      settings: validator.salvage(profile.settings),
      ...(isDelivery(profile.delivery) && { delivery: profile.delivery }),
    })),
  }
}

function isNamed(
  profile: unknown,
): profile is { readonly name: string; readonly settings: unknown; readonly delivery?: unknown } {
  const name = (profile as Partial<Profile> | null)?.name
  return typeof name === 'string' && name.trim() !== ''
}
