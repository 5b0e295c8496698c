import { createStore, type UseStore } from 'idb-keyval'

/** A store of IndexedDB, opened when it is first used. Where there is none, each use rejects: it never throws at once. */
export function browserDatabase(name: string, store: string): UseStore {
  const use = createStore(name, store)
  return async (mode, callback) => use(mode, callback)
}
