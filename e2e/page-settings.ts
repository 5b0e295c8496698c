import { expect, type Page } from '@playwright/test'
import type { Setting, SettingValue } from '../src/config/setting.ts'
import type { Studio } from './studio.ts'

/** One value at each end of what a setting takes, and what nobody has set. */
export function valuesOf(setting: Setting): SettingValue[] {
  if (setting.kind === 'number') return [...new Set([setting.min, setting.default, setting.max])]
  if (setting.kind === 'choice') return Object.keys(setting.choices)
  return setting.kind === 'switch' ? [true, false] : [setting.default, 'bf_emma']
}

const SILENCE = 1e-4
const STEP_DB = 3

/** What can be seen or heard of a setting as it stands; another value gives something else. */
type Observe = (studio: Studio) => Promise<unknown>

/** The settings that only a page obeys: a loudspeaker or a style sheet. The others are in `obeyed-settings.test.ts`. */
export const PAGE_SETTINGS: Readonly<Record<string, Observe>> = {
  'audio.volume': async (studio) => {
    const { rms } = await heard(studio)
    return rms < SILENCE ? 'silent' : `${Math.round((20 * Math.log10(rms)) / STEP_DB) * STEP_DB} dB`
  },
  'audio.listeningSpeed': async (studio) => {
    const { seconds } = await heard(studio)
    return `2 to the power of ${Math.round(Math.log2(seconds))} s`
  },
  'interface.theme': ({ page }) =>
    underBoth(page, 'colorScheme', ['light', 'dark'], () => getComputedStyle(document.body).color),
  'interface.motion': ({ page }) =>
    underBoth(page, 'reducedMotion', ['no-preference', 'reduce'], () =>
      [...document.querySelectorAll('button')]
        .map((button) => parseFloat(getComputedStyle(button).transitionDuration))
        .some((seconds) => seconds > 0.01),
    ),
  'interface.textSize': ({ page }) => page.evaluate(() => getComputedStyle(document.body).fontSize),
}

/** The loudest moment and the length of what comes out of the audio graph. */
async function heard(studio: Studio): Promise<{ rms: number; seconds: number }> {
  await studio.listenAnew()
  await studio.speak('One, two, three, four, five, six.')
  await expect.poll(async () => (await studio.state()).playback.kind, { timeout: 120_000 }).toBe('done')
  const readings = await studio.readings()
  const rms = Math.max(...readings.map((reading) => reading.rms))
  const times = readings.filter((reading) => reading.rms > rms / 20).map(({ at }) => at)
  return { rms, seconds: (times.at(-1)! - times[0]!) / 1000 }
}

async function underBoth<T>(
  page: Page,
  feature: 'colorScheme' | 'reducedMotion',
  preferences: readonly ['light', 'dark'] | readonly ['no-preference', 'reduce'],
  look: () => T,
): Promise<T[]> {
  const seen: T[] = []
  for (const preference of preferences) {
    await page.emulateMedia({ [feature]: preference })
    seen.push(await page.evaluate(look))
  }
  await page.emulateMedia({ [feature]: null })
  return seen
}
