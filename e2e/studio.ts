import { expect, type BrowserContext, type Locator, type Page } from '@playwright/test'
import { tapSound, type SoundReading } from './sound-tap.ts'

/** Quieter than any speech, louder than rounding. */
const SILENCE = 1e-4
const SPEECH = 0.01

/** The page as a visitor finds it: by roles and names. */
export class Studio {
  readonly page: Page

  private constructor(page: Page) {
    this.page = page
  }

  static async open(
    context: BrowserContext,
    url: string,
    prepare?: (page: Page) => Promise<void>,
  ): Promise<Studio> {
    const page = await context.newPage()
    await page.addInitScript(tapSound)
    await prepare?.(page)
    await page.goto(url)
    return new Studio(page)
  }

  get text(): Locator {
    return this.page.getByRole('textbox', { name: /text/i })
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name })
  }

  /** Types a text and presses Speak. */
  async speak(text: string): Promise<void> {
    await this.text.fill(text)
    await this.button('Speak').click()
  }

  /** Waits until speech has been heard for some time. */
  async hear(seconds = 0.2, timeout = 60_000): Promise<void> {
    await expect
      .poll(async () => (await this.readings()).filter(({ rms }) => rms > SPEECH).length * 0.033, {
        timeout,
        message: 'seconds of sound on the audio graph',
      })
      .toBeGreaterThan(seconds)
  }

  /** Waits until nothing has been heard for a third of a second. */
  async hearSilence(timeout = 60_000): Promise<void> {
    await expect
      .poll(async () => (await this.readings()).slice(-10).every(({ rms }) => rms < SILENCE), { timeout })
      .toBe(true)
  }

  /** Forgets what was heard so far. */
  async listenAnew(): Promise<void> {
    await this.page.evaluate(() => (window.soundReadings.length = 0))
  }

  readings(): Promise<SoundReading[]> {
    return this.page.evaluate(() => window.soundReadings)
  }
}
