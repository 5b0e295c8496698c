import { afterEach, describe, expect, it, vi } from 'vitest'
import { DescribedStore } from './described-store.ts'
import { UserData } from './user-data.ts'

/** Ways in which a browser keeps nothing. */
const REFUSALS: [string, unknown][] = [
  ['has no IndexedDB', undefined],
  ['has no way to open it', {}],
  ['refuses at once', { open: refuse }],
  ['refuses later', { open: refuseLater }],
]

afterEach(() => vi.unstubAllGlobals())

describe.each(REFUSALS)('where the browser %s', (_way, indexedDB) => {
  it('a DescribedStore keeps nothing, and does not throw', async () => {
    vi.stubGlobal('indexedDB', indexedDB)
    const store = new DescribedStore<string, number>('things')
    await store.write('a', 'the first', 1)
    await store.use('a', 'the first')
    expect(await store.list()).toEqual([])
    expect(await store.read('a')).toBeUndefined()
    await store.delete(['a'])
    await store.clear()
  })

  it('UserData stay for the visit', async () => {
    vi.stubGlobal('indexedDB', indexedDB)
    const data = new UserData()
    expect(await data.read('name', 'nobody')).toBe('nobody')
    await data.write('name', 'Ann')
    expect(await data.read('name', 'nobody')).toBe('Ann')
    await data.remove('name')
    expect(await data.read('name', 'nobody')).toBe('nobody')
  })
})

function refuse(): never {
  throw new DOMException('The operation is insecure.', 'SecurityError')
}

function refuseLater(): object {
  const request = { error: new DOMException('Not here.', 'InvalidStateError'), onerror: () => {} }
  queueMicrotask(() => request.onerror())
  return request
}
