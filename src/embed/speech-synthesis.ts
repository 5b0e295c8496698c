/** `speechSynthesis` of the Web Speech API (WICG, Speech Synthesis Interface), with voices that speak in this page. */
import type { SpeechErrorName } from '../errors.ts'
import type { VoiceInfo } from '../protocol.ts'
import type { Speech } from './speech.ts'
import { SynthesisEvent, SynthesisUtterance, type SynthesisVoice } from './synthesis-utterance.ts'
import type { SpokenText } from './spoken-text.ts'

export { SynthesisEvent, SynthesisUtterance, type SynthesisVoice } from './synthesis-utterance.ts'

/** What of a rate the voice itself does, and what of the rest is done while listening. */
const VOICE_RATES = [0.5, 2] as const
const LISTENING_RATES = [0.5, 3] as const

/** Our errors by the codes of SpeechSynthesisErrorCode. */
const CODES: Readonly<Partial<Record<SpeechErrorName, string>>> = {
  InputError: 'invalid-argument',
  AssetError: 'network',
  StorageError: 'synthesis-unavailable',
  AudioOutputError: 'audio-hardware',
  LimitError: 'text-too-long',
  CancelledError: 'interrupted',
}

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
  readonly #voicesKnown: Promise<void>

  constructor(speech: Speech) {
    super()
    this.#speech = speech
    this.#voicesKnown = speech.voices().then(
      (voices) => this.#takeVoices(voices),
      () => {},
    )
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

  /** Appends to the queue; the first one in a user gesture. */
  speak(utterance: SynthesisUtterance): void {
    this.#queue = [...this.#queue, utterance]
    this.#next()
  }

  /** Empties the queue. Paused stays paused. */
  cancel(): void {
    const [queue, spoken] = [this.#queue, this.#spoken]
    this.#queue = []
    this.#spoken = undefined
    if (spoken) this.#speech.resume().catch(() => {})
    spoken?.cancel()
    queue.forEach((utterance, index) => {
      utterance.fail(spoken && index === 0 ? 'interrupted' : 'canceled', spoken?.position ?? 0)
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

  #next(): void {
    const [utterance] = this.#queue
    if (!utterance || this.#spoken || this.#paused) return
    const voice = utterance.voice ?? this.#voiceFor(utterance.lang)
    if (!voice && utterance.lang !== '') {
      // Which languages there are may not be known yet.
      if (this.#voices.length === 0) {
        void this.#voicesKnown.then(() => this.#voices.length > 0 && this.#next())
        return
      }
      this.#queue = this.#queue.slice(1)
      utterance.fail('language-unavailable', 0)
      return this.#next()
    }
    this.#begin(utterance, voice)
  }

  #begin(utterance: SynthesisUtterance, voice: SynthesisVoice | undefined): void {
    const speed = clamp(utterance.rate, ...VOICE_RATES)
    const listeningSpeed = clamp(utterance.rate / speed, ...LISTENING_RATES)
    const semitones = clamp(12 * Math.log2(utterance.pitch), -12, 12)
    this.#speech.configure({ audio: { listeningSpeed, volume: 100 * clamp(utterance.volume, 0, 1) } })
    const spoken = this.#speech.speak(utterance.text, {
      speed,
      ...(voice && { voice: voice.voiceURI }),
      ...(semitones !== 0 && { delivery: { pitch: semitones } }),
    })
    this.#spoken = spoken
    const elapsed = () => spoken.position / listeningSpeed
    const tell = (name: string, told: Partial<SynthesisEvent> = {}) =>
      utterance.tell(name, { elapsedTime: elapsed(), ...told })
    spoken.on('start', () => {
      tell('start', { elapsedTime: 0 })
      if (this.#paused) this.#speech.pause()
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
    spoken.on('error', ({ name }) => {
      const code = CODES[name as SpeechErrorName] ?? 'synthesis-failed'
      this.#leave(spoken, () => utterance.fail(code, elapsed()))
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
    const event = new Event('voiceschanged')
    this.dispatchEvent(event)
    this.onvoiceschanged?.(event)
  }
}

function clamp(value: number, min: number, max: number): number {
  return Number.isNaN(value) ? 1 : Math.min(max, Math.max(min, value))
}
