/** What a browser tells of the device and of itself; nothing that names the visitor. */
export interface DeviceReport {
  readonly browser: string
  readonly cores: number
  /** Gigabytes, rounded; Chromium alone tells it. */
  readonly memoryGb: number | null
  readonly isIsolated: boolean
  readonly isSecure: boolean
  readonly hasWebGpu: boolean
  readonly hasServiceWorker: boolean
  readonly isInstalled: boolean
  readonly languages: readonly string[]
  readonly screen: string
  /** Bytes of this page and its workers; null where the browser does not tell. */
  readonly memoryBytes: number | null
}

interface Measuring {
  readonly memory?: { readonly usedJSHeapSize: number }
  measureUserAgentSpecificMemory?(): Promise<{ readonly bytes: number }>
}

/** Longer than that nobody waits for the browser to count its memory. */
const MEMORY_TIMEOUT_MS = 3_000

/** What this browser tells of the device and of itself. */
export async function deviceReport(): Promise<DeviceReport> {
  const { userAgent, hardwareConcurrency, languages } = navigator
  const { deviceMemory } = navigator as { readonly deviceMemory?: number }
  return {
    browser: userAgent,
    cores: hardwareConcurrency,
    memoryGb: deviceMemory ?? null,
    isIsolated: crossOriginIsolated,
    isSecure: isSecureContext,
    hasWebGpu: 'gpu' in navigator,
    hasServiceWorker: 'serviceWorker' in navigator && navigator.serviceWorker.controller !== null,
    isInstalled: matchMedia('(display-mode: standalone)').matches,
    languages: [...languages],
    screen: `${screen.width} × ${screen.height}, ${devicePixelRatio} ×`,
    memoryBytes: await memoryBytes(),
  }
}

async function memoryBytes(): Promise<number | null> {
  const measuring = performance as Measuring
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), MEMORY_TIMEOUT_MS))
  const measured = measuring.measureUserAgentSpecificMemory?.().catch(() => null)
  const whole = measured ? await Promise.race([measured, late]) : null
  return whole?.bytes ?? measuring.memory?.usedJSHeapSize ?? null
}
