import type { UseStore } from 'idb-keyval'

/** As much of an IndexedDB store as the file store uses, over a map. @param refuse throws where nothing may be written */
export function mapDatabase(values: Map<IDBValidKey, unknown>, refuse: () => void = () => {}): UseStore {
  const store = {
    get: (key: IDBValidKey) => requestFor(values.get(key)),
    put: (value: unknown, key: IDBValidKey) => {
      refuse()
      values.set(key, value)
    },
    delete: (key: IDBValidKey) => void values.delete(key),
    getAllKeys: () => requestFor([...values.keys()]),
    get transaction() {
      return requestFor(undefined)
    },
  }
  return (async (_: unknown, use: (on: IDBObjectStore) => unknown) =>
    use(store as unknown as IDBObjectStore)) as UseStore
}

/** Settles once whoever asked has had time to listen. */
function requestFor(result: unknown) {
  const request = { result, onsuccess: null as (() => void) | null, oncomplete: null as (() => void) | null }
  setTimeout(() => {
    request.onsuccess?.()
    request.oncomplete?.()
  })
  return request
}
