import { describe, expect, it } from 'vitest'
import { ComputingClient } from './computing-client.ts'
import { offerMediaControls } from './media-controls.ts'
import { createSpeechStore } from './speech-store.ts'

const TEXT = 'First one here. The second is longer. A third follows.'

function open() {
  const client = new ComputingClient()
  const store = createSpeechStore(client, null)
  store.getState().actions.setText(TEXT)
  const buttons = new Map<string, MediaSessionActionHandler>()
  const session = {
    metadata: null as MediaMetadata | null,
    playbackState: 'none' as MediaSessionPlaybackState,
    position: null as MediaPositionState | null,
    setActionHandler(action: string, handler: MediaSessionActionHandler | null) {
      // As a browser that does not know all of them.
      if (action === 'seekto') throw new TypeError(action)
      buttons.set(action, handler!)
    },
    setPositionState(state?: MediaPositionState) {
      this.position = state ?? null
    },
  }
  const alive: string[] = []
  const keepAlive = { play: () => void alive.push('play'), pause: () => void alive.push('pause') }
  offerMediaControls(store, session, keepAlive, (init) => init as MediaMetadata)
  const press = async (action: string, details: object = {}) => {
    buttons.get(action)!({ action: action as MediaSessionAction, ...details })
    await new Promise((resolve) => setTimeout(resolve, 0))
  }
  return { client, session, alive, press, state: store.getState }
}

describe('media controls', () => {
  it('show what is spoken and how far it is', async () => {
    const { client, session, press } = open()
    await press('play')
    client.play(1)
    expect(session.playbackState).toBe('playing')
    expect(session.metadata).toMatchObject({ title: TEXT })
    expect(session.position).toMatchObject({ position: 0, playbackRate: 1 })
    expect(session.position!.duration).toBeCloseTo(5.4)
  })

  it('follow the listening speed', async () => {
    const { client, session, press, state } = open()
    await press('play')
    client.play(1)
    state().actions.setListeningSpeed(2)
    expect(session.position).toMatchObject({ position: 1, playbackRate: 2 })
  })

  it('pause, go on and stop', async () => {
    const { client, session, alive, press, state } = open()
    await press('play')
    client.play(1)
    await press('pause')
    expect(session.playbackState).toBe('paused')
    expect(session.position).toMatchObject({ position: 1 })
    expect(alive.at(-1)).toBe('pause')
    await press('play')
    expect(state().playback.kind).toBe('speaking')
    expect(alive.at(-1)).toBe('play')
    await press('stop')
    expect(session.playbackState).toBe('none')
    expect(state().playback.kind).toBe('silent')
  })

  it('go by sentences and by seconds', async () => {
    const { client, press } = open()
    await press('play')
    client.play(1)
    await press('nexttrack')
    expect(client.spoken.at(-1)!.from).toBe(TEXT.indexOf(' The'))
    client.play(0.1)
    await press('seekforward', { seekOffset: 1 })
    expect(client.spoken.at(-1)!.from).toBeCloseTo(26, 0)
    client.play(0.1)
    await press('previoustrack')
    expect(client.spoken.at(-1)!.from).toBe(0)
  })
})
