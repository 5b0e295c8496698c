import { describe, expect, it } from 'vitest'
import { floatBytes } from '../lib/float-bytes.ts'
import { VOICE_CATALOG } from './catalog.ts'
import { VoiceLibrary } from './voice-library.ts'
import { VoiceMap } from './voice-map.ts'

const rowsOf = (id: string) => {
  const seed = VOICE_CATALOG.findIndex((voice) => voice.id === id) + 1
  return Float32Array.from({ length: 510 * 256 }, (_, at) => Math.sin(seed * ((at % 256) + 1)) / 2 + at / 1e6)
}
const centres = VOICE_CATALOG.flatMap(({ id }) => {
  const rows = rowsOf(id)
  return Array.from({ length: 256 }, (_, at) => rows[255 * 256 + at]! - 128 / 1e6)
})

class MemoryStore {
  readonly values = new Map<string, unknown>()
  async read<T>(name: string, fallback: T): Promise<T> {
    return this.values.has(name) ? (this.values.get(name) as T) : fallback
  }
  async write<T>(name: string, value: T): Promise<void> {
    this.values.set(name, value)
  }
  async remove(name: string): Promise<void> {
    this.values.delete(name)
  }
}

function library(store = new MemoryStore()): VoiceLibrary {
  return new VoiceLibrary({
    catalogue: { voice: async (id) => floatBytes(rowsOf(id)) },
    map: async () =>
      new VoiceMap(
        VOICE_CATALOG.map(({ id }) => id),
        Float32Array.from(centres),
      ),
    store,
    hash: async (bytes) =>
      bytes
        .reduce((hash, byte) => (Math.imul(hash, 31) + byte) >>> 0, 7)
        .toString(16)
        .padStart(16, '0'),
  })
}
const file = (id: string, by = 1) => floatBytes(rowsOf(id).map((value) => value * by))

describe('VoiceLibrary', () => {
  it('keeps a voice of the user’s for the next visit, under a name that is free', async () => {
    const store = new MemoryStore()
    const voice = await library(store).add('C:\\voices\\My voice.bin', file('af_bella'))
    expect(voice).toMatchObject({ id: 'my_voice', name: 'My voice', language: 'en-US', gender: 'female' })
    const later = library(store)
    expect((await later.voices()).at(-1)).toEqual(voice)
    expect((await later.manager.get('my_voice')).style(9)).toEqual(
      (await later.manager.get('af_bella')).style(9),
    )
    expect((await later.add('my voice.bin', file('af_sky'))).id).toBe('my_voice_2')
    expect((await later.add('AF_HEART.bin', file('am_puck'))).id).toBe('af_heart_2')
    expect((await later.add('mean.bin', file('bf_lily'))).id).toBe('voice_mean')
  })

  it('expects of a copy of a voice what that voice is like', async () => {
    const voices = library()
    await voices.add('copy.bin', file('bm_george'))
    const { blend, locale } = await voices.manager.get('copy*0.5 + af_sky*0.5')
    expect(blend.map(({ voice }) => voice).sort()).toEqual(['af_sky', 'bm_george'])
    for (const { weight } of blend) expect(weight).toBeCloseTo(0.5, 2)
    expect(locale).toBe('en-us')
    expect((await voices.manager.read('copy')).locale).toBe('en-gb')
  })

  it('has another key for another voice of the same name', async () => {
    const voices = library()
    await voices.add('mine.bin', file('af_sky'))
    const { key } = await voices.manager.get('mine + af_heart')
    await voices.remove('mine')
    await expect(voices.manager.get('mine')).rejects.toThrow('There is no voice “mine”')
    await voices.add('mine.bin', file('am_puck'))
    const other = await voices.manager.get('mine + af_heart')
    expect(other.key).not.toBe(key)
    expect(other.key).toContain('af_heart*0.5 + mine*0.5 [mine ')
    expect(other.style(3)).toEqual((await voices.manager.get('am_puck + af_heart')).style(3))
  })

  it('exports a blend that is the same voice when it is imported', async () => {
    const voices = library()
    const formula = 'timbre(af_heart*0.7 + am_adam*0.3) prosody(bf_emma)'
    await voices.add('blend.bin', await voices.manager.bytes(formula))
    const [one, other] = await Promise.all([voices.manager.get(formula), voices.manager.get('blend')])
    for (const tokens of [1, 100, 510]) expect(other.style(tokens)).toEqual(one.style(tokens))
  })

  it('refuses a voice that is there already, and blends under names that are taken', async () => {
    const voices = library()
    await voices.add('mine.bin', file('af_sky'))
    await expect(voices.add('again.bin', file('af_sky'))).rejects.toThrow('is here already, as “mine”')
    const save = (name: string, formula = 'af_heart + mine') => voices.setBlends([{ name, formula }])
    await expect(save('mine')).rejects.toThrow('There is a voice “mine” already')
    await expect(save('warm_friendly')).rejects.toThrow('already')
    await expect(save('  ')).rejects.toThrow('cannot name a voice')
    await expect(save('Say "it"')).rejects.toThrow('without quotation marks')
    await expect(save('Good', 'af_heart + nobody')).rejects.toThrow('There is no voice “nobody”')
    await save('Good')
    expect((await voices.manager.read('Good')).key).toContain('af_heart*0.5 + mine*0.5')
  })

  it('keeps a voice that a saved blend needs, and says which one', async () => {
    const voices = library()
    await voices.add('mine.bin', file('af_sky'))
    await voices.setBlends([
      { name: 'Base', formula: 'timbre(af_heart) prosody(mine*0.2 + af_heart)' },
      { name: 'Way', formula: 'af_heart -> am_adam' },
    ])
    await expect(voices.remove('mine')).rejects.toThrow(
      '“mine” is part of your blend “Base”. Remove the blend first.',
    )
    expect((await voices.manager.get('Base')).style(5)).toHaveLength(256)
    await voices.setBlends([{ name: 'Way', formula: 'af_heart -> am_adam' }])
    await voices.remove('mine')
    await expect(voices.manager.get('mine')).rejects.toThrow('There is no voice “mine”')
  })

  it('saves and removes blends beside one whose voice is gone', async () => {
    const store = new MemoryStore()
    const orphan = { name: 'Orphan', formula: 'af_heart + gone' }
    await store.write('blends', [orphan])
    const voices = library(store)
    const fresh = { name: 'Fresh', formula: 'af_heart + af_sky' }
    await voices.setBlends([orphan, fresh])
    expect(await voices.blends()).toEqual([orphan, fresh])
    await expect(voices.setBlends([{ ...orphan, name: 'Other' }])).rejects.toThrow(
      '“Other” cannot be saved. At column 12 of the voice formula: There is no voice “gone”.',
    )
    expect(await voices.blends()).toEqual([orphan, fresh])
  })

  it('places own voices on the map beside the ones they are like', async () => {
    const voices = library()
    await voices.add('copy.bin', file('bm_george'))
    const placed = await voices.placed()
    const [own, george] = ['copy', 'bm_george'].map((id) => placed.find((voice) => voice.id === id)!)
    expect(Math.hypot(own!.x - george!.x, own!.y - george!.y)).toBeLessThan(0.01)
  })
})
