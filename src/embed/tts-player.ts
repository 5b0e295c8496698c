/** Defines `<tts-player>`: importing this module is enough. */
import type { LoadState } from '../protocol.ts'
import { createSpeech } from './create-speech.ts'
import { PLAYER_STYLE } from './player-style.ts'
import type { Speech } from './speech.ts'
import type { SpokenText } from './spoken-text.ts'

/** As they are offered; the attribute `rate` may be any other between the first and the last. */
const RATES = [0.5, 0.75, 1, 1.25, 1.5, 2, 3]

const engines = new Map<string, Speech>()

/** One engine for all players with the same files: two would take the memory twice. */
function engineOf(base: string): Speech {
  const engine = engines.get(base) ?? createSpeech({ base })
  engines.set(base, engine)
  return engine
}

/**
 * A button, a place in the text, a listening speed. Attributes: `text` (absent: what stands in the element), `voice`,
 * `speed` (of the voice), `rate` (of listening), `base` (folder with the files of LiteTTS Web), `label` (its name for
 * those who do not see it). Events: `play`, `pause`, `ended`, `error` with the sentence in `detail`, `word` with the word, `mark`
 * with the SSML mark that is reached.
 * Parts for styling: `button`, `seek`, `rate`, `status`.
 */
export class TtsPlayer extends HTMLElement {
  static readonly observedAttributes = ['label', 'rate', 'text']
  readonly #button = part('button', 'button')
  readonly #seek = part('input', 'seek')
  readonly #rate = part('select', 'rate')
  readonly #status = part('p', 'status')
  /** What it speaks with; absent: an engine that all players with the same `base` share. */
  speech: Speech | undefined
  #spoken: SpokenText | undefined
  /** What the place of the slider is a place in. */
  #measured = ''
  #unsubscribe: (() => void)[] = []

