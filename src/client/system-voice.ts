import type { Locale } from '../protocol.ts'

interface Options {
  readonly rate: number
  readonly locale: Locale
  readonly volume: number
}

/** Systems fall silent in the middle of a long utterance, so they get a sentence at a time. */
const PIECE = /[^.!?\n]{1,500}[.!?\n]*\s*|[.!?\n]\s*/g
/** Longer than that nobody waits for the list of voices. */
const LIST_TIMEOUT_MS = 1_000

/** A voice of this device, by the browser's speech synthesis; never one that sends the text somewhere. */
export class SystemVoice {
  readonly #synthesis: SpeechSynthesis
  readonly #utter: (text: string) => SpeechSynthesisUtterance
  #turn = 0

  /** @param utter makes an utterance; the browser's own where it is absent */
  constructor(
    synthesis: SpeechSynthesis,
    utter = (text: string): SpeechSynthesisUtterance => new SpeechSynthesisUtterance(text),
  ) {
    this.#synthesis = synthesis
    this.#utter = utter
  }

  /**
   * @param onPlace told where in the text it is
   * @returns true when it has said all; false when it was stopped or there is no such voice
   */
  async speak(text: string, options: Options, onPlace: (place: number) => void): Promise<boolean> {
    this.stop()
    const turn = this.#turn
    const voice = localVoice(await this.#voices(), options.locale)
    if (!voice) return false
    for (const { 0: piece, index } of text.matchAll(PIECE)) {
      if (turn !== this.#turn) return false
      onPlace(index)
      if (!(await this.#say(piece, voice, options, (at) => onPlace(index + at)))) return false
    }
    return turn === this.#turn
  }

  stop(): void {
    this.#turn++
    this.#synthesis.cancel()
  }

  #say(
    text: string,
    voice: SpeechSynthesisVoice,
    { rate, volume }: Options,
    onPlace: (place: number) => void,
  ): Promise<boolean> {
    if (text.trim() === '') return Promise.resolve(true)
    const utterance = this.#utter(text)
    Object.assign(utterance, { voice, lang: voice.lang, rate, volume })
    return new Promise((resolve) => {
      utterance.onboundary = ({ charIndex }) => onPlace(charIndex)
      utterance.onend = () => resolve(true)
      utterance.onerror = () => resolve(false)
      this.#synthesis.speak(utterance)
    })
  }

  /** Some browsers have the list only some time after it was first asked for. */
  async #voices(): Promise<SpeechSynthesisVoice[]> {
    const known = this.#synthesis.getVoices()
    if (known.length > 0) return known
    await new Promise((resolve) => {
      this.#synthesis.addEventListener('voiceschanged', resolve, { once: true })
      setTimeout(resolve, LIST_TIMEOUT_MS)
    })
    return this.#synthesis.getVoices()
  }
}

/** Of those that need no network, one of the wished accent, or else one that speaks English. */
function localVoice(
  voices: readonly SpeechSynthesisVoice[],
  locale: Locale,
): SpeechSynthesisVoice | undefined {
  const here = voices.filter(({ localService }) => localService)
  const named = (start: string) =>
    here.find(({ lang }) => lang.toLowerCase().replace('_', '-').startsWith(start))
  return named(locale) ?? named('en')
}
