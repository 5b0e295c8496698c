/** As much of a MessageChannel as is needed here. */
interface Channel {
  readonly port1: { onmessage: ((event: never) => void) | null }
  readonly port2: { postMessage(message: null): void }
}

/**
 * Lets a thread take the messages that wait for it. A timer would do too, but every one after the fourth in a row takes 4 ms.
 * @param channel of its own
 * @returns a function that resolves after what waits
 */
export function breather({ port1, port2 }: Channel): () => Promise<void> {
  const waiting: (() => void)[] = []
  port1.onmessage = () => waiting.shift()?.()
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve)
      port2.postMessage(null)
    })
}
