import { readFileSync, statSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { staticFiles } from '../scripts/serve.mjs'

const DIST = fileURLToPath(new URL('../dist', import.meta.url))

/** The built site on a server that can misbehave, be switched off, and tells what it was asked for. */
export class TestSite {
  /** Paths that were asked for, in order. */
  readonly requests: string[] = []
  /** Answers instead of the site where it returns true. */
  fault: (...args: Parameters<RequestListener>) => boolean = () => false
  readonly #server: Server
  #port = 0

  /** @param options.plain no header but those of any server of files */
  constructor({ isolated = true, plain = false } = {}) {
    const answer = staticFiles({ root: DIST, isolated, plain })
    this.#server = createServer((request, response) => {
      this.requests.push(request.url ?? '')
      if (!this.fault(request, response)) answer(request, response)
    })
  }

  get url(): string {
    return `http://localhost:${this.#port}/`
  }

  /** A file of the site as it should be. */
  file(path: string): Buffer {
    return readFileSync(`${DIST}${path}`)
  }

  /** The big files of the model that were asked for, each once, in order. */
  get modelFiles(): string[] {
    const asked = [...new Set(this.requests)].filter((path) => path.startsWith('/models/'))
    return asked.filter((path) => statSync(`${DIST}${path}`).size > 2_000_000)
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
