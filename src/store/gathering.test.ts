import { expect, it } from 'vitest'
import type { PlayerReport, SpeechEvent, SpeechRequest } from '../protocol.ts'
import { ComputingClient } from './computing-client.ts'
import { createSpeechStore } from './speech-store.ts'

/** A maker that says how much it gathers, and a player that says what the test wants. */
class SlowClient extends ComputingClient {
  gather = (_seconds: number) => {}
  readonly #listeners: ((report: PlayerReport) => void)[] = []

  override listen(tell: (report: PlayerReport) => void): void {
    this.#listeners.push(tell)
  }

  override async speak(request: SpeechRequest, onEvent: (event: SpeechEvent) => void): Promise<void> {
    this.gather = (seconds) => onEvent({ kind: 'gathering', seconds, message: `Gathering ${seconds} s.` })
    await super.speak(request, onEvent)
  }

  report(state: PlayerReport['state'], played: number): void {
    const { id = null } = this.spoken.at(-1) ?? {}
    const figures = { buffered: 1, underruns: 0, level: 0, rate: 1, at: 0 }
    for (const tell of this.#listeners) tell({ kind: 'position', id, state, played, ...figures })
  }
}

it('why nothing sounds is told while nothing sounds, and remembered until then', async () => {
  const client = new SlowClient()
  const store = createSpeechStore(client, null)
  const { actions } = store.getState()
  const reason = () => store.getState().gathering
  actions.setText('One. Two. Three.')
  await actions.speak()
  client.gather(3)
  expect(reason()).toBe('Gathering 3 s.')
  client.report('buffering', 0)
  client.report('playing', 0.1)
  expect(reason()).toBeNull()
  client.gather(9)
  client.report('playing', 0.2)
  expect(reason()).toBeNull()
  client.report('buffering', 0.3)
  expect(reason()).toBe('Gathering 9 s.')
  client.report('playing', 0.4)
  client.report('buffering', 0.5)
  expect(reason()).toBeNull()
})
