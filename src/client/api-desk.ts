import type { BlendCall } from '../api/blend-body.ts'
import { OPENAI_VOICES } from '../api/api-voices.ts'
import type { ApiCall } from '../api/read-call.ts'
import type { SpeechCall } from '../api/speech-body.ts'
import type { LoadState } from '../protocol.ts'
import type { OfferAnswer, OfferedCall, SpeechOffer } from '../site-worker.ts'
import type { TtsClient } from './tts-client.ts'

export interface ApiDeskParts {
  readonly client: Pick<
    TtsClient,
    'stream' | 'voices' | 'blends' | 'setBlends' | 'preloadVoice' | 'voiceFile'
  >
  /** Starts the model where it does not run; fetches it where the visitor lets it. Rejects with what went wrong. */
  readonly load: () => Promise<void>
  readonly state: () => LoadState
}

/** Where the page answers what the service worker was asked: it has no engine of its own. */
export class ApiDesk {
  readonly #parts: ApiDeskParts
  #calls = 0
  #speaking = 0

  constructor(parts: ApiDeskParts) {
    this.#parts = parts
  }

  /** Somebody waits for an answer. */
  get isBusy(): boolean {
    return this.#calls > 0
  }

  open(container: Pick<ServiceWorkerContainer, 'addEventListener' | 'startMessages'>): void {
    container.addEventListener('message', ({ data, ports: [port] }) => {
      if ((data as SpeechOffer | null)?.kind === 'speech-offer' && port) this.#offer(port)
    })
    container.startMessages()
  }

  #offer(port: MessagePort): void {
    port.onmessage = ({ data }: MessageEvent<OfferedCall>) => void this.#answer(data.call, port)
    post(port, { kind: 'here', isReady: this.#parts.state().kind === 'ready' })
  }

  async #answer(call: ApiCall, port: MessagePort): Promise<void> {
    this.#calls += 1
    try {
      if (call.kind === 'speech') await this.#speak(call, port)
      else if (call.kind === 'blend') await this.#blend(call, port)
      else post(port, { kind: 'json', json: call.kind === 'voices' ? await this.#voices() : this.#health() })
    } catch (error) {
      const { name, message } = error instanceof Error ? error : new Error(String(error))
      post(port, { kind: 'failed', name, message })
    } finally {
      this.#calls -= 1
    }
  }

  /** Straight from the speech worker to the service worker: nothing of it passes through the page. */
  async #speak({ request, stream }: SpeechCall, port: MessagePort): Promise<void> {
    await this.#parts.load()
    const sound = new MessageChannel()
    post(port, { kind: 'sound', port: sound.port1 }, [sound.port1])
    this.#speaking += 1
    try {
      await this.#parts.client.stream(request, stream, sound.port2)
    } finally {
      this.#speaking -= 1
    }
  }

  async #blend({ formula, name, asFile }: BlendCall, port: MessagePort): Promise<void> {
    const { client } = this.#parts
    await client.preloadVoice(formula)
    if (name !== undefined) {
      const others = (await client.blends()).filter((blend) => blend.name !== name)
      await client.setBlends([...others, { name, formula }])
    }
    if (asFile) return post(port, { kind: 'file', file: await client.voiceFile(formula) })
    const json = { object: 'voice', id: name ?? formula, formula, saved: name !== undefined }
    post(port, { kind: 'json', json })
  }

  async #voices(): Promise<object> {
    const [voices, blends] = [await this.#parts.client.voices(), await this.#parts.client.blends()]
    const own = voices.map(({ id, name, language, accent, gender, grade }) => {
      return { id, name: `${name} (${accent})`, language, gender, ...(grade && { grade }) }
    })
    const saved = blends.map(({ name, formula }) => ({ id: name, name, formula }))
    const theirs = Object.entries(OPENAI_VOICES).map(([id, voice]) => ({ id, name: id, formula: voice }))
    return { object: 'list', voices: [...own, ...saved, ...theirs] }
  }

  #health(): object {
    const state = this.#parts.state()
    const info = state.kind === 'ready' && { provider: state.info.provider, threads: state.info.threads }
    return { status: 'ok', model: state.kind, ...info, speaking: this.#speaking }
  }
}

function post(port: MessagePort, answer: OfferAnswer, transfer: Transferable[] = []): void {
  port.postMessage(answer, transfer)
}
