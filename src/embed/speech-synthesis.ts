/** `speechSynthesis` of the Web Speech API (WICG, Speech Synthesis Interface), with voices that speak in this page. */
import type { SpeechError } from '../errors.ts'
import type { VoiceInfo } from '../protocol.ts'
import type { Speech } from './speech.ts'
import { synthesisErrorCode } from './synthesis-error.ts'
import {
  SynthesisEvent,
  SynthesisUtterance,
  type SynthesisEventInit,
  type SynthesisVoice,
} from './synthesis-utterance.ts'
import type { SpokenText } from './spoken-text.ts'

export type { SynthesisErrorCode } from './synthesis-error.ts'
export { SynthesisEvent, SynthesisUtterance, type SynthesisVoice } from './synthesis-utterance.ts'

/** Of the standard; what of it the voice itself does, and what of the rest is done while listening. */
const RATES = [0.1, 10] as const
const VOICE_RATES = [0.5, 2] as const
const LISTENING_RATES = [0.5, 3] as const

/** Puts the drop-in in the place of the browser's own. @returns it */
export function installSpeechSynthesis(speech: Speech, target: object = globalThis): Synthesis {
  const synthesis = new Synthesis(speech)
  const replacements = {
    speechSynthesis: synthesis,
    SpeechSynthesisUtterance: SynthesisUtterance,
    SpeechSynthesisEvent: SynthesisEvent,
  }
  for (const [name, value] of Object.entries(replacements)) {
    Object.defineProperty(target, name, { value, configurable: true, writable: true })
  }
  return synthesis
}

/** Speaks utterances one after the other. */
export class Synthesis extends EventTarget {
  onvoiceschanged: ((event: Event) => void) | null = null
  readonly #speech: Speech
  #voices: readonly SynthesisVoice[] = []
  #defaultVoice: SynthesisVoice | undefined
  /** The first is being spoken where `#spoken` is set. */
  #queue: readonly SynthesisUtterance[] = []
  #spoken: SpokenText | undefined
  #paused = false
  /** Seconds that have been heard of the utterance that is spoken. */
  #elapsed = () => 0
  readonly #voicesAsked: Promise<void>
  #areVoicesAsked = false

  constructor(speech: Speech) {
    super()
    this.#speech = speech
    this.#voicesAsked = this.#askVoices().then(() => void (this.#areVoicesAsked = true))
  }

  get pending(): boolean {
    return this.#queue.length > (this.#spoken ? 1 : 0)
  }

  get speaking(): boolean {
    return this.#spoken !== undefined
  }

  get paused(): boolean {
    return this.#paused
  }

