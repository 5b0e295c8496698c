import { ApiError } from '../api/api-error.ts'
import type { ApiCall } from '../api/read-call.ts'
import type { OfferAnswer, OfferedCall, SpeechOffer } from '../site-worker.ts'

/** A page that does not answer by then is asleep, or none that speaks. */
const ANSWER_WITHIN_MS = 1_500

/** As much of a window of the service worker as is needed here. */
export interface OpenPage {
  readonly id: string
  postMessage(message: SpeechOffer, transfer: Transferable[]): void
}

/** The page that answers a call, and the port on which it does. */
export interface SpeakingPage {
  readonly id: string
  readonly port: MessagePort
}

/**
 * Hands a call to one of the open pages: to the first whose engine runs, otherwise to the first that answers.
 * @throws ApiError 503 where there is no page that speaks
 */
export async function callPage(call: ApiCall, pages: readonly OpenPage[]): Promise<SpeakingPage> {
  const asked = pages.map((page) => {
    const { port1, port2 } = new MessageChannel()
    page.postMessage({ kind: 'speech-offer' }, [port2])
    return { id: page.id, port: port1 }
  })
  const chosen = await firstHere(asked)
  for (const { port } of asked) if (port !== chosen?.port) port.close()
  if (!chosen) {
    throw new ApiError(
      503,
      'No page of this site is open that could speak. A service worker holds no model: keep the site open in a tab, then ask again.',
      { code: 'no_speaking_page' },
    )
  }
  chosen.port.postMessage({ kind: 'call', call } satisfies OfferedCall)
  return chosen
}

function firstHere(pages: readonly SpeakingPage[]): Promise<SpeakingPage | undefined> {
  return new Promise((resolve) => {
    let first: SpeakingPage | undefined
    let silent = pages.length
    const timer = setTimeout(() => resolve(first), ANSWER_WITHIN_MS)
    const settle = (page: SpeakingPage | undefined) => {
      clearTimeout(timer)
      resolve(page)
    }
    if (silent === 0) settle(undefined)
    for (const page of pages) {
      page.port.onmessage = ({ data }: MessageEvent<OfferAnswer>) => {
        if (data.kind !== 'here') return
        first ??= page
        silent -= 1
        if (data.isReady) settle(page)
        else if (silent === 0) settle(first)
      }
    }
  })
}
