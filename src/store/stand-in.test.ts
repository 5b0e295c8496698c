import { expect, it } from 'vitest'
import { ComputingClient } from './computing-client.ts'
import { createSpeechStore } from './speech-store.ts'

const TEXT = 'One two [pause:1s]. Three four.'

/** Stands where it is put; all is said when `end` is called. */
class CountingVoice {
  readonly said: string[] = []
  stops = 0
  put: (place: number) => void = () => {}
  end: (isAll: boolean) => void = () => {}

  speak(text: string, _options: unknown, onPlace: (place: number) => void): Promise<boolean> {
    this.said.push(text)
    this.put = onPlace
    return new Promise((resolve) => (this.end = resolve))
  }

  stop(): void {
    this.stops++
    this.end(false)
  }
}

/** A page whose model comes when `arrive` is called. */
function open(isOn = true) {
  const client = new ComputingClient()
  const voice = new CountingVoice()
  let arrive = () => {}
  const arrived = new Promise<void>((resolve) => (arrive = resolve))
  const load = client.load.bind(client)
  client.load = async (onState) => {
    await arrived
    await load(onState)
  }
  const store = createSpeechStore(client, null, { standIn: voice })
  const { actions } = store.getState()
  actions.changeSettings({ speech: { systemVoice: isOn } })
  actions.setText(TEXT)
  return { client, voice, arrive, actions, state: store.getState }
}

it('speaks until the model is there, which goes on from that word', async () => {
  const { client, voice, arrive, actions } = open()
  const speaking = actions.speak()
  expect(voice.said).toEqual(['One two           . Three four.'])
  voice.put(TEXT.indexOf('Three'))
  arrive()
  await speaking
  expect(client.spoken[0]).toMatchObject({ text: TEXT, from: TEXT.indexOf('Three') })
  await actions.speak()
  expect(voice.said.length).toBe(1)
})

it('reads out no tag, whatever it is called', () => {
  const { voice, actions } = open()
  actions.setText('[at:0:01.5]One [voice:af_sky][rate:2]two.')
  void actions.speak()
  expect(voice.said.map((text) => text.replace(/ +/g, ' '))).toEqual([' One two.'])
})

it('has nothing left to say where the system has said all of it', async () => {
  const { client, voice, arrive, actions, state } = open()
  const speaking = actions.speak()
  voice.end(true)
  arrive()
  await speaking
  expect(client.spoken).toEqual([])
  expect(state().playback.kind).toBe('done')
})

it('is stopped with everything else', async () => {
  const { client, voice, arrive, actions, state } = open()
  const speaking = actions.speak()
  const before = voice.stops
  actions.stop()
  expect(voice.stops).toBe(before + 1)
  arrive()
  await speaking
  expect(client.spoken).toEqual([])
  expect(state().playback.kind).toBe('silent')
})

it('is silent where nobody has asked for it', async () => {
  const { voice, arrive, actions } = open(false)
  const speaking = actions.speak()
  arrive()
  await speaking
  expect(voice.said).toEqual([])
})
