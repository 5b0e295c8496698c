import { expect, it } from 'vitest'
import { Turns } from './turns.ts'

it('lets the urgent go first, the others in order, and one at a time', async () => {
  const turns = new Turns()
  const order: string[] = []
  let atWork = 0
  const work = async (name: string, isUrgent: boolean) => {
    await turns.take(isUrgent)
    expect(++atWork).toBe(1)
    order.push(name)
    await new Promise((resolve) => setTimeout(resolve))
    atWork--
    turns.pass()
  }
  await Promise.all([work('a', false), work('b', false), work('c', true), work('d', false), work('e', true)])
  expect(order).toEqual(['a', 'c', 'e', 'b', 'd'])
  await work('f', false)
  expect(order.at(-1)).toBe('f')
})
