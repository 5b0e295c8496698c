import { expect, it } from 'vitest'
import { ComputingClient } from './computing-client.ts'
import { createSpeechStore } from './speech-store.ts'

it('tells how much speech is kept, and forgets it', async () => {
  const client = new ComputingClient()
  client.kept = 90
  const store = createSpeechStore(client, null)
  const { actions } = store.getState()
  expect(store.getState().keptSpeech).toBeNull()
  await actions.measureKeptSpeech()
  expect(store.getState().keptSpeech).toMatchObject({ seconds: 90, bytes: 90 * 48_000 })
  await actions.forgetKeptSpeech()
  expect(store.getState().keptSpeech).toMatchObject({ seconds: 0, bytes: 0 })
})
