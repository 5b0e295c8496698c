/** What keeps the page to its own origin, in one place: our server, the page itself, the service worker and `_headers`. */

/** WebAssembly is compiled on the page; blob: is how it plays and saves what it made itself. */
const DIRECTIVES = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "connect-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "font-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types default',
]

/** For a `<meta>`, where `frame-ancestors` is not obeyed and only complained of. */
export const META_CONTENT_SECURITY_POLICY = DIRECTIVES.join('; ')

export const CONTENT_SECURITY_POLICY = [...DIRECTIVES, "frame-ancestors 'none'"].join('; ')

/** Needed for SharedArrayBuffer, and so for WebAssembly threads. */
export const ISOLATION_HEADERS = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
}

/** In the place of those below, for `embed.html`: any page may show it, and it decides itself whom it obeys. */
export const EMBED_HEADERS = {
  'content-security-policy': [...DIRECTIVES, 'frame-ancestors *'].join('; '),
  'cross-origin-resource-policy': 'cross-origin',
}

export const SECURITY_HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}
