import { describe, expect, it } from 'vitest'
import { checkDelivery } from './check-delivery.ts'

describe('checkDelivery', () => {
  it('lets through what can be spoken', () => {
    const emotions = [
      { emotion: 'happy', strength: 2 },
      { emotion: { pitch: 1 }, strength: 0 },
    ]
    for (const delivery of [
      undefined,
      { pitch: -12, range: 0, rate: 0.5, pauses: 3, gain: 12 },
      { emotions },
    ])
      expect(() => checkDelivery(delivery)).not.toThrow()
  })

  it.each([
    [{ pitch: 13 }, 'A pitch (semitones) of 13 is not possible. Choose one between -12 and 12.'],
    [{ rate: NaN }, 'A rate (factor) of NaN is not possible. Choose one between 0.5 and 2.'],
    [{ gain: '6' }, 'A gain (dB) of "6" is not possible.'],
    [
      { emotions: [{ emotion: 'hangry', strength: 1 }] },
      'There is no emotion "hangry". Choose one of neutral,',
    ],
    [{ emotions: [{ emotion: 'sad', strength: 2.1 }] }, 'A strength of "sad" of 2.1 is not possible.'],
    [{ emotions: [{ emotion: { tilt: Infinity }, strength: 1 }] }, 'is made of numbers'],
    [{ emotions: [null] }, 'A share of an emotion is an object, not null.'],
    [{ emotions: 'happy' }, 'Emotions are a list'],
    [{ styles: { quotes: 'loud' } }, 'The style "quotes" is on, off, or a voice.'],
    ['fast', 'A delivery is an object, not "fast".'],
    [null, 'A delivery is an object, not null.'],
  ])('refuses %j with a sentence', (delivery, sentence) => {
    expect(() => checkDelivery(delivery)).toThrow(sentence)
  })
})