  constructor() {
    super()
    const root = this.attachShadow({ mode: 'open', delegatesFocus: true })
    const style = new CSSStyleSheet()
    style.replaceSync(PLAYER_STYLE)
    root.adoptedStyleSheets = [style]
    this.#button.type = 'button'
    this.#seek.type = 'range'
    this.#seek.min = this.#seek.value = '0'
    this.#status.role = 'status'
    this.#rate.ariaLabel = 'Listening speed'
    for (const rate of RATES) this.#rate.add(new Option(`${rate} ×`, String(rate)))
    root.append(this.#button, this.#seek, this.#rate, this.#status)
    this.#button.addEventListener('click', () => this.toggle())
    this.#seek.addEventListener('change', () => this.#play())
    this.#rate.addEventListener('change', () => this.setAttribute('rate', this.#rate.value))
    this.#showRate()
    this.#show()
  }

  get text(): string {
    return (this.getAttribute('text') ?? this.textContent ?? '').trim()
  }

  get isPlaying(): boolean {
    return this.#spoken?.state === 'waiting' || this.#spoken?.state === 'speaking'
  }

  connectedCallback(): void {
    this.#measure()
    this.#show()
  }

  disconnectedCallback(): void {
    this.stop()
  }

  attributeChangedCallback(name: string): void {
    if (name === 'label') return this.#show()
    if (name === 'text') return void (this.isPlaying || this.#measure())
    this.#showRate()
    try {
      // Players share an engine: one that is over would change the speed of another.
      if (this.#spoken?.isOver === false) this.#listenAt()
    } catch (error) {
      this.#fail(error as Error)
    }
  }

  /**
   * In a user gesture. Goes on where it was paused; otherwise begins, at the place that the slider shows. A text that has
   * changed begins at its beginning.
   */
  play(): void {
    const isPaused = this.#spoken?.state === 'paused' && this.#spoken.request.text === this.text
    if (!isPaused) return this.#play()
    this.#engine.resume().catch((error: Error) => this.#fail(error))
  }

  pause(): void {
    if (this.#spoken?.state === 'speaking') this.#engine.pause()
  }

  /** Silences it, and goes back to the beginning. */
  stop(): void {
    this.#forget()?.cancel()
    this.#seek.value = '0'
    this.#show()
  }

  toggle(): void {
    if (this.#spoken?.state === 'waiting') this.stop()
    else if (this.isPlaying) this.pause()
    else this.play()
  }

  get #engine(): Speech {
    return this.speech ?? engineOf(this.getAttribute('base') ?? 'litetts/')
  }

  #play(): void {
    const [voice, speed] = [this.getAttribute('voice'), this.getAttribute('speed')]
    const { text } = this
    this.#measure()
    const from = Number(this.#seek.value)
    this.#forget()
    try {
      this.#listenAt()
      const spoken = this.#engine.speak(text, {
        ...(voice !== null && { voice }),
        ...(speed !== null && { speed: Number(speed) }),
        ...(from > 0 && { from }),
      })
      this.#spoken = spoken
      this.#unsubscribe = [
        spoken.on('start', () => this.#tell('play')),
        spoken.on('resume', () => this.#tell('play')),
        spoken.on('pause', () => this.#tell('pause')),
        spoken.on('word', (word) => {
          this.#seek.value = String(word.start)
          this.#tell('word', word)
        }),
        spoken.on('mark', (mark) => this.#tell('mark', mark)),
        spoken.on('end', () => {
          this.#seek.value = '0'
          this.#tell('ended')
        }),
        // Another player, or the page, has taken its turn.
        spoken.on('error', (error) => (error.name === 'CancelledError' ? this.#show() : this.#fail(error))),
      ]
      void this.#engine.load((state) => this.#spoken === spoken && this.#showLoading(state)).catch(() => {})
      this.#show()
    } catch (error) {
      this.#fail(error as Error)
    }
  }

  /** The last place to begin at is the last word; a place in another text is none in this one. */
  #measure(): void {
    const { text } = this
    if (text !== this.#measured) this.#seek.value = '0'
    this.#measured = text
    let last = text.length - 1
    while (last > 0 && /\S/.test(text[last - 1]!)) last--
    this.#seek.max = String(Math.max(0, last))
  }

  #listenAt(): void {
    this.#engine.configure({ audio: { listeningSpeed: Number(this.getAttribute('rate') ?? 1) } })
  }

  #showRate(): void {
    const rate = Number(this.getAttribute('rate') ?? 1)
    const isPossible = rate >= RATES[0]! && rate <= RATES.at(-1)!
    if (isPossible && !Array.from(this.#rate.options).some(({ value }) => Number(value) === rate)) {
      this.#rate.add(new Option(`${rate} ×`, String(rate)))
    }
    this.#rate.value = String(isPossible ? rate : 1)
  }

  #forget(): SpokenText | undefined {
    const spoken = this.#spoken
    for (const end of this.#unsubscribe) end()
    this.#spoken = undefined
    this.#unsubscribe = []
    return spoken
  }

  #fail({ message }: Error): void {
    this.#tell('error', message)
    this.#status.textContent = message
  }

  #tell(name: string, detail?: unknown): void {
    this.#show()
    this.dispatchEvent(new CustomEvent(name, { detail }))
  }

  #showLoading(state: LoadState): void {
    if (state.kind !== 'downloading' || state.total === 0) return this.#show()
    this.#status.textContent = `Fetching the voice: ${Math.floor((100 * state.loaded) / state.total)} %`
  }

  #show(): void {
    const label = this.getAttribute('label') ?? 'Speech'
    const isWaiting = this.#spoken?.state === 'waiting'
    this.#button.textContent = isWaiting ? '…' : this.isPlaying ? '❚❚' : '►'
    this.#button.ariaLabel = `${isWaiting ? 'Stop' : this.isPlaying ? 'Pause' : 'Play'}: ${label}`
    this.#button.ariaBusy = String(isWaiting)
    this.#seek.ariaLabel = `Place in the text: ${label}`
    const share = Number(this.#seek.value) / Math.max(1, Number(this.#seek.max))
    this.#seek.ariaValueText = `${Math.round(100 * share)} %`
    this.#status.textContent = ''
  }
}

function part<K extends keyof HTMLElementTagNameMap>(tag: K, name: string): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  element.setAttribute('part', name)
  return element
}

declare global {
  interface HTMLElementTagNameMap {
    'tts-player': TtsPlayer
  }
}

if (!customElements.get('tts-player')) customElements.define('tts-player', TtsPlayer)
