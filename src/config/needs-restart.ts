import { ALL_SETTINGS } from './setting-paths.ts'
import { valueIn } from './dynamic-config.ts'
import type { TTSConfiguration } from './tts-configuration.ts'

const OF_THE_ENGINE = ALL_SETTINGS.filter(({ setting }) => setting.applies === 'engine restart')

/** Whether a change asks for another engine than the one that runs. */
export function needsRestart(now: TTSConfiguration, before: TTSConfiguration): boolean {
  return OF_THE_ENGINE.some(({ path }) => valueIn(now, path) !== valueIn(before, path))
}
