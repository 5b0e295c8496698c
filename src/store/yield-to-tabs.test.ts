import { expect, it } from 'vitest'
import { ComputingClient } from './computing-client.ts'
import { createSpeechStore } from './speech-store.ts'
import { yieldToTabs } from './yield-to-tabs.ts'

/** Two tabs of one browser. */
function tabs() {
  const listeners: (() => void)[] = []
  const open = (own: number): Tab => {
    const client = new ComputingClient()
    const store = createSpeechStore(client, null)
    const tab: Tab = { client, store, isHidden: own === 0 }
    const channel = {
      announceEngine: () => listeners.forEach((hear, index) => index !== own && hear()),
      onEngine: (hear: () => void) => void listeners.push(hear),
    }
    yieldToTabs(store, client, channel, () => tab.isHidden)
    store.getState().actions.setText('One two. Three four.')
    return tab
  }
  return [open(0), open(1)] as const
}

interface Tab {
  readonly client: ComputingClient
  readonly store: ReturnType<typeof createSpeechStore>
  isHidden: boolean
}

const model = ({ store }: Tab) => store.getState().model.kind

it('lets go of the engine of a silent tab out of sight when another one starts its own, and starts it again', async () => {
  const [first, second] = tabs()
  await first.store.getState().actions.load()
  await second.store.getState().actions.load()
  expect([model(first), first.client.endings, model(second), second.client.endings]).toEqual([
    'idle',
    1,
    'ready',
    0,
  ])
  second.isHidden = true
  await first.store.getState().actions.speak()
  first.client.play(9)
  expect(first.store.getState().playback.kind).toBe('done')
  expect(model(second)).toBe('idle')
})

it('keeps an engine that speaks, and one that is looked at', async () => {
  const [first, second] = tabs()
  await first.store.getState().actions.speak()
  first.client.play(0.1)
  await second.store.getState().actions.load()
  expect(model(first)).toBe('ready')
  first.client.play(9)
  first.isHidden = false
  second.store.setState({ model: { kind: 'idle' } })
  await second.store.getState().actions.load()
  expect(first.client.endings).toBe(0)
})

it('keeps an engine that fetches everything for later, or is being tried', async () => {
  const [first, second] = tabs()
  await first.store.getState().actions.load()
  first.store.setState({ offline: { kind: 'fetching', loaded: 1, total: 2 } })
  await second.store.getState().actions.load()
  expect(first.client.endings).toBe(0)
  first.store.setState({
    offline: { kind: 'unknown' },
    trial: { kind: 'running', done: 0, of: 1 },
  })
  second.store.setState({ model: { kind: 'idle' } })
  await second.store.getState().actions.load()
  expect(first.client.endings).toBe(0)
})
