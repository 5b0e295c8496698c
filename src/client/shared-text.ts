import { SHARED_TEXT, SHARE_INBOX } from '../site-worker.ts'

interface LaunchQueue {
  setConsumer(consumer: (params: { readonly files: readonly FileSystemFileHandle[] }) => void): void
}

/** What another app has shared with this one; read once. */
export async function takeSharedText(): Promise<string | null> {
  if (!('caches' in globalThis) || !(await caches.has(SHARE_INBOX).catch(() => false))) return null
  const inbox = await caches.open(SHARE_INBOX)
  const address = new URL(SHARED_TEXT, document.baseURI)
  const shared = await inbox.match(address)
  await inbox.delete(address)
  return shared ? shared.text() : null
}

/** Hears of the files that the system opens with this app. */
export function onOpenedFiles(open: (files: readonly File[]) => void): void {
  const queue = (globalThis as { launchQueue?: LaunchQueue }).launchQueue
  queue?.setConsumer(async ({ files }) => {
    if (files.length > 0) open(await Promise.all(files.map((handle) => handle.getFile())))
  })
}
