/** Longer than that nothing waits for it. */
const CONTROL_TIMEOUT_MS = 2_000

/**
 * Registers the service worker. Resolves when it sees what the page fetches, so that all of it is there without a
 * network the next time; or when there is no use in waiting. A newer version of the site takes over only here, when the
 * page has just been opened and nothing can be lost; until then the page goes on with the version it was opened with.
 */
export async function startServiceWorker(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  const { serviceWorker } = navigator
  try {
    const registration = await serviceWorker.register('./sw.js')
    if (registration.waiting) {
      // It refuses while another tab still uses the old version. This page's own files go with the old version.
      serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
      registration.waiting.postMessage({ kind: 'take-over' })
      return
    }
    // A reload past all caches is never controlled.
    if (serviceWorker.controller || registration.active) return
    await new Promise<void>((resolve) => {
      serviceWorker.addEventListener('controllerchange', () => resolve(), { once: true })
      setTimeout(resolve, CONTROL_TIMEOUT_MS)
    })
  } catch {
    // A private window or a blocked worker: the page works, only not offline.
  }
}
