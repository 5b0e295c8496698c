import { SHARED_NAME, SHARED_TEXT, SHARE_INBOX } from '../site-worker.ts'

interface LaunchQueue {
  setConsumer(consumer: (params: { readonly files: readonly FileSystemFileHandle[] }) => void): void
}

/** What another app has shared with this one; read once. */
export async function takeShared(): Promise<{
  readonly text: string | null
  readonly files: readonly File[]
}> {
  let text: string | null = null
  const files: File[] = []
  if (!('caches' in globalThis) || !(await caches.has(SHARE_INBOX).catch(() => false))) return { text, files }
  const inbox = await caches.open(SHARE_INBOX)
  for (const address of await inbox.keys()) {
    const shared = await inbox.match(address)
    await inbox.delete(address)
    const name = shared?.headers.get(SHARED_NAME)
    if (shared && name) files.push(new File([await shared.blob()], decodeURIComponent(name)))
    else if (shared && address.url === new URL(SHARED_TEXT, document.baseURI).href) text = await shared.text()
  }
  return { text, files }
}

/** Hears of the files that the system opens with this app. */
export function onOpenedFiles(open: (files: readonly File[]) => void): void {
  const queue = (globalThis as { launchQueue?: LaunchQueue }).launchQueue
  queue?.setConsumer(async ({ files }) => {
    if (files.length > 0) open(await Promise.all(files.map((handle) => handle.getFile())))
  })
}
