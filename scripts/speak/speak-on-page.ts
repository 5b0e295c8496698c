import type { Page } from 'playwright'
import type { ExportOptions } from '../../src/protocol.ts'
import type { RenderedSound } from '../../src/speech-worker.ts'
import type { SpeakArguments } from './arguments.ts'
import './page-store.ts'

/** What `speak` prints. */
export interface Measured {
  readonly provider: string
  readonly threads: number
  readonly isolated: boolean
  readonly loadMs: number
  readonly firstAudioMs: number
  readonly synthesisMs: number
  readonly audioSeconds: number
  readonly rtf: number
  readonly underruns: number
  readonly chunks: number
}

/** What goes from the page to here at a time. */
const PIECE_BYTES = 4_000_000

/** Speaks to the end. @throws Error with the page's own sentence when it cannot. */
export async function speakOnPage(page: Page, url: string, request: SpeakArguments): Promise<Measured> {
  const address = new URL(url)
  if (request.provider) address.searchParams.set('provider', request.provider)
  if (request.threads) address.searchParams.set('threads', String(request.threads))
  if (request.background) {
    address.searchParams.set('audio.background', request.background.sound)
    address.searchParams.set('audio.backgroundLevel', String(request.background.level))
  }
  address.hash = 'automation'
  await page.goto(address.href)
  await page.waitForFunction(() => window.litetts !== undefined)
  const { result, model, error } = await page.evaluate(speakInPage, request)
  if (!result || model.kind !== 'ready')
    throw new Error(error?.message ?? 'The page stopped without saying why.')
  return {
    provider: model.info.provider,
    threads: model.info.threads,
    isolated: model.isolated,
    loadMs: Math.round(model.loadMs),
    firstAudioMs: Math.round(result.firstAudioMs),
    synthesisMs: Math.round(result.synthesisMs),
    audioSeconds: rounded(result.audioSeconds),
    rtf: rounded(result.rtf),
    underruns: result.underruns,
    chunks: result.chunks,
  }
}

/** Runs in the page. */
async function speakInPage({ text, voice, speed, delivery }: SpeakArguments) {
  const store = window.litetts!
  const { actions } = store.getState()
  actions.setText(text)
  actions.setVoice(voice)
  actions.setSpeed(speed)
  actions.setDelivery(delivery ?? {})
  if (await actions.load()) {
    await actions.speak()
    // All is made; the player may still have to say it.
    while (!['done', 'silent'].includes(store.getState().playback.kind)) {
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
  const { result, model, error } = store.getState()
  return { result, model, error }
}

/** A file of the page, here. */
export interface Downloaded extends Omit<RenderedSound, 'file'> {
  readonly file: Buffer
}

/** @returns what the page's download gives for the same text. @throws Error with the page's own sentence */
export async function downloadSpeech(page: Page, options: Partial<ExportOptions> = {}): Promise<Downloaded> {
  const made = await page.evaluateHandle(
    (options) => window.litetts!.getState().actions.render(options),
    options,
  )
  const told = await made.evaluate((made) => {
    return (
      made && {
        size: made.file.size,
        captions: made.captions,
        report: made.report,
        words: made.words,
        marks: made.marks,
      }
    )
  })
  if (!told) {
    const failure = await page.evaluate(() => window.litetts!.getState().error?.message)
    throw new Error(failure ?? 'The page made no sound and did not say why.')
  }
  const { size, ...rest } = told
  const pieces: Buffer[] = []
  for (let start = 0; start < size; start += PIECE_BYTES) {
    const base64 = await made.evaluate(pieceInPage, { start, end: start + PIECE_BYTES })
    pieces.push(Buffer.from(base64, 'base64'))
  }
  await made.dispose()
  return { file: Buffer.concat(pieces), ...rest }
}

/** Runs in the page. */
async function pieceInPage(
  made: RenderedSound | null,
  { start, end }: { start: number; end: number },
): Promise<string> {
  const bytes = new Uint8Array(await made!.file.slice(start, end).arrayBuffer())
  let text = ''
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192))
  return btoa(text)
}

function rounded(value: number): number {
  return Number(value.toFixed(3))
}
