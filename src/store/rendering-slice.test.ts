import { describe, expect, it } from 'vitest'
import { ComputingClient } from './computing-client.ts'
import { createSpeechStore } from './speech-store.ts'

function open() {
  const client = new ComputingClient()
  const store = createSpeechStore(client, null)
  const { actions } = store.getState()
  actions.setText('One two. Three four.')
  return { client, actions, state: store.getState }
}
const tick = () => new Promise((resolve) => setTimeout(resolve, 0))

describe('rendering', () => {
  it('gives a file and plays nothing', async () => {
    const { state, actions } = open()
    const made = await actions.render({ format: 'mp3', captions: ['srt'] })
    expect(await made?.file.text()).toBe('mp3 One two. Three four.')
    expect(made?.captions).toEqual({ srt: 'One two. Three four.' })
    expect(state().rendering.kind).toBe('none')
    expect(state().playback.kind).toBe('silent')
  })

  it('can be stopped', async () => {
    const { client, state, actions } = open()
    const release = client.hold()
    const file = actions.render()
    await tick()
    expect(state().rendering).toMatchObject({ kind: 'rendering', share: 0 })
    actions.stop()
    release()
    expect(await file).toBeNull()
    expect(state().error).toBeNull()
  })

  it('goes on where another one was stopped, which ends only later', async () => {
    const { client, state, actions } = open()
    const release = client.hold()
    const first = actions.render()
    await tick()
    actions.stop()
    const releaseSecond = client.hold()
    const second = actions.render()
    await tick()
    release()
    expect(await first).toBeNull()
    expect(state().rendering.kind).toBe('rendering')
    releaseSecond()
    expect(await (await second)?.file.text()).toBe('wav One two. Three four.')
    expect(state().rendering.kind).toBe('none')
  })
})
