import { describe, expect, it } from 'vitest'
import { SpokenTimeline } from '../../store/spoken-timeline.ts'
import { seekPlaceOf } from './seek-place.ts'

const spoken = (from?: number) => ({
  request: {
    id: 'a',
    text: 'x'.repeat(1_000),
    markup: 'plain',
    voice: 'v',
    speed: 1,
    ...(from && { from }),
  } as const,
  timeline: new SpokenTimeline(),
})
const progress = { before: 0, played: 15, made: 30, share: 0.5, total: 60, waiting: false }

describe('seekPlaceOf', () => {
  it('tells where in the text speech is, and how far it is made', () => {
    expect(seekPlaceOf({ spoken: spoken(), playback: { kind: 'speaking', id: 'a', progress } })).toEqual({
      length: 1_000,
      place: 250,
      made: 500,
      total: 60,
      isEstimate: true,
    })
  })

  it('counts what lies before the place where speaking began', () => {
    const playback = { kind: 'paused', id: 'a', progress: { ...progress, before: 30 } } as const
    expect(seekPlaceOf({ spoken: spoken(500), playback })).toMatchObject({ place: 750, made: 1_000 })
  })

  it('stands where speaking will begin while it is prepared', () => {
    expect(seekPlaceOf({ spoken: spoken(400), playback: { kind: 'preparing', id: 'a' } })).toMatchObject({
      place: 400,
    })
    expect(seekPlaceOf({ spoken: null, playback: { kind: 'silent' } })).toMatchObject({ length: 1, place: 0 })
  })
})
