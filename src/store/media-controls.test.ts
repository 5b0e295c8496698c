import { describe, expect, it } from 'vitest'
import { ComputingClient } from './computing-client.ts'
import { offerMediaControls } from './media-controls.ts'
import { createSpeechStore } from './speech-store.ts'

const TEXT = 'First one here. The second is longer. A third follows.'

function open({ text = TEXT, isOld = false } = {}) {
  const client = new ComputingClient()
  const store = createSpeechStore(client, null)
  store.getState().actions.setText(text)
  const buttons = new Map<string, MediaSessionActionHandler>()
  const session = {
    metadata: null as MediaMetadata | null,
    playbackState: 'none' as MediaSessionPlaybackState,
    position: null as MediaPositionState | null,
    setActionHandler(action: string, handler: MediaSessionActionHandler | null) {
      // As a browser that does not know all of them.
      if (isOld && action === 'seekto') throw new TypeError(action)
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

  it('show the first line without its markup, and no place when nothing is spoken', async () => {
    const { client, session, press } = open({
      text: '<speak>\n<p><mark name="a"/>Dear all.</p> <p>Hello.</p></speak>',
    })
    await press('play')
    client.play(1)
    expect(session.metadata).toMatchObject({ title: 'Dear all. Hello.' })
    expect(session.position).not.toBeNull()
    await press('stop')
    expect(session.position).toBeNull()
  })

  it('do without buttons that a system does not know', async () => {
    const { client, session, press } = open({ isOld: true })
    await press('play')
    client.play(1)
    expect(session.playbackState).toBe('playing')
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
    await press('play')
    expect(client.spoken.at(-1)).toMatchObject({ text: TEXT, from: TEXT.indexOf('here') })
  })

  it('go to a second, and past the end without a complaint', async () => {
    const { client, session, press, state } = open()
    await press('play')
    client.play(1)
    await press('seekto', { seekTime: 2.7 })
    expect(client.spoken.at(-1)!.from).toBe(27)
    client.play(0.1)
    expect(session.position).toMatchObject({ position: expect.closeTo(2.7, 0) as unknown })
    await press('seekforward', { seekOffset: 60 })
    expect(state()).toMatchObject({ playback: { kind: 'done' }, error: null })
    expect(session.playbackState).toBe('none')
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
