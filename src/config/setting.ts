/** When a change is obeyed. */
export type Applies = 'at once' | 'next chunk' | 'next text' | 'engine restart'

interface Described {
  /** As the settings page names it. */
  readonly label: string
  /** What it does, in a sentence. */
  readonly description: string
  readonly applies: Applies
  /** Whoever runs the site sets it, in `config.json`: the settings page does not show it. */
  readonly isForSite?: true
  /** Short name in the page's address, beside the full path. */
  readonly query?: string
}

export interface NumberSetting extends Described {
  readonly kind: 'number'
  readonly default: number
  readonly min: number
  readonly max: number
  /** Of the control that changes it; what is between two steps is valid too, unless `integer`. */
  readonly step: number
  readonly integer?: true
  /** Unit as printed, e.g. `s`. */
  readonly unit: string
  /** What a number stands for that is not one, e.g. `{ 0: 'chosen by the page' }`. */
  readonly meanings?: Readonly<Record<number, string>>
}

export interface ChoiceSetting extends Described {
  readonly kind: 'choice'
  readonly default: string
  /** Value → as the settings page names it. */
  readonly choices: Readonly<Record<string, string>>
}

export interface SwitchSetting extends Described {
  readonly kind: 'switch'
  readonly default: boolean
}

export interface TextSetting extends Described {
  readonly kind: 'text'
  readonly default: string
  readonly maxLength: number
}

/** One thing that can be set. */
export type Setting = NumberSetting | ChoiceSetting | SwitchSetting | TextSetting

/** What a setting holds. */
export type SettingValue = number | string | boolean
