import { describe, expect, it } from 'vitest'
import type { TextInspection } from '../protocol.ts'
import { ComputingClient } from './computing-client.ts'
import { createSpeechStore } from './speech-store.ts'

function open(saved = '{}') {
  const kept = new Map([['litetts', saved]])
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  }
  const client = new ComputingClient()
  const store = createSpeechStore(client, storage)
  return { client, delivery: () => store.getState().delivery, store, actions: store.getState().actions }
}

describe('deliverySlice', () => {
  it('keeps only what differs from the voice itself', () => {
    const { actions, delivery } = open()
    actions.setEmotion('sad', 1.5)
    actions.setDeliveryControl('pitch', -2)
    actions.setStyle('asides', true)
    expect(delivery()).toEqual({
      emotions: [{ emotion: 'sad', strength: 1.5 }],
      pitch: -2,
      styles: { asides: true },
    })
    actions.setEmotion(null)
    actions.setDeliveryControl('pitch', 0)
    actions.setStyle('asides', false)
    expect(delivery()).toEqual({})
  })

  it('comes back at the next visit, unless it is broken', () => {
    expect(open('{"delivery":{"pitch":3}}').delivery()).toEqual({ pitch: 3 })
    for (const broken of ['{"pitch":99}', '7', '{"emotions":[{"emotion":"odd","strength":1}]}']) {
      expect(open(`{"delivery":${broken}}`).delivery()).toEqual({})
    }
  })

  it('takes the emotion that the text suggests, and says so', async () => {
    const { actions, client, delivery, store } = open()
    const { inspect } = client
    client.inspect = async (text): Promise<TextInspection> => ({
      ...(await inspect.call(client, text, 'en-us')),
      ...(text.includes('won') && { emotion: { emotion: 'excited', strength: 0.8 } }),
    })
    actions.setText('We won!')
    await actions.suggestEmotion()
    expect(delivery()).toEqual({ emotions: [{ emotion: 'excited', strength: 0.8 }] })
    expect(store.getState().suggestion).toEqual({ kind: 'found', emotion: 'excited' })
    actions.setText('It is nine.')
    await actions.suggestEmotion()
    expect(store.getState().suggestion).toEqual({ kind: 'nothing' })
  })
})
