import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright'
import type { PeerFiles } from './peer-files.ts'

const TYPES: Record<string, string> = {
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.wasm': 'application/wasm',
  '.json': 'application/json',
}
const HUB_PATH = /^\/onnx-community\/Kokoro-82M-v1\.0-ONNX\/resolve\/main\/(.+)$/
const CDN_PATH = /^\/npm\/@huggingface\/transformers@[^/]+\/dist\/(ort-[^/]+)$/

/** What the page can do; each returns plain numbers. Runs in the browser. */
const DRIVER = `
let tts, kokoro
window.peer = {
  async load(dtype) {
    const start = performance.now()
    kokoro = await import('/bundle.js')
    tts = await kokoro.KokoroTTS.from_pretrained('onnx-community/Kokoro-82M-v1.0-ONNX', { dtype, device: 'wasm' })
    return performance.now() - start
  },
  async speak(text, voice) {
    const start = performance.now()
    const { audio, sampling_rate } = await tts.generate(text, { voice })
    return { ms: performance.now() - start, seconds: audio.length / sampling_rate }
  },
  async firstAudio(text, voice, all) {
    const splitter = new kokoro.TextSplitterStream()
    const start = performance.now()
    const stream = tts.stream(splitter, { voice })
    splitter.push(text)
    splitter.close()
    let first
    for await (const _ of stream) {
      first ??= performance.now() - start
      if (!all) break
    }
    return first
  },
}`

export interface PeerPage {
  readonly page: Page
  /** @returns milliseconds until the model can speak. */
  load(): Promise<number>
  speak(text: string): Promise<{ ms: number; seconds: number }>
  firstAudio(text: string): Promise<number>
  bytesDownloaded(): number
  close(): Promise<void>
}

/** Opens kokoro-js in a page of its own, isolated, its hub and CDN answered from local files. `cores` is what the page believes. */
export async function openPeer(
  browser: Browser,
  files: PeerFiles,
  dtype: 'q8' | 'fp32',
  cores: number | undefined,
  voice: string,
): Promise<PeerPage> {
  let bytes = 0
  const server = createServer((request, response) => {
    const headers: Record<string, string> = {
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-resource-policy': 'cross-origin',
      'access-control-allow-origin': '*',
      'cache-control': 'no-store',
    }
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname)
    if (path === '/') {
      response.writeHead(200, { ...headers, 'content-type': 'text/html' })
      response.end(`<!doctype html><title>kokoro-js</title><script type="module">${DRIVER}</script>`)
      return
    }
    const file =
      path === '/bundle.js'
        ? files.bundle
        : path.startsWith('/hub/')
          ? join(files.hub, path.slice(5))
          : join(files.runtime, path.slice(9))
    if (!existsSync(file)) {
      response.writeHead(404, headers)
      response.end()
      return
    }
    const size = statSync(file).size
    bytes += size
    response.writeHead(200, {
      ...headers,
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'content-length': size,
    })
    createReadStream(file).pipe(response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = `http://localhost:${(server.address() as AddressInfo).port}`
  const context = await browser.newContext()
  if (cores !== undefined) {
    await context.addInitScript(
      `Object.defineProperty(Navigator.prototype, 'hardwareConcurrency', { get: () => ${cores} })`,
    )
  }
  await context.route(
    (url) => url.hostname !== 'localhost',
    (route) => {
      const { pathname } = new URL(route.request().url())
      const hub = HUB_PATH.exec(pathname)
      const cdn = CDN_PATH.exec(pathname)
      const to = hub ? `${address}/hub/${hub[1]}` : cdn ? `${address}/runtime/${cdn[1]}` : null
      const cors = { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' }
      return to
        ? route.fulfill({ status: 302, headers: { ...cors, location: to } })
        : route.fulfill({ status: 404, headers: cors })
    },
  )
  const page = await context.newPage()
  page.setDefaultTimeout(600_000)
  await page.goto(address)
  await page.waitForFunction('window.peer !== undefined')
  return {
    page,
    load: () => page.evaluate(`peer.load(${JSON.stringify(dtype)})`),
    speak: (text) => page.evaluate(`peer.speak(${JSON.stringify(text)}, ${JSON.stringify(voice)})`),
    firstAudio: (text) =>
      page.evaluate(`peer.firstAudio(${JSON.stringify(text)}, ${JSON.stringify(voice)}, false)`),
    bytesDownloaded: () => bytes,
    close: async () => {
      await context.close()
      server.close()
    },
  }
}
