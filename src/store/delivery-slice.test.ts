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
    actions.setEmotions([{ name: 'sad', strength: 1.5 }])
    actions.setDeliveryControl('pitch', -2)
    actions.setStyle('asides', true)
    expect(delivery()).toEqual({
      emotions: [{ emotion: 'sad', strength: 1.5 }],
      pitch: -2,
      styles: { asides: true },
    })
    actions.setEmotions([])
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

  it('gives quotes and asides to other voices, and takes them back', () => {
    const { actions, delivery } = open()
    actions.setStyleVoice('quotes', 'bm_george')
    actions.setStyleVoice('asides', 'af_nicole')
    expect(delivery()).toEqual({ styles: { quotes: { voice: 'bm_george' }, asides: { voice: 'af_nicole' } } })
    actions.setStyleVoice('asides', null)
    actions.setStyleVoice('quotes', null)
    expect(delivery()).toEqual({ styles: { asides: true } })
    actions.setStyle('asides', false)
    actions.setStyleVoice('asides', null)
    expect(delivery()).toEqual({})
  })

  it('keeps an emotion of one’s own, in any strength, until it is forgotten', () => {
    const { actions, delivery, store } = open()
    actions.setEmotions([{ name: 'calm', strength: 0.5 }])
    actions.setDeliveryControl('pitch', -3)
    actions.setStyle('lists', true)
    actions.keepEmotion('  Weary ')
    expect(store.getState().emotions).toEqual([{ name: 'Weary', strength: 1 }])
    const recipe = { pitch: -3, range: 0, rate: 0, pauses: 0, energy: 0 }
    expect(delivery()).toEqual({
      styles: { lists: true },
      emotions: [
        { emotion: 'calm', strength: 0.5 },
        { emotion: recipe, strength: 1 },
      ],
    })
    actions.setEmotions([{ name: 'Weary', strength: 2 }])
    expect(delivery().emotions!.map(({ strength }) => strength)).toEqual([1, 2])
    actions.forgetEmotion('Weary')
    expect(delivery()).toEqual({ styles: { lists: true } })
    actions.setEmotions([{ name: 'Weary', strength: 1 }])
    expect(store.getState().emotions).toEqual([])
  })

  it('mixes emotions, each once, and forgets one of them without the others', () => {
    const { actions, delivery, store } = open()
    actions.setDeliveryControl('gain', 2)
    actions.keepEmotion('Loud')
    const mixed = [
      { name: 'happy', strength: 2 },
      { name: 'Loud', strength: 0.5 },
      { name: 'calm', strength: 1 },
      { name: 'happy', strength: 0.7 },
    ]
    actions.setEmotions(mixed)
    expect(store.getState().emotions).toEqual(mixed.slice(1))
    expect(delivery().emotions).toHaveLength(3)
    actions.forgetEmotion('Loud')
    expect(store.getState().emotions).toEqual(mixed.slice(2))
    expect(delivery()).toEqual({
      emotions: [
        { emotion: 'calm', strength: 1 },
        { emotion: 'happy', strength: 0.7 },
      ],
    })
  })

  it('names what a whole delivery holds, where every part has a name', () => {
    const { actions, store } = open()
    const calm = { emotion: 'calm', strength: 1 } as const
    actions.setDelivery({ emotions: [calm, { emotion: 'sad', strength: 0.5 }] })
    expect(store.getState().emotions).toEqual([
      { name: 'calm', strength: 1 },
      { name: 'sad', strength: 0.5 },
    ])
    actions.setDelivery({ emotions: [calm, { emotion: { pitch: 1 }, strength: 1 }] })
    expect(store.getState().emotions).toEqual([])
  })

  it('takes no name of the ten for one’s own, and keeps nothing of nothing', () => {
    const { actions, store } = open()
    actions.keepEmotion('mine')
    actions.setDeliveryControl('gain', 3)
    actions.keepEmotion('Happy')
    actions.keepEmotion(' ')
    expect(store.getState().ownEmotions).toEqual([])
  })

  it('brings one’s own emotions back, and drops broken ones', () => {
    const good = { name: 'mine', shares: [{ emotion: { pitch: 1 }, strength: 1 }] }
    const kept = [good, { name: '', shares: [] }, 7, { name: 'odd', shares: [{ emotion: 'x', strength: 1 }] }]
    expect(open(JSON.stringify({ ownEmotions: kept })).store.getState().ownEmotions).toEqual([good])
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
