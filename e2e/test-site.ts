import { readFileSync, statSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { staticFiles } from '../scripts/serve.mjs'
import { headersFor, readHeadersFile } from './headers-file.ts'
import { nextVersion } from './next-version.ts'

const DIST = fileURLToPath(new URL('../dist', import.meta.url))
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
}

export interface TestSiteOptions {
  readonly isolated?: boolean
  /** No header but those of any server of files. */
  readonly plain?: boolean
  /** A host that sends what the site's own `_headers` asks for. */
  readonly obeysHeadersFile?: boolean
  /** The site lies below it, e.g. `/speech/`; nothing lies beside it. */
  readonly path?: string
  /** The folder of another site than the built one. */
  readonly root?: string
}

/** The built site on a server that can misbehave, be switched off, and tells what it was asked for. */
export class TestSite {
  /** Paths that were asked for, in order. */
  readonly requests: string[] = []
  /** Answers instead of the site where it returns true. */
  fault: (...args: Parameters<RequestListener>) => boolean = () => false
  readonly #server: Server
  readonly #path: string
  readonly #root: string
  #port = 0
  #next: ReturnType<typeof nextVersion> | undefined

  constructor({
    isolated = true,
    plain = false,
    obeysHeadersFile = false,
    path = '/',
    root = DIST,
  }: TestSiteOptions = {}) {
    this.#root = root
    const rules = obeysHeadersFile ? readHeadersFile(this.file('/_headers').toString()) : []
    const answer = staticFiles({ root, isolated, plain: plain || obeysHeadersFile })
    this.#path = path
    this.#server = createServer((request, response) => {
      const asked = request.url ?? ''
      this.requests.push(asked)
      if (this.fault(request, response)) return
      if (!asked.startsWith(path)) return void response.writeHead(404).end()
      request.url = `/${asked.slice(path.length)}`
      response.setHeaders(headersFor(request.url, rules))
      const content = this.#next?.(request.url.replace(/\?.*/, ''))
      if (content === null) response.writeHead(404).end()
      else if (content === undefined) answer(request, response)
      else {
        response.setHeader('cache-control', 'no-cache')
        response.setHeader('content-type', TYPES[extname(request.url)] ?? TYPES['.html']!)
        response.end(content)
      }
    })
  }

  get url(): string {
    return `http://localhost:${this.#port}${this.#path}`
  }

  /** A file of the site as it should be. */
  file(path: string): Buffer {
    return readFileSync(`${this.#root}${path}`)
  }

  /** The big files of the model that were asked for, each once, in order. */
  get modelFiles(): string[] {
    const asked = [...new Set(this.requests)].filter((path) => path.startsWith('/models/'))
    return asked.filter((path) => statSync(`${this.#root}${path}`).size > 2_000_000)
  }

  /** Puts another version of the site in the place of this one: no script or style is found under its old name. */
  deployNext(): void {
    this.#next = nextVersion(DIST)
  }

  /** On the same port each time. */
  async switchOn(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(this.#port, '127.0.0.1', resolve))
    this.#port = (this.#server.address() as AddressInfo).port
    return this
  }

  async switchOff(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve))
    this.#server.closeAllConnections()
    await closed
  }
}
