import { expect, type BrowserContext, type Locator, type Page } from '@playwright/test'
import '../scripts/speak/page-store.ts'
import type { SpeechState } from '../src/store/speech-state.ts'
import { tapSound, type SoundReading } from './sound-tap.ts'

/** RMS: quieter than any speech, and louder than rounding. */
const SILENCE = 1e-4
const SPEECH = 0.01

/** The page as a visitor finds it, by roles and names, and what comes out of its audio graph. */
export class Studio {
  readonly page: Page
  readonly text: Locator
  readonly alert: Locator

  private constructor(page: Page) {
    this.page = page
    this.text = page.getByRole('textbox', { name: 'Text', exact: true })
    this.alert = page.getByRole('alert')
  }

  static async open(
    context: BrowserContext,
    url: string,
    prepare?: (page: Page) => Promise<unknown>,
  ): Promise<Studio> {
    const page = await context.newPage()
    await page.addInitScript(tapSound)
    await prepare?.(page)
    await page.goto(url)
    return new Studio(page)
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true })
  }

  /** Types a text and presses Speak. */
  async speak(text: string): Promise<void> {
    await this.text.fill(text)
    await this.button('Speak').click()
  }

  /** Waits until speech has been heard for some time. An error on the page ends the wait. */
  async hear(seconds = 0.2, timeout = 120_000): Promise<void> {
    const outcome = await this.page.waitForFunction(
      ({ readings, loud }) => {
        if (window.soundReadings.filter(({ rms }) => rms > loud).length >= readings) return 'heard'
        return window.litetts?.getState().error?.message
      },
      { readings: seconds * 30, loud: SPEECH },
      { timeout, polling: 50 },
    )
    expect(await outcome.jsonValue()).toBe('heard')
  }

  /** Waits until nothing has been heard for half a second. */
  async hearSilence(timeout = 120_000): Promise<void> {
    await expect
      .poll(
        async () => {
          const last = (await this.readings()).slice(-15)
          return last.length === 15 && last.every(({ rms }) => rms < SILENCE)
        },
        { timeout, message: 'half a second of silence on the audio graph' },
      )
      .toBe(true)
  }

  readings(): Promise<SoundReading[]> {
    return this.page.evaluate(() => window.soundReadings)
  }

  /** As after opening the page: silent, with the default voice and speed. */
  async reset(): Promise<void> {
    await this.page.evaluate(() => {
      const { actions } = window.litetts!.getState()
      actions.stop()
      actions.dismissError()
      actions.closeText()
      actions.setVoice('af_heart')
      actions.setSpeed(1)
      // At the start the address is the view's, or says that it is automated.
      if (location.hash !== '#automation') location.hash = '#/speak'
    })
    await this.listenAnew()
  }

  /** As if no book had ever been opened; the draft is in the box. */
  async emptyLibrary(): Promise<void> {
    await this.page.evaluate(async () => {
      const { getState } = window.litetts!
      getState().actions.closeText()
      for (const { id } of getState().library) await getState().actions.removeFromLibrary(id)
      getState().actions.dismissArrival()
    })
  }

  /** Forgets what was heard so far. */
  async listenAnew(): Promise<void> {
    await this.page.evaluate(() => void (window.soundReadings.length = 0))
  }

  async state(): Promise<Omit<SpeechState, 'actions'>> {
    return this.page.evaluate(() => {
      const { actions: _, ...state } = window.litetts!.getState()
      return state
    })
  }

  /** Fetches and starts the model, as the first press of Speak would. */
  async load(): Promise<void> {
    const error = await this.page.evaluate(async () => {
      await window.litetts!.getState().actions.load()
      return window.litetts!.getState().error
    })
    expect(error).toBeNull()
  }

  /** The download of a text as a WAV file, decoded. The page's own error, where there is one, is thrown. */
  async render(text: string, { voice = 'af_heart', speed = 1 } = {}): Promise<Float32Array> {
    const samples = await this.page.evaluate(
      async ({ text, voice, speed }) => {
        const { actions } = window.litetts!.getState()
        actions.setText(text)
        actions.setVoice(voice)
        actions.setSpeed(speed)
        const made = await actions.render()
        if (!made) return window.litetts!.getState().error?.message ?? 'nothing was rendered'
        const { file, report } = made
        const bytes = Math.round(report.seconds * 24_000) * 2
        return [...new Int16Array((await file.arrayBuffer()).slice(44, 44 + bytes))]
      },
      { text, voice, speed },
    )
    if (typeof samples === 'string') throw new Error(samples)
    return Float32Array.from(samples, (sample) => sample / 32_768)
  }
}
