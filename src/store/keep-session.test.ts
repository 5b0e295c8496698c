import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ComputingClient } from './computing-client.ts'
import { createSpeechStore } from './speech-store.ts'

const TEXT = 'The first sentence. The second one. The third.'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A page with its own storage; `reload` opens another one with what is kept there by then. */
function open(storage = new Map<string, string>(), room = Infinity) {
  const client = new ComputingClient()
  const store = createSpeechStore(client, {
    getItem: (key) => storage.get(key) ?? null,
    setItem: (key, value) => {
      if (value.length > room) throw new DOMException('full', 'QuotaExceededError')
      storage.set(key, value)
    },
  })
  const reload = () => {
    vi.runAllTimers()
    return open(new Map(storage), room)
  }
  return { client, state: store.getState, actions: store.getState().actions, reload, storage }
}

it('keeps text, voice, delivery, cast and queue over a reload', () => {
  const page = open()
  page.actions.setText(TEXT)
  page.actions.setVoice('bf_emma')
  page.actions.setDeliveryControl('pitch', 2)
  page.actions.setCastVoice('Ann', 'af_heart')
  page.actions.addToQueue()
  page.actions.setText('Another text.')
  page.actions.addToQueue()
  const { state } = page.reload()
  const { text, voice, delivery, cast, queue } = state()
  expect({ text, voice, delivery, cast }).toEqual({
    text: 'Another text.',
    voice: 'bf_emma',
    delivery: { pitch: 2 },
    cast: { Ann: 'af_heart' },
  })
  expect(queue).toEqual(page.state().queue.map((request) => ({ ...request, id: expect.any(String) })))
  expect(queue.map((request) => request.text)).toEqual([TEXT, 'Another text.'])
})

it('goes on, after a stop and after a reload, from the word that was heard last', async () => {
  const page = open()
  page.actions.setText(TEXT)
  await page.actions.speak()
  page.client.play(2.5)
  page.actions.stop()
  const second = TEXT.indexOf('second')
  expect(page.state().place).toBe(second)
  const next = page.reload()
  expect(next.state().place).toBe(second)
  await next.actions.goOn()
  expect(next.client.spoken[0]).toMatchObject({ text: TEXT, from: second })
  next.client.play(1)
  next.client.play(100)
  expect(next.state().playback.kind).toBe('done')
  expect(next.state().place).toBeNull()
})

it('knows the place of what is spoken while the page is left', async () => {
  const page = open()
  page.actions.setText(TEXT)
  await page.actions.speak()
  page.client.play(0.1)
  page.client.play(2.4)
  page.actions.setDeliveryControl('pitch', 1)
  expect(page.reload().state().place).toBe(TEXT.indexOf('second'))
})

it('forgets the place with the text', async () => {
  const page = open()
  page.actions.setText(TEXT)
  await page.actions.speak()
  page.client.play(2.5)
  page.actions.stop()
  page.actions.setText('Something else.')
  expect(page.state().place).toBeNull()
})

it('keeps the text where there is no room for the queue too', () => {
  const page = open(undefined, 2_000)
  page.actions.setText('long '.repeat(200))
  page.actions.addToQueue()
  const { text, queue } = page.reload().state()
  expect([text.length, queue.length]).toEqual([1_000, 0])
})

it.each([
  ['no list', '{"text":"a b c","queue":3,"place":"x"}'],
  ['no requests', '{"text":"a b c","queue":[null,3,{"text":1}],"place":-1}'],
  [
    'one that cannot be',
    '{"text":"a b c","queue":[{"text":"a","voice":"v","speed":1,"markup":"plain","delivery":{"pitch":99}}],"place":5}',
  ],
])('begins with an empty queue where %s was kept', (_, kept) => {
  const { text, queue, place } = open(new Map([['litetts', kept]])).state()
  expect({ text, queue, place }).toEqual({ text: 'a b c', queue: [], place: null })
})
