import { SpeechError, type SpeechErrorName } from '../errors.ts'
import type { StreamMessage, StreamReply } from './stream-messages.ts'

/** As much of a MessagePort as is needed here. */
export interface StreamPort {
  postMessage(message: StreamReply): void
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void
  start(): void
  close(): void
}

/** What comes over a port, without the end and the failure. */
export type StreamPiece<E> = Extract<StreamMessage<E>, { readonly kind: 'sound' | 'event' }>

/**
 * Takes a stream from a port. Leaving the loop cancels it.
 * @param gone rejects when the maker can say nothing more
 * @throws SpeechError as the maker failed, or whatever `gone` rejects with
 */
export async function* readStream<E>(
  port: StreamPort,
  gone: Promise<never> = new Promise(() => {}),
): AsyncGenerator<StreamPiece<E>> {
  const waiting: StreamMessage<E>[] = []
  let wake = () => {}
  port.addEventListener('message', ({ data }) => {
    waiting.push(data as StreamMessage<E>)
    wake()
  })
  port.start()
  let isOver = false
  gone.catch(() => {})
  try {
    for (;;) {
      const message = waiting.shift()
      if (!message) {
        await Promise.race([new Promise<void>((resolve) => (wake = resolve)), gone])
        continue
      }
      isOver = message.kind === 'end' || message.kind === 'failed'
      if (message.kind === 'end') return
      if (message.kind === 'failed') throw new SpeechError(message.name as SpeechErrorName, message.message)
      yield message
      if (message.kind === 'sound') port.postMessage({ kind: 'taken', seconds: message.seconds })
    }
  } finally {
    if (!isOver) port.postMessage({ kind: 'cancel' })
    port.close()
  }
}
