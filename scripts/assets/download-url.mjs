import { createWriteStream } from 'node:fs'
import { rm, stat } from 'node:fs/promises'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** Time to the first byte of an answer, and between two pieces of it. */
const CONNECT_MS = 6_000
const STALL_MS = 20_000

/**
 * Downloads a file and goes on where an earlier attempt, of this run or of another, has stopped. What it writes is not
 * verified.
 * @param {string} url
 * @param {string} target
 * @param {{ bytes: number, onProgress?: (loaded: number) => void, connectMs?: number, stallMs?: number }} options
 */
export async function downloadUrl(url, target, options) {
  for (let failures = 0; ;) {
    const before = await sizeOf(target)
    try {
      if (before < options.bytes) await attempt(url, target, before, options)
      const after = await sizeOf(target)
      if (after === options.bytes) return
      if (after > options.bytes) {
        await rm(target, { force: true })
        throw new Error(`gave ${after} bytes where ${options.bytes} were expected`)
      }
      throw new Error(`broke off after ${after} of ${options.bytes} bytes`)
    } catch (error) {
      const gained = (await sizeOf(target)) > before
      failures = gained ? 1 : failures + 1
      if (!gained && (before === 0 || failures >= 3)) throw error
    }
  }
}

/**
 * @param {string} url
 * @param {string} target
 * @param {number} from
 * @param {Parameters<typeof downloadUrl>[2]} options
 */
async function attempt(url, target, from, { onProgress, connectMs = CONNECT_MS, stallMs = STALL_MS }) {
  const controller = new AbortController()
  let timer = setTimeout(() => controller.abort(new Error('no answer')), connectMs)
  const stillHere = () => {
    clearTimeout(timer)
    timer = setTimeout(() => controller.abort(new Error('the download stalled')), stallMs)
  }
  try {
    const headers = from > 0 ? { range: `bytes=${from}-`, 'accept-encoding': 'identity' } : undefined
    const response = await fetch(url, { headers, signal: controller.signal }).catch((error) => {
      throw new Error(
        `unreachable (${error?.cause?.code ?? error?.cause?.message ?? error?.message ?? error})`,
      )
    })
    if (response.status === 416) await rm(target, { force: true })
    if (!response.ok || !response.body)
      throw new Error(`answered ${response.status} ${response.statusText}`.trim())
    const resumed = response.status === 206
    let loaded = resumed ? from : 0
    const count = new Transform({
      transform(chunk, _encoding, done) {
        stillHere()
        loaded += chunk.length
        onProgress?.(loaded)
        done(null, chunk)
      },
    })
    stillHere()
    const body = Readable.fromWeb(/** @type {import('node:stream/web').ReadableStream} */ (response.body))
    await pipeline(body, count, createWriteStream(target, { flags: resumed ? 'a' : 'w' }))
  } finally {
    clearTimeout(timer)
  }
}

/** @param {string} file */
async function sizeOf(file) {
  return stat(file).then(
    ({ size }) => size,
    () => 0,
  )
}
