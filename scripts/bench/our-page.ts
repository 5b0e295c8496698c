import type { Browser, Page } from 'playwright'
import '../speak/page-store.ts'

export interface OurPage {
  readonly page: Page
  /** @returns milliseconds from opening the page until the model can speak. */
  load(): Promise<number>
  /** As the page plays it. `synthesis` leaves out waiting for the player. */
  speak(text: string): Promise<{ ms: number; seconds: number; firstAudioMs: number }>
  /** As the page saves it: whole and exact. */
  render(text: string): Promise<{ ms: number; seconds: number }>
  /** Stops as soon as the first sample is on its way to the player. @returns milliseconds */
  firstAudio(text: string): Promise<number>
  bytesDownloaded(): number
  /** All of the speech thread's WebAssembly memory, which never shrinks. */
  heapMb(): Promise<number>
  close(): Promise<void>
}

/** Put before the speech thread's own script: keeps every memory that is made. */
const WATCH_MEMORIES = `self.memories = []
WebAssembly.Memory = new Proxy(WebAssembly.Memory, {
  construct(target, [limits]) {
    const memory = new target(limits)
    self.memories.push(memory)
    return memory
  },
})
`

/**
 * Opens the built site, and starts the model. Nothing that is spoken is kept.
 * @param query e.g. `threads=1&plan=lean`
 * @returns milliseconds from opening the page until the model can speak
 */
export async function loadOurs(page: Page, url: string, query: string, voice: string): Promise<number> {
  const address = new URL(url)
  address.search = `${query}&keep=false`
  address.hash = 'automation'
  // The same address again would be a step within the page.
  await page.goto('about:blank')
  const started = Date.now()
  await page.goto(address.href)
  await page.waitForFunction(() => window.litetts !== undefined)
  const failure = await page.evaluate(async (voice) => {
    const { actions } = window.litetts!.getState()
    actions.setVoice(voice)
    return (await actions.load())
      ? null
      : (window.litetts!.getState().error?.message ?? 'The page did not say why.')
  }, voice)
  if (failure) throw new Error(failure)
  return Date.now() - started
}

/** As `loadOurs`, in a profile that is gone afterwards, without service worker. */
export async function openOurs(
  browser: Browser,
  url: string,
  query: string,
  voice: string,
): Promise<OurPage> {
  const context = await browser.newContext({ serviceWorkers: 'block' })
  const page = await context.newPage()
  page.setDefaultTimeout(600_000)
  let bytes = 0
  page.on('response', (response) => {
    bytes += Number(response.headers()['content-length'] ?? 0)
  })
  await page.route(/\/tts\.worker[^/]*\.js$/, async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, body: WATCH_MEMORIES + (await response.text()) })
  })

  return {
    page,
    load: () => loadOurs(page, url, query, voice),
    speak: (text) =>
      page.evaluate(async (text) => {
        const { actions } = window.litetts!.getState()
        actions.setText(text)
        await actions.speak()
        const { result, error } = window.litetts!.getState()
        actions.stop()
        if (!result) throw new Error(error?.message ?? 'The page did not say why.')
        if (result.keptSeconds > 0)
          throw new Error(`${result.keptSeconds} s of this were made before: ${text}`)
        return { ms: result.synthesisMs, seconds: result.audioSeconds, firstAudioMs: result.firstAudioMs }
      }, text),
    render: (text) =>
      page.evaluate(async (text) => {
        const { actions } = window.litetts!.getState()
        actions.setText(text)
        const started = performance.now()
        const made = await actions.render()
        const ms = performance.now() - started
        if (!made) throw new Error(window.litetts!.getState().error?.message ?? 'The page did not say why.')
        return { ms, seconds: made.report.seconds }
      }, text),
    firstAudio: (text) =>
      page.evaluate(
        (text) =>
          new Promise<number>((resolve, reject) => {
            const store = window.litetts!
            const { actions } = store.getState()
            actions.setText(text)
            const started = performance.now()
            const leave = store.subscribe(({ playback, error }) => {
              if (error) reject(new Error(error.message))
              if (playback.kind !== 'speaking') return
              leave()
              resolve(performance.now() - started)
              actions.stop()
            })
            void actions.speak()
          }),
        text,
      ),
    bytesDownloaded: () => bytes,
    heapMb: async () => {
      let bytes = 0
      // Its helpers share its memories, and cannot answer: they sleep between two products.
      for (const worker of page.workers().filter((one) => /\/tts\.worker/.test(one.url()))) {
        bytes += await worker.evaluate(() => {
          const { memories = [] } = self as { readonly memories?: WebAssembly.Memory[] }
          return memories.reduce((sum, { buffer }) => sum + buffer.byteLength, 0)
        })
      }
      return bytes / 2 ** 20
    },
    close: () => context.close(),
  }
}
