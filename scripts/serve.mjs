import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'
import { EMBED_HEADERS, ISOLATION_HEADERS, SECURITY_HEADERS } from './site/security-headers.mjs'

/** @type {Record<string, string>} */
const TYPES = {
  '.bin': 'application/octet-stream',
  '.css': 'text/css; charset=utf-8',
  '.gz': 'application/gzip',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.mp3': 'audio/mpeg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.wav': 'audio/wav',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
}

/** Such a name never gets another content: `name-DqpdMU62.js`, `name.1a2b3c4d.bin`. */
const HASHED = /(-[\w-]{8}|\.[0-9a-f]{8,64})\.[a-z0-9.]+$/i

/**
 * Answers requests with the static files of one folder.
 * @param {{ root: string, isolated?: boolean, plain?: boolean }} options `plain`: as a server does that knows nothing of
 *   the site, so without any header of ours
 * @returns {import('node:http').RequestListener}
 */
export function staticFiles({ root, isolated = true, plain = false }) {
  const headers = plain ? {} : { ...SECURITY_HEADERS, ...(isolated && ISOLATION_HEADERS) }
  return (request, response) => {
    const isEmbedded = !plain && /^\/embed\.html(\?|$)/.test(request.url ?? '')
    answer(request, response, root, isEmbedded ? { ...headers, ...EMBED_HEADERS } : headers).catch(() => {
      if (response.headersSent) response.destroy()
      else response.writeHead(500).end()
    })
  }
}

/**
 * A server for one folder of static files, on this machine only.
 * @param {{ root: string, port?: number, isolated?: boolean }} options The next free port is taken if it is in use.
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serve({ root, port = 0, isolated = true }) {
  const server = createServer(staticFiles({ root, isolated }))
  const taken = await listen(server, port)
  return {
    url: `http://localhost:${taken}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @returns {Promise<number>}
 */
function listen(server, port) {
  return new Promise((resolve, reject) => {
    const last = port + 50
    server.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code === 'EADDRINUSE' && port < last && port > 0) server.listen(++port, '127.0.0.1')
      else reject(error)
    })
    server.on('listening', () =>
      resolve(/** @type {import('node:net').AddressInfo} */ (server.address()).port),
    )
    server.listen(port, '127.0.0.1')
  })
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {string} root
 * @param {Readonly<Record<string, string>>} headers
 */
async function answer(request, response, root, headers) {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)

  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('allow', 'GET, HEAD')
    return refuse(response, 405, 'Only GET and HEAD are answered here.')
  }
  const path = filePath(root, request.url ?? '/')
  if (!path) return refuse(response, 400, 'That is not an address on this site.')
  const found = await stat(path).catch(() => null)
  if (!found?.isFile()) return refuse(response, 404, 'There is no such file here.')

  const etag = `"${found.size.toString(16)}-${Math.floor(found.mtimeMs).toString(16)}"`
  response.setHeader('etag', etag)
  response.setHeader('accept-ranges', 'bytes')
  response.setHeader('content-type', TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream')
  response.setHeader('cache-control', HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache')
  if (request.headers['if-none-match'] === etag) return void response.writeHead(304).end()

  const ifRange = request.headers['if-range']
  const range = !ifRange || ifRange === etag ? parseRange(request.headers.range, found.size) : null
  if (range === 'unsatisfiable') {
    response.setHeader('content-range', `bytes */${found.size}`)
    return refuse(response, 416, 'The file is shorter than that.')
  }
  const { start, end } = range ?? { start: 0, end: found.size - 1 }
  response.setHeader('content-length', end - start + 1)
  if (range) response.setHeader('content-range', `bytes ${start}-${end}/${found.size}`)
  response.writeHead(range ? 206 : 200)
  if (request.method === 'HEAD' || found.size === 0) return void response.end()
  createReadStream(path, { start, end })
    .on('error', () => response.destroy())
    .pipe(response)
}

/**
 * @param {string} root
 * @param {string} url
 * @returns {string | null} a path below root, or null
 */
function filePath(root, url) {
  try {
    const [pathname = '/'] = url.split(/[?#]/)
    const path = decodeURIComponent(pathname)
    if (!path.startsWith('/') || path.includes('\0')) return null
    const full = normalize(join(root, path.endsWith('/') ? `${path}index.html` : path))
    return full.startsWith(normalize(root + sep)) ? full : null
  } catch {
    return null
  }
}

/**
 * @param {string | undefined} header
 * @param {number} size
 * @returns {{ start: number, end: number } | 'unsatisfiable' | null} null: the whole file
 */
function parseRange(header, size) {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '')
  if (!match || (!match[1] && !match[2])) return null
  const start = match[1] ? Number(match[1]) : Math.max(0, size - Number(match[2]))
  const end = match[1] && match[2] ? Math.min(Number(match[2]), size - 1) : size - 1
  if (match[1] && match[2] && Number(match[2]) < start) return null
  return start < size && start <= end ? { start, end } : 'unsatisfiable'
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 * @param {string} sentence
 */
function refuse(response, status, sentence) {
  response.setHeader('content-type', 'text/plain; charset=utf-8')
  response.writeHead(status).end(sentence)
}
