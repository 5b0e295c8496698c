/** For tests: what a device tells of itself. */
export const COMPUTED_DEVICE = {
  browser: 'none',
  cores: 2,
  memoryGb: 8,
  isIsolated: true,
  isSecure: true,
  hasWebGpu: false,
  hasServiceWorker: false,
  isInstalled: false,
  languages: ['en'],
  screen: '1 × 1, 1 ×',
  memoryBytes: 1_000_000,
}
