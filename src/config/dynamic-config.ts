import { ConfigValidator, type ConfigIssue } from './config-validator.ts'
import type { SettingValue } from './setting.ts'
import { ALL_SETTINGS } from './setting-paths.ts'
import type { PartialConfiguration, TTSConfiguration } from './tts-configuration.ts'

/** From weak to strong, above the defaults: `config.json` beside the site, the user's own, the page's address. */
const CONFIG_LAYERS = ['site', 'user', 'address'] as const

export type ConfigLayer = (typeof CONFIG_LAYERS)[number]

export type ConfigListener = (now: TTSConfiguration, before: TTSConfiguration) => void

/**
 * The settings while the page runs. A change is checked as a whole and applied as a whole or not at all; `value` is a
 * frozen snapshot, so whoever reads it once a chunk never sees half of a change.
 */
export class DynamicConfig {
  readonly #validator = new ConfigValidator()
  readonly #listeners = new Set<ConfigListener>()
  #layers: Readonly<Record<ConfigLayer, PartialConfiguration>> = { site: {}, user: {}, address: {} }
  #value = DEFAULT_CONFIGURATION

  get value(): TTSConfiguration {
    return this.#value
  }

  layer(name: ConfigLayer): PartialConfiguration {
    return this.#layers[name]
  }

  /** Replaces a layer. @returns what is wrong with it; then nothing has changed. */
  setLayer(name: ConfigLayer, input: unknown): readonly ConfigIssue[] {
    const checked = this.#validator.validate(input)
    if (!checked.isValid) return checked.issues
    this.#apply({ ...this.#layers, [name]: checked.value })
    return []
  }

  /**
   * What the user sets. It goes above the address too, which was written before.
   * @returns what is wrong with it; then nothing has changed.
   */
  change(input: unknown): readonly ConfigIssue[] {
    const checked = this.#validator.validate(input)
    if (!checked.isValid) return checked.issues
    const { user, address } = this.#layers
    this.#apply({
      ...this.#layers,
      user: joined(user, checked.value),
      address: without(address, checked.value),
    })
    return []
  }

  /** Back to what the site says. @param path of one setting or group, e.g. `audio`; absent: everything. */
  reset(path?: string): void {
    const { user, address } = this.#layers
    this.#apply({ ...this.#layers, user: pruned(user, path), address: pruned(address, path) })
  }

  /** Which layer a setting has its value from. */
  source(path: string): ConfigLayer | 'default' {
    return CONFIG_LAYERS.findLast((layer) => valueIn(this.#layers[layer], path) !== undefined) ?? 'default'
  }

  /** Told after each change that changes something. @returns ends it. */
  subscribe(listener: ConfigListener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #apply(layers: Readonly<Record<ConfigLayer, PartialConfiguration>>): void {
    const before = this.#value
    const now = merged(CONFIG_LAYERS.map((name) => layers[name]))
    this.#layers = layers
    if (ALL_SETTINGS.every(({ path }) => valueIn(now, path) === valueIn(before, path))) return
    this.#value = now
    for (const listener of [...this.#listeners]) listener(now, before)
  }
}

/** What a configuration holds at a path such as `audio.volume`; undefined where it says nothing. */
export function valueIn(configuration: PartialConfiguration, path: string): SettingValue | undefined {
  const [group = '', name = ''] = path.split('.')
  return (configuration as Values)[group]?.[name]
}

/** A configuration of one setting. */
export function settingTo(path: string, value: SettingValue): PartialConfiguration {
  const [group = '', name = ''] = path.split('.')
  return { [group]: { [name]: value } }
}

type Values = Readonly<Record<string, Readonly<Record<string, SettingValue>> | undefined>>

function merged(layers: readonly PartialConfiguration[]): TTSConfiguration {
  const value: Record<string, Record<string, SettingValue>> = {}
  for (const { group, name, path, setting } of ALL_SETTINGS) {
    const said = layers.map((layer) => valueIn(layer, path)).findLast((entry) => entry !== undefined)
    ;(value[group] ??= {})[name] = said ?? setting.default
  }
  for (const group of Object.values(value)) Object.freeze(group)
  return Object.freeze(value) as unknown as TTSConfiguration
}

function joined(base: PartialConfiguration, change: PartialConfiguration): PartialConfiguration {
  return pick((path) => valueIn(change, path) ?? valueIn(base, path))
}

function without(base: PartialConfiguration, change: PartialConfiguration): PartialConfiguration {
  return pick((path) => (valueIn(change, path) === undefined ? valueIn(base, path) : undefined))
}

function pruned(base: PartialConfiguration, path: string | undefined): PartialConfiguration {
  if (path === undefined) return {}
  return pick((own) => (own === path || own.startsWith(`${path}.`) ? undefined : valueIn(base, own)))
}

function pick(choose: (path: string) => SettingValue | undefined): PartialConfiguration {
  const value: Record<string, Record<string, SettingValue>> = {}
  for (const { group, name, path } of ALL_SETTINGS) {
    const chosen = choose(path)
    if (chosen !== undefined) (value[group] ??= {})[name] = chosen
  }
  return value as PartialConfiguration
}

/** What nobody has set. */
export const DEFAULT_CONFIGURATION = merged([])
