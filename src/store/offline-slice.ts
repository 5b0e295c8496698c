import type { Slice, SliceTools } from './slice.ts'

/** What of the site is kept on this device, in bytes. */
export interface OfflineState {
  readonly offline:
    | { readonly kind: 'unknown' }
    | { readonly kind: 'known'; readonly missing: number; readonly total: number }
    | { readonly kind: 'fetching'; readonly loaded: number; readonly total: number }
  /** As the browser tells it; null where it does not. */
  readonly room: StorageRoom | null
}

export interface StorageRoom {
  readonly used: number
  readonly available: number
  /** The browser will not clear it unasked. */
  readonly isPersistent: boolean
}

export interface OfflineActions {
  measureOffline(): Promise<void>
  /** Brings every voice and dictionary onto this device. @returns false when it failed. */
  makeOffline(): Promise<boolean>
}

/** Everything of the site without a network. */
export function offlineSlice({ client, set, fail, load }: SliceTools): Slice<OfflineState, OfflineActions> {
  async function measureOffline(): Promise<void> {
    try {
      set({ room: await client.storageRoom(), offline: { kind: 'known', ...(await client.offlineSize()) } })
    } catch {
      set({ offline: { kind: 'unknown' } })
    }
  }

  return {
    state: { offline: { kind: 'unknown' }, room: null },
    actions: {
      measureOffline,
      makeOffline: async () => {
        try {
          // The engine's own program is kept when it has been used.
          await load()
          await client.makeOffline(({ loaded, total }) =>
            set({ offline: { kind: 'fetching', loaded, total } }),
          )
          return true
        } catch (error) {
          fail(error)
          return false
        } finally {
          await measureOffline()
        }
      },
    },
  }
}
