import { describe, expect, it } from 'vitest'
import { MemoryUnitStore } from './memory-unit-store.ts'
import { SpeechCache, type SpokenUnit } from './speech-cache.ts'

const unit = (samples: number): SpokenUnit => ({ pcm: new Int16Array(samples), trimmedStart: 0 })
const where = (phonemes: string, follows = '') => ({ context: 'c', phonemes, follows: [follows] })
const coming = (text: string) => ({ voice: undefined, phonemes: () => text })

async function open(limits?: { bytes: number; bytesInMemory: number }, store = new MemoryUnitStore()) {
  const cache = new SpeechCache(store, limits)
  await cache.open()
  return { cache, store }
}

describe('SpeechCache', () => {
  it('gives back what it was given, also to the next visit', async () => {
    const { cache, store } = await open()
    cache.put('k', where('wˈʌn.'), unit(24_000))
    expect(await cache.get('k', '')).toEqual(unit(24_000))
    expect(await cache.get('other', '')).toBeUndefined()
    expect(cache.state()).toMatchObject({ entries: 1, seconds: 1, bytes: 48_000, hits: 1, misses: 1 })
    const next = await open(undefined, store)
    expect(next.cache.state()).toMatchObject({ entries: 1, bytesInMemory: 0 })
    expect(await next.cache.get('k', '')).toEqual(unit(24_000))
    expect(next.cache.state().bytesInMemory).toBe(48_000)
    await next.cache.get('k', '')
    expect(next.cache.state()).toMatchObject({ hits: 2, hitsInMemory: 1, misses: 0 })
  })

  it('lets go of what was heard longest ago, and never holds more than it may', async () => {
    const { cache, store } = await open({ bytes: 1_000, bytesInMemory: 500 })
    for (const key of ['a', 'b', 'c', 'd']) cache.put(key, where(key), unit(100))
    await cache.get('a', '')
    cache.put('e', where('e'), unit(200))
    expect(cache.state()).toMatchObject({ bytes: 1_000, entries: 4, bytesInMemory: 400 })
    expect(await cache.get('b', '')).toBeUndefined()
    expect(await cache.get('a', '')).toBeDefined()
    expect((await store.list()).map(({ key }) => key).sort()).toEqual(['a', 'c', 'd', 'e'])
    cache.put('far too long', where('x'), unit(501))
    expect(cache.state().entries).toBe(4)
    for (let i = 0; i < 200; i++) {
      cache.put(`${i}`, where(`${i}`), unit(1 + (i % 90)))
      expect(cache.state().bytes).toBeLessThanOrEqual(1_000)
      expect(cache.state().bytesInMemory).toBeLessThanOrEqual(500)
    }
  })

  it('obeys another limit at once, also in what was kept by an earlier visit', async () => {
    const { cache, store } = await open({ bytes: 1_000, bytesInMemory: 500 })
    for (const key of ['a', 'b', 'c', 'd']) cache.put(key, where(key), unit(100))
    cache.limitTo(500)
    expect(cache.state()).toMatchObject({ bytes: 400, entries: 2, limitBytes: 500 })
    const next = new SpeechCache(store)
    next.limitTo(200)
    await next.open()
    expect(next.state()).toMatchObject({ bytes: 200, entries: 1 })
    expect((await store.list()).map(({ key }) => key)).toEqual(['d'])
  })

  it('finds where a text was cut before: the longest that comes again, before the same', async () => {
    const { cache } = await open()
    cache.put('1', where('wˈʌn tˈu,', 'θɹˈi fˈɔɹ.'), unit(1))
    cache.put('2', where('wˈʌn', 'tˈu.'), unit(1))
    cache.put('3', where('wˈʌn tˈu, θɹˈi fˈɔɹ.'), unit(1))
    const length = cache.lengthKept(() => 'c')
    expect(length(coming('wˈʌn tˈu, θɹˈi fˈɔɹ.'))).toBe('wˈʌn tˈu, θɹˈi fˈɔɹ.'.length)
    expect(length(coming('wˈʌn tˈu, θɹˈi fˈɔɹ. fˈIv.'))).toBe('wˈʌn tˈu,'.length)
    expect(length(coming('wˈʌn tˈu.'))).toBe('wˈʌn'.length)
    expect(length(coming('wˈʌnz tˈu.'))).toBe(0)
    expect(length(coming('tˈu.'))).toBe(0)
    expect(cache.lengthKept(() => 'another voice')(coming('wˈʌn tˈu.'))).toBe(0)
    await cache.get('1', 'sˈɪks.')
    expect(length(coming('wˈʌn tˈu, sˈɪks.'))).toBe('wˈʌn tˈu,'.length)
  })

  it('makes anew what its store has lost, and forgets everything when told', async () => {
    const store = new MemoryUnitStore()
    const { cache } = await open({ bytes: 1_000, bytesInMemory: 0 }, store)
    cache.put('k', where('wˈʌn.'), unit(10))
    await store.clear()
    expect(await cache.get('k', '')).toBeUndefined()
    expect(cache.lengthKept(() => 'c')(coming('wˈʌn.'))).toBe(0)
    cache.put('k', where('wˈʌn.'), unit(10))
    await cache.clear()
    expect(cache.state()).toMatchObject({ bytes: 0, entries: 0, seconds: 0 })
    expect(await store.list()).toEqual([])
  })
})