  /** Empty until `voiceschanged`. */
  getVoices(): SynthesisVoice[] {
    return [...this.#voices]
  }

  /** Appends to the queue; the first one in a user gesture. @throws TypeError for anything but an utterance of ours */
  speak(utterance: SynthesisUtterance): void {
    if (!(utterance instanceof SynthesisUtterance)) {
      throw new TypeError('This is no utterance. Make one with new SpeechSynthesisUtterance(text).')
    }
    this.#queue = [...this.#queue, utterance]
    this.#next()
  }

  /** Empties the queue. Paused stays paused. */
  cancel(): void {
    const [queue, spoken] = [this.#queue, this.#spoken]
    const elapsed = this.#elapsed()
    this.#queue = []
    this.#spoken = undefined
    if (spoken) this.#speech.resume().catch(() => {})
    spoken?.cancel()
    queue.forEach((utterance, index) => {
      const isHeard = spoken !== undefined && index === 0
      utterance.fail(isHeard ? 'interrupted' : 'canceled', isHeard ? elapsed : 0)
    })
  }

  pause(): void {
    this.#paused = true
    if (this.#spoken) this.#speech.pause()
  }

  resume(): void {
    if (!this.#paused) return
    this.#paused = false
    if (this.#spoken) this.#speech.resume().catch(() => {})
    else this.#next()
  }

  async #askVoices(): Promise<void> {
    // What hinders it is told by the first utterance that is to be spoken.
    const voices = await this.#speech.voices().catch(() => null)
    if (voices) this.#takeVoices(voices)
  }

  #next(): void {
    const [utterance] = this.#queue
    if (!utterance || this.#spoken || this.#paused) return
    const lang = String(utterance.lang)
    // Which languages there are may not be known yet.
    if (!utterance.voice && lang !== '' && !this.#areVoicesAsked) {
      void this.#voicesAsked.then(() => this.#next())
      return
    }
    const voice = utterance.voice ?? this.#voiceFor(lang)
    if (!voice && lang !== '' && this.#voices.length > 0) {
      this.#queue = this.#queue.slice(1)
      utterance.fail('language-unavailable', 0)
      return this.#next()
    }
    this.#begin(utterance, voice)
  }

  #begin(utterance: SynthesisUtterance, voice: SynthesisVoice | undefined): void {
    const text = String(utterance.text)
    const rate = clamp(utterance.rate, RATES, 1)
    const speed = clamp(rate, VOICE_RATES, 1)
    const listeningSpeed = clamp(rate / speed, LISTENING_RATES, 1)
    const semitones = clamp(12 * Math.log2(utterance.pitch), [-12, 12], 0)
    this.#speech.configure({ audio: { listeningSpeed, volume: 100 * clamp(utterance.volume, [0, 1], 1) } })
    const spoken = this.#speech.speak(text, {
      speed,
      ...(voice && { voice: voice.voiceURI }),
      ...(semitones !== 0 && { delivery: { pitch: semitones } }),
    })
    this.#spoken = spoken
    const elapsed = () => spoken.position / listeningSpeed
    this.#elapsed = elapsed
    const tell = (name: string, told: Partial<SynthesisEventInit> = {}) =>
      utterance.tell(name, { elapsedTime: elapsed(), ...told })
    spoken.on('start', () => {
      tell('start', { elapsedTime: 0 })
      if (this.#paused) this.#speech.pause()
      // They could not be had before there was an engine.
      if (this.#voices.length === 0) void this.#askVoices()
    })
    spoken.on('pause', () => tell('pause'))
    spoken.on('resume', () => tell('resume'))
    spoken.on('word', ({ start, end, from }) =>
      tell('boundary', {
        name: 'word',
        charIndex: start,
        charLength: end - start,
        elapsedTime: from / listeningSpeed,
      }),
    )
    spoken.on('mark', ({ name, start, from }) =>
      tell('mark', { name, charIndex: start, elapsedTime: from / listeningSpeed }),
    )
    spoken.on('end', () => this.#leave(spoken, () => tell('end')))
    spoken.on('error', (error) =>
      this.#leave(spoken, () => utterance.fail(this.#codeOf(error, text, voice), elapsed())),
    )
  }

  #codeOf(error: SpeechError, text: string, voice: SynthesisVoice | undefined) {
    const { configuration, state } = this.#speech
    return synthesisErrorCode(error, {
      isTooLong: text.length > configuration.limits.textLength,
      isVoiceUnknown:
        voice !== undefined && !this.#voices.some(({ voiceURI }) => voiceURI === voice.voiceURI),
      isWithoutModel: state.kind === 'failed',
      isUntouched: globalThis.navigator?.userActivation?.hasBeenActive === false,
    })
  }

  #leave(spoken: SpokenText, tell: () => void): void {
    if (this.#spoken !== spoken) return
    this.#spoken = undefined
    this.#queue = this.#queue.slice(1)
    tell()
    this.#next()
  }

  #voiceFor(lang: string): SynthesisVoice | undefined {
    if (lang === '') return undefined
    const wanted = lang.replace('_', '-').toLowerCase()
    const [language] = wanted.split('-')
    const usual = this.#defaultVoice
    const candidates = usual ? [usual, ...this.#voices] : this.#voices
    return (
      candidates.find((voice) => voice.lang.toLowerCase() === wanted) ??
      candidates.find((voice) => voice.lang.toLowerCase().split('-')[0] === language)
    )
  }

  #takeVoices(voices: readonly VoiceInfo[]): void {
    const { voice: usual } = this.#speech.configuration.speech
    this.#voices = voices.map(({ id, name, language, accent }) => ({
      voiceURI: id,
      name: `${name} (${accent})`,
      lang: language,
      localService: true,
      default: id === usual,
    }))
    this.#defaultVoice = this.#voices.find((voice) => voice.default)
    const handler = this.onvoiceschanged
    // As a listener, so that the browser reports what it throws and speech goes on.
    if (handler) this.addEventListener('voiceschanged', (event) => handler.call(this, event), { once: true })
    this.dispatchEvent(new Event('voiceschanged'))
  }
}

/** @param otherwise for what is no number: pages may write anything into an utterance. */
function clamp(value: number, [min, max]: readonly [number, number], otherwise: number): number {
  const number = Number(value)
  return Number.isNaN(number) ? otherwise : Math.min(max, Math.max(min, number))
}
