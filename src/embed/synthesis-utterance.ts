import type { SynthesisErrorCode } from './synthesis-error.ts'

/** A voice as the Web Speech API has it. */
export interface SynthesisVoice {
  /** Id of the voice. */
  readonly voiceURI: string
  readonly name: string
  /** BCP 47. */
  readonly lang: string
  readonly localService: boolean
  readonly default: boolean
}

export interface SynthesisEventInit {
  readonly utterance: SynthesisUtterance
  readonly charIndex?: number
  readonly charLength?: number
  readonly elapsedTime?: number
  readonly name?: string
  /** Of `error` events. */
  readonly error?: SynthesisErrorCode
}

/** What happens to an utterance: SpeechSynthesisEvent and SpeechSynthesisErrorEvent in one. */
export class SynthesisEvent extends Event {
  readonly utterance: SynthesisUtterance
  /** UTF-16 code units of the text. */
  readonly charIndex: number
  readonly charLength: number
  /** Seconds since the utterance began to be heard. */
  readonly elapsedTime: number
  readonly name: string
  /** Empty where nothing went wrong. */
  readonly error: SynthesisErrorCode | ''

  constructor(type: string, init: SynthesisEventInit) {
    super(type)
    this.utterance = init.utterance
    this.charIndex = init.charIndex ?? 0
    this.charLength = init.charLength ?? 0
    this.elapsedTime = init.elapsedTime ?? 0
    this.name = init.name ?? ''
    this.error = init.error ?? ''
  }
}

type Handler = ((event: SynthesisEvent) => void) | null

/** What is to be said, and how: SpeechSynthesisUtterance. */
export class SynthesisUtterance extends EventTarget {
  text: string
  /** BCP 47; empty: the default voice. Not looked at where a voice is set. */
  lang = ''
  voice: SynthesisVoice | null = null
  /** 0 … 1. */
  volume = 1
  /** 0.1 … 10; 0.25 … 6 is what is heard. */
  rate = 1
  /** 0 … 2, twice as high. */
  pitch = 1
  onstart: Handler = null
  onend: Handler = null
  onerror: Handler = null
  onpause: Handler = null
  onresume: Handler = null
  onmark: Handler = null
  onboundary: Handler = null

  constructor(text = '') {
    super()
    this.text = String(text)
  }

  /** For the synthesis: dispatches an event. */
  tell(type: string, told: Partial<SynthesisEventInit> = {}): void {
    const event = new SynthesisEvent(type, { ...told, utterance: this })
    const handler = (this as unknown as Readonly<Record<string, Handler | undefined>>)[`on${type}`]
    // As a listener, so that the browser reports what it throws and speech goes on.
    if (typeof handler === 'function')
      this.addEventListener(type, (told) => handler.call(this, told as SynthesisEvent), { once: true })
    this.dispatchEvent(event)
  }

  /** For the synthesis: dispatches an `error` event. */
  fail(error: SynthesisErrorCode, elapsedTime: number): void {
    this.tell('error', { error, elapsedTime })
  }
}
