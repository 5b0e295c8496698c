import { expect, it } from 'vitest'
import { breather } from './breather.ts'

it('lets messages through that have come, and resolves in the order of asking', async () => {
  const channel = new MessageChannel()
  const breathe = breather(channel)
  const { port1, port2 } = new MessageChannel()
  const order: string[] = []
  const message = new Promise<void>((resolve) => {
    port1.onmessage = () => resolve(void order.push('message'))
  })
  port2.postMessage('')
  // A thread that only waits for promises would never get to it.
  while (!order.includes('message')) await breathe()
  await message
  await Promise.all([breathe().then(() => order.push('a')), breathe().then(() => order.push('b'))])
  expect(order).toEqual(['message', 'a', 'b'])
  port1.close()
  channel.port1.close()
})
