import { describe, expect, it } from 'vitest'
import type { VoiceInfo } from '../../protocol.ts'
import { VOICE_CATALOG } from '../../voice/catalog.ts'
import { groupVoices } from './voice-groups.ts'

const voice = (id: string, language: string, accent: string, grade?: string): VoiceInfo => ({
  id,
  name: id,
  language,
  accent,
  gender: 'female',
  ...(grade && { grade }),
})

describe('groupVoices', () => {
  it('puts English first, then the languages by name, and the best voice of each first', () => {
    const groups = groupVoices([
      voice('z', 'ja-JP', 'Japanese', 'C'),
      voice('b', 'en-US', 'American', 'C+'),
      voice('c', 'en-US', 'American'),
      voice('d', 'es', 'Spanish'),
      voice('e', 'en-GB', 'British', 'F'),
      voice('a', 'en-US', 'American', 'A-'),
    ])
    expect(groups.map(({ value, items }) => [value, items.map(({ id }) => id).join('')])).toEqual([
      ['English, American', 'abc'],
      ['English, British', 'e'],
      ['Japanese', 'z'],
      ['Spanish', 'd'],
    ])
  })

  it('shows every voice of the catalog once', () => {
    const shown = groupVoices(VOICE_CATALOG).flatMap(({ items }) => items.map(({ id }) => id))
    expect(shown.toSorted()).toEqual(VOICE_CATALOG.map(({ id }) => id).toSorted())
  })
})

it('finds a voice by name, language, accent and gender', () => {
  const [group] = groupVoices([voice('Emma', 'en-GB', 'British')])
  expect(group?.items[0]?.search).toBe('Emma English, British British female')
})

it('puts what is the user’s own before all, and the blends of the page behind', () => {
  const own = { ...voice('mine', 'en-US', 'American'), own: { sha256: '', shares: [] } }
  const groups = groupVoices(
    [voice('a', 'en-US', 'American'), own],
    [{ name: 'My narrator', formula: 'af_heart' }],
    [{ name: 'warm', formula: 'af_sky' }],
  )
  expect(groups.map(({ value, items }) => [value, items.map(({ id }) => id)])).toEqual([
    ['Your blends', ['My narrator']],
    ['Your voices', ['mine']],
    ['English, American', ['a']],
    ['Blends', ['warm']],
  ])
})
