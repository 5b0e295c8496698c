import { ApiError } from '../api/api-error.ts'
import type { ApiCall } from '../api/read-call.ts'
import type { OfferAnswer, OfferedCall, SpeechOffer } from '../site-worker.ts'

/** A page that does not answer by then is asleep, or none that speaks. */
const ANSWER_WITHIN_MS = 1_500

/** As much of a window of the service worker as is needed here. */
export interface OpenPage {
  postMessage(message: SpeechOffer, transfer: Transferable[]): void
}

/**
 * Hands a call to one of the open pages: to the first whose engine runs, otherwise to the first that answers.
 * @returns the port on which the answers come @throws ApiError 503 where there is no page that speaks
 */
export async function callPage(call: ApiCall, pages: readonly OpenPage[]): Promise<MessagePort> {
  const ports = pages.map((page) => {
    const { port1, port2 } = new MessageChannel()
    page.postMessage({ kind: 'speech-offer' }, [port2])
    return port1
  })
  const chosen = await firstHere(ports)
  for (const port of ports) if (port !== chosen) port.close()
  if (!chosen) {
    throw new ApiError(
      503,
      'No page of this site is open that could speak. A service worker holds no model: keep the site open in a tab, then ask again.',
      { code: 'no_speaking_page' },
    )
  }
  chosen.postMessage({ kind: 'call', call } satisfies OfferedCall)
  return chosen
}

function firstHere(ports: readonly MessagePort[]): Promise<MessagePort | undefined> {
  return new Promise((resolve) => {
    let first: MessagePort | undefined
    let silent = ports.length
    const timer = setTimeout(() => resolve(first), ANSWER_WITHIN_MS)
    const settle = (port: MessagePort | undefined) => {
      clearTimeout(timer)
      resolve(port)
    }
    if (silent === 0) settle(undefined)
    for (const port of ports) {
      port.onmessage = ({ data }: MessageEvent<OfferAnswer>) => {
        if (data.kind !== 'here') return
        first ??= port
        silent -= 1
        if (data.isReady) settle(port)
        else if (silent === 0) settle(first)
      }
    }
  })
}
