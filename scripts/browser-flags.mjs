/** Chromium stays in its box: no sandbox inside a container as root, no request of its own to anywhere. */
export const BROWSER_FLAGS = [
  '--no-sandbox',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-quic',
  '--disable-sync',
]
