import type { Page } from '@playwright/test'
import fc from 'fast-check'
import { SIXTY_WORDS } from '../scripts/bench/texts.ts'
import { hostileCalls } from '../scripts/fuzz/api-surface.ts'
import { hostileMessages } from '../scripts/fuzz/embed-surface.ts'
import { textsNear } from '../scripts/fuzz/hostile.ts'
import { addresses, documents, FORMULAS, MARKED, TEXTS } from '../scripts/fuzz/samples.ts'
import { expect, test } from './journey.ts'
import { toneSite } from './tones/tone-site.ts'

const some = <T>(what: fc.Arbitrary<T>, numRuns: number) => fc.sample(what, { numRuns, seed: 20_261_123 })
const INTERNALS = /node_modules|\bat .+:\d+:\d+|(Type|Reference|Syntax)Error|\[object |undefined|https?:\/\//

/** What nobody has caught, on the page or in its frame, and what the browser writes down as an error. */
function watch(page: Page): string[] {
  const faults: string[] = []
  page.on('crash', () => faults.push('The page crashed.'))
  page.on('pageerror', ({ message }) => faults.push(message))
  page.on('console', (message) => {
    // The browser tells of each refused call, which are made on purpose.
    const isAnswer = /\/(v1|health)/.test(message.location().url)
    if (message.type() === 'error' && !isAnswer) faults.push(message.text())
  })
  return faults
}

test('three hundred hostile inputs by every door: nothing breaks, nothing leaves, and the page speaks on', async ({
  firstVisit,
}) => {
  const { answer, prepare } = await toneSite({ factor: 0.02, framesPerToken: 1 }, 16)
  let faults: string[] = []
  const { open, site, context } = await firstVisit({
    serviceWorker: true,
    prepare: async (page) => {
      faults = watch(page)
      await prepare(page)
    },
  })
  site.fault = (request, response) => {
    if (!request.url?.endsWith('/other.html')) return answer(request, response)
    response.setHeader('content-type', 'text/html')
    response.end('<!doctype html><link rel="icon" href="data:,"><title>Another page of this origin</title>')
    return true
  }
  const studio = await open()
  const { page } = studio
  await studio.load()
  await page.waitForFunction(() => navigator.serviceWorker.controller)

  const told = await page.evaluate(throwAtPage, {
    hashes: some(addresses(), 50).map(([, hash]) => hash),
    texts: some(textsNear(...TEXTS, ...MARKED), 60),
    formulas: some(textsNear(...FORMULAS), 30),
    files: some(documents(), 40).map(([name, bytes]) => ({ name, bytes: [...bytes] })),
  })
  expect(told.length, 'what cannot be spoken or read is told').toBeGreaterThan(5)
  for (const sentence of told) {
    expect(sentence).toMatch(/[.!?]$/)
    expect(sentence).not.toMatch(INTERNALS)
  }

  const calls = some(hostileCalls(), 80).map((call) => ({
    ...call,
    path: call.path.replace(/\p{Surrogate}/gu, ''),
    body: String(call.body),
  }))
  for (const { status, error } of await page.evaluate(callAll, calls)) {
    expect([200, 400, 404, 405, 413, 429, 503]).toContain(status)
    if (status !== 200) expect(error).toMatch(/[.!?]$/)
  }

  const messages = some(hostileMessages(), 25).flatMap((several) => several.map(({ data }) => data))
  // The site's own page may not frame anything.
  const other = await context.newPage()
  const faultsElsewhere = watch(other)
  await prepare(other)
  await other.goto(new URL('other.html', site.url).href)
  expect(await other.evaluate(embedAll, messages)).toBe('done')
  expect(faultsElsewhere).toEqual([])
  await other.close()

  await studio.reset()
  await studio.speak(SIXTY_WORDS)
  await expect.poll(async () => (await studio.state()).playback.kind, { timeout: 30_000 }).toBe('done')
  expect((await studio.state()).result!.audioSeconds).toBeGreaterThan(5)
  expect((await studio.state()).error).toBeNull()
  expect(faults).toEqual([])
})

interface Thrown {
  readonly hashes: readonly string[]
  readonly texts: readonly string[]
  readonly formulas: readonly string[]
  readonly files: readonly { readonly name: string; readonly bytes: readonly number[] }[]
}

/** Runs in the page. @returns the sentences that it has shown */
async function throwAtPage({ hashes, texts, formulas, files }: Thrown): Promise<string[]> {
  const store = window.litetts!
  const { actions } = store.getState()
  const sentences = new Set<string>()
  store.subscribe(({ error }) => error && sentences.add(error.message))
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
  const turn = () => new Promise((resolve) => requestAnimationFrame(resolve))
  const until = async (is: () => boolean) => {
    while (!is()) await pause(10)
  }
  for (const hash of hashes) {
    location.hash = hash
    await turn()
  }
  location.hash = '#/speak'
  await until(() => document.querySelector('textarea')?.checkVisibility() === true)
  for (const text of texts) {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    clipboardData.setData('text/html', `<p>${text}</p>`)
    const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    document.querySelector('textarea')?.dispatchEvent(paste)
    await turn()
    actions.setText(text)
    void actions.speak()
    await pause(15)
  }
  actions.setText('Some words.')
  for (const formula of formulas) {
    actions.setVoice(formula)
    await actions.speak()
    await pause(15)
  }
  actions.stop()
  actions.setVoice('af_heart')
  for (const { name, bytes } of files) {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File([Uint8Array.from(bytes)], name))
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
  }
  await until(() => store.getState().importing === null)
  actions.stop()
  return [...sentences]
}

interface Answered {
  readonly status: number
  readonly error?: string
}

/** Runs in the page: calls its service worker, and leaves in the middle where the call says so. */
async function callAll(
  calls: readonly { method: string; path: string; body: string; contentType: string; reads: number }[],
): Promise<Answered[]> {
  const answered: Answered[] = []
  for (const { method, path, body, contentType, reads } of calls) {
    const hasBody = method !== 'GET' && method !== 'HEAD'
    const url = path.startsWith('health') ? 'health' : `v1/${encodeURI(path).replace(/^v1\//, '')}`
    const headers = { 'content-type': contentType }
    const response = await fetch(url, { method, headers, ...(hasBody && { body }) })
    const { status, body: stream } = response
    if (status === 200) {
      const reader = stream?.getReader()
      for (let read = 0; read < reads && !(await reader?.read())?.done; read++);
      void reader?.cancel()
      answered.push({ status })
    } else {
      const told = method === 'HEAD' ? null : await response.json()
      answered.push({ status, error: told?.error?.message ?? 'Nothing is told of a head.' })
    }
  }
  return answered
}

/** Runs in the page. @returns how the last message, a proper one, was answered */
async function embedAll(messages: readonly unknown[]): Promise<string> {
  const frame = document.createElement('iframe')
  frame.src = 'embed.html'
  const loaded = new Promise((resolve) => (frame.onload = resolve))
  document.body.append(frame)
  await loaded
  const send = (data: unknown) => frame.contentWindow!.postMessage(data, location.origin)
  for (const message of messages) send(message)
  const last = new Promise<string>((resolve) =>
    addEventListener('message', ({ data }) => {
      if (data?.id === 'last' && /done|error/.test(data.kind)) resolve(data.message ?? data.kind)
    }),
  )
  send({ litetts: 1, id: 'silence', kind: 'cancel' })
  send({ litetts: 1, id: 'last', kind: 'voices' })
  const outcome = await last
  frame.remove()
  return outcome
}
