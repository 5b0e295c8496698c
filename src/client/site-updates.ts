import type { SiteWorkerRequest } from '../site-worker.ts'

/** Longer than that nothing waits for the service worker. */
const CONTROL_TIMEOUT_MS = 2_000
const LOOK_EVERY_MS = 3_600_000
const RELOADED = 'litetts-reloaded-for-isolation'

export interface SiteUpdatesOptions {
  /** Address of the service worker. */
  readonly url: string
  /** Whether a reload now would cost the visitor nothing. */
  readonly isUntouched: () => boolean
  readonly onWaiting: () => void
}

/**
 * The page's side of the service worker: registers it, tells when a newer version of the site is there, and changes to it
 * when asked. A newer version found when the page has just been opened, and nowhere else, takes over unasked.
 */
export class SiteUpdates {
  readonly #options: SiteUpdatesOptions
  #registration: ServiceWorkerRegistration | undefined

  constructor(options: SiteUpdatesOptions) {
    this.#options = options
  }

  /**
   * Resolves when the service worker sees what the page fetches, so that all of it is there without a network the next
   * time; or when there is no use in waiting.
   * @returns true where the page is about to be loaded anew, so that nothing should be begun
   */
  async start(): Promise<boolean> {
    if (!('serviceWorker' in navigator)) return false
    const { serviceWorker } = navigator
    try {
      const registration = await serviceWorker.register(this.#options.url)
      this.#registration = registration
      if (registration.waiting) {
        // It refuses while another tab still uses the old version. This page's own files go with the old version.
        if (this.#options.isUntouched()) {
          serviceWorker.addEventListener('controllerchange', reload, { once: true })
          const { port1, port2 } = new MessageChannel()
          // Refused, it takes over some time later for another page; this one may be in use by then.
          port1.onmessage = ({ data }) => {
            if (data === false) serviceWorker.removeEventListener('controllerchange', reload)
            port1.close()
          }
          ask(registration.waiting, { kind: 'take-over', when: 'alone' }, [port2])
        }
        this.#options.onWaiting()
      }
      this.#watch(registration)
      // A reload past all caches is never controlled.
      if (!serviceWorker.controller && !registration.active) await controlled(serviceWorker)
      return this.#reloadForIsolation()
    } catch {
      // A private window or a blocked worker: the page works, only not offline.
      return false
    }
  }

  /** Changes to the version that waits, and loads the page anew. */
  apply(): void {
    const waiting = this.#registration?.waiting
    if (!waiting) return location.reload()
    navigator.serviceWorker.addEventListener('controllerchange', reload, { once: true })
    ask(waiting, { kind: 'take-over', when: 'now' })
  }

  #watch(registration: ServiceWorkerRegistration): void {
    registration.addEventListener('updatefound', () => {
      const next = registration.installing
      // The very first one is no update.
      if (!next || !registration.active) return
      next.addEventListener('statechange', () => next.state === 'installed' && this.#options.onWaiting())
    })
    const look = () => void registration.update().catch(() => {})
    setInterval(look, LOOK_EVERY_MS)
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && look())
  }

  /** Once a visit, and only where it costs nothing: the service worker adds the headers that the host did not send. */
  #reloadForIsolation(): boolean {
    if (crossOriginIsolated || !isSecureContext || window.top !== window.self) return false
    if (!this.#registration?.active || !this.#options.isUntouched()) return false
    if (sessionStorage.getItem(RELOADED) !== null) return false
    sessionStorage.setItem(RELOADED, 'yes')
    location.reload()
    return true
  }
}

function reload(): void {
  location.reload()
}

function ask(worker: ServiceWorker, request: SiteWorkerRequest, transfer: Transferable[] = []): void {
  worker.postMessage(request, transfer)
}

function controlled(container: ServiceWorkerContainer): Promise<void> {
  return new Promise((resolve) => {
    container.addEventListener('controllerchange', () => resolve(), { once: true })
    setTimeout(resolve, CONTROL_TIMEOUT_MS)
  })
}
