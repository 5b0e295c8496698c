/**
 * Registers the service worker. A newer version of the site takes over only here, when the page has just been opened
 * and nothing can be lost; until then the page goes on with the version it was opened with.
 */
export async function startServiceWorker(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  try {
    const registration = await navigator.serviceWorker.register('./sw.js')
    // It refuses while another tab still uses the old version.
    registration.waiting?.postMessage({ kind: 'take-over' })
  } catch {
    // A private window or a blocked worker: the page works, only not offline.
  }
}
