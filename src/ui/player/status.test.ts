import { describe, expect, it } from 'vitest'
import { statusOf } from './status.ts'

const silent = {
  playback: { kind: 'silent' },
  rendering: { kind: 'none' },
  gathering: null,
  mark: null,
  model: { kind: 'idle' },
  download: { kind: 'known', missing: 0, total: 92e6 },
  secondsLeft: null,
} as const

const speaking = (played: number, share: number) =>
  ({
    kind: 'speaking',
    id: 'a',
    progress: { before: 0, played, made: 30, share, total: 60, waiting: false },
  }) as const

const words = (state: Parameters<typeof statusOf>[0]) => {
  const { title, detail } = statusOf(state)
  return detail === '' ? title : `${title}: ${detail}`
}

describe('statusOf', () => {
  it('says how much the first time downloads', () => {
    expect(words({ ...silent, download: { kind: 'known', missing: 92.4e6, total: 92.4e6 } })).toBe(
      'Ready: The first time, 92 MB are downloaded and kept on this device.',
    )
    expect(words({ ...silent, download: { kind: 'known', missing: 5e6, total: 92e6 } })).toBe(
      'Ready: 5.0 MB of the voice model are still to be downloaded.',
    )
    expect(words(silent)).toBe('Ready')
  })

  it('counts megabytes and the time left', () => {
    const model = { kind: 'downloading', loaded: 31e6, total: 62e6, resumed: false } as const
    const preparing = { ...silent, model, playback: { kind: 'preparing', id: 'a' } } as const
    expect(words(preparing)).toBe('Downloading the voice model: 31 of 62 MB')
    expect(words({ ...preparing, secondsLeft: 90 })).toContain('31 of 62 MB, about 2 min left')
    expect(statusOf(preparing).share).toBe(0.5)
  })

  it('never shows a share it does not know', () => {
    const model = { kind: 'downloading', loaded: 0, total: 0, resumed: false } as const
    expect(statusOf({ ...silent, model }).share).toBe('busy')
    expect(statusOf({ ...silent, model: { kind: 'starting' } }).share).toBe('busy')
    expect(statusOf({ ...silent, playback: { kind: 'preparing', id: 'a' } }).share).toBe('busy')
  })

  it('calls the length an estimate until all is made', () => {
    expect(words({ ...silent, playback: speaking(12, 0.5) })).toBe('Speaking: 0:12 of about 1:00')
    expect(words({ ...silent, playback: speaking(12, 1) })).toBe('Speaking: 0:12 of 1:00')
    expect(statusOf({ ...silent, playback: speaking(12, 1) })).toMatchObject({ share: 0.2, ahead: 0.5 })
  })

  it('says why nothing sounds yet, and for how long', () => {
    const gathering = 'This device makes speech more slowly than it is heard; 12 s are made first.'
    const { progress } = speaking(12, 0.5)
    const playback = { kind: 'speaking', id: 'a', progress: { ...progress, waiting: true } } as const
    expect(words({ ...silent, gathering, playback })).toBe(`Catching up: ${gathering}`)
    expect(words({ ...silent, gathering, playback: speaking(12, 0.5) })).toBe('Speaking: 0:12 of about 1:00')
    expect(words({ ...silent, gathering, playback: { kind: 'preparing', id: 'a' } })).toBe(
      `Preparing the first words: ${gathering}`,
    )
  })

  it('counts from the beginning of the text, also where speaking began in the middle', () => {
    const { progress } = speaking(12, 0.5)
    const playback = { kind: 'speaking', id: 'a', progress: { ...progress, before: 20 } } as const
    expect(words({ ...silent, playback })).toBe('Speaking: 0:32 of about 1:00')
  })

  it('names the mark that was reached', () => {
    expect(words({ ...silent, mark: 'verse 2', playback: speaking(12, 1) })).toBe(
      'Speaking: 0:12 of 1:00 · verse 2',
    )
  })

  it('tells the end', () => {
    expect(words({ ...silent, playback: { kind: 'done', seconds: 3725 } })).toBe('Done: 1:02:05 spoken')
  })
})
