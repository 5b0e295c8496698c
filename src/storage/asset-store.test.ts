import type { UseStore } from 'idb-keyval'
import { describe, expect, it } from 'vitest'
import { AssetStore } from './asset-store.ts'

const BYTES = Uint8Array.of(1, 2, 3)

/** A database that can be read, is empty, and has no room. */
const FULL: UseStore = async (mode) => {
  if (mode === 'readwrite') throw new DOMException('No room.', 'QuotaExceededError')
  throw new DOMException('Nothing here.', 'NotFoundError')
}

describe('AssetStore', () => {
  it('goes on in memory where there is no IndexedDB, and says so', async () => {
    const store = await AssetStore.open('files')
    expect(store.notice).toMatch(/keeps no files .* downloaded again next time\.$/)
    await store.put('a', BYTES)
    expect(await store.get('a')).toBe(BYTES)
    expect(await store.hashes()).toEqual(new Set(['a']))
  })

  it('goes on in memory where there is no room, and says so', async () => {
    const store = new AssetStore(FULL)
    expect(store.notice).toBeUndefined()
    await store.put('a', BYTES)
    expect(store.notice).toMatch(/no room .* Free some space/)
    expect(await store.get('a')).toBe(BYTES)
    expect(await store.get('b')).toBeUndefined()
    expect(await store.hashes()).toEqual(new Set(['a']))
  })

  it('frees what is in memory when told', async () => {
    const store = new AssetStore(undefined)
    await store.put('a', BYTES)
    await store.put('b', BYTES)
    await store.delete(['a'])
    expect(await store.hashes()).toEqual(new Set(['b']))
    store.forget()
    expect(await store.get('b')).toBeUndefined()
  })
})
