import { afterEach, expect, it, vi } from 'vitest'
import { UserData } from './user-data.ts'

/** As much of IndexedDB as one store needs; all who open it see the same. */
class SharedDatabase {
  readonly kept = new Map<string, unknown>()
  isFull = false

  open() {
    return later({ transaction: () => ({ objectStore: () => this.#store() }) })
  }

  #store() {
    return {
      get: (key: string) => later(this.kept.get(key)),
      put: (value: unknown, key: string) => {
        if (this.isFull) throw new DOMException('No room.', 'QuotaExceededError')
        this.kept.set(key, value)
      },
      transaction: later(undefined),
    }
  }
}

function later(result: unknown) {
  const request = { result, onsuccess: () => {} }
  setTimeout(() => request.onsuccess())
  return request
}

afterEach(() => vi.unstubAllGlobals())

it('what one page has written the other one reads, also after it has written itself', async () => {
  vi.stubGlobal('indexedDB', new SharedDatabase())
  const [here, there] = [new UserData(), new UserData()]
  await here.write('blends', ['mine'])
  expect(await there.read('blends', [])).toEqual(['mine'])
  await there.write('blends', ['mine', 'yours'])
  expect(await here.read('blends', [])).toEqual(['mine', 'yours'])
})

it('what finds no room stays for this visit, until it is written', async () => {
  const database = new SharedDatabase()
  vi.stubGlobal('indexedDB', database)
  const data = new UserData()
  await data.write('name', 'Ann')
  database.isFull = true
  await data.write('name', 'Bea')
  expect(await data.read('name', 'nobody')).toBe('Bea')
  database.isFull = false
  await data.write('name', 'Cleo')
  await new UserData().write('name', 'Dan')
  expect(await data.read('name', 'nobody')).toBe('Dan')
})
