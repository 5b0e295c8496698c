import type { Page } from 'playwright'
import { withSite } from '../speak/open-site.ts'
import { downloadSpeech } from '../speak/speak-on-page.ts'
import type { Narration } from './narrate-arguments.ts'
import type { NarratedSound, NarrationText, Narrator, WithNarrators } from './narrator.ts'

/** Each a page of the built site in one browser, as a visitor would have it; always in WebAssembly, so that the same text sounds the same. */
export const withPageNarrators: WithNarrators = (count, narration, use) =>
  withSite({ isolated: true }, async (context, url) => {
    const address = new URL(url)
    address.searchParams.set('provider', 'wasm')
    if (narration.threads) address.searchParams.set('threads', String(narration.threads))
    address.hash = 'automation'
    const narrators: PageNarrator[] = []
    // One after the other: the first one downloads what the others then find.
    for (let i = 0; i < count; i++)
      narrators.push(await PageNarrator.open(await context.newPage(), address.href))
    await use(narrators)
  })

class PageNarrator implements Narrator {
  readonly #page: Page

  static async open(page: Page, address: string): Promise<PageNarrator> {
    await page.goto(address)
    await page.waitForFunction(() => window.litetts !== undefined)
    const isLoaded = await page.evaluate(() => window.litetts!.getState().actions.load())
    if (!isLoaded) {
      const message = await page.evaluate(() => window.litetts!.getState().error?.message)
      throw new Error(message ?? 'The page did not start and did not say why.')
    }
    return new PageNarrator(page)
  }

  private constructor(page: Page) {
    this.#page = page
  }

  async narrate(text: NarrationText, narration: Narration): Promise<NarratedSound> {
    const { voice, speed, format, loudness, captions } = narration
    await this.#page.evaluate(
      ({ text, voice, speed }) => {
        const { actions } = window.litetts!.getState()
        actions.setText(text)
        actions.setVoice(voice)
        actions.setSpeed(speed)
      },
      { text: text.text, voice, speed },
    )
    const { title, headings } = text
    const made = await downloadSpeech(this.#page, { format, loudness, captions, title, headings })
    return { file: made.file, captions: made.captions, seconds: made.report.seconds }
  }
}
