import type { RequestId, SpeechEvent, TimedWord } from '../protocol.ts'
import { PEAKS_PER_SECOND } from '../config/limits.ts'
import type { SpeechClient } from './speech-client.ts'

/** A phrase that was said, as it can be drawn. */
export interface SaidPhrase {
  readonly text: string
  readonly formula: string
  readonly seconds: number
  readonly words: readonly TimedWord[]
  /** Largest magnitudes, 0 … 255, `peaksPerSecond` of them. */
  readonly peaks: readonly number[]
  readonly peaksPerSecond: number
  /** Hz, evenly over `seconds`; 0 where nothing is voiced. */
  readonly pitches: readonly number[]
  /** From the request to the first sound handed to the player. */
  readonly firstAudioMs: number
}

/** Says short phrases, of which the newest alone counts: what it replaces is stopped and forgotten. */
export class PhraseSpeaker {
  readonly #client: SpeechClient
  #id: RequestId | null = null
  #count = 0

  constructor(client: SpeechClient) {
    this.#client = client
  }

  get id(): RequestId | null {
    return this.#id
  }

  /** The audio is open and the model there. @returns null when a newer phrase took its place. @throws what speaking throws */
  async say(text: string, formula: string, speed: number): Promise<SaidPhrase | null> {
    const id = `phrase-${Date.now().toString(36)}-${++this.#count}`
    this.#id = id
    const peaks: number[] = []
    const pitches: number[] = []
    const words: TimedWord[] = []
    let firstAudioMs = 0
    let seconds = 0
    const onEvent = (event: SpeechEvent): void => {
      if (event.kind === 'segment') {
        peaks.push(...event.peaks)
        pitches.push(...(event.pitches ?? []))
        words.push(...event.words)
        seconds += event.seconds
      }
      if (event.kind === 'done') firstAudioMs = event.firstAudioMs
    }
    const request = { id, text, markup: 'plain' as const, voice: formula, speed, pitches: true as const }
    try {
      await this.#client.speak(request, onEvent)
    } catch (error) {
      if (this.#id !== id) return null
      throw error
    }
    if (this.#id !== id) return null
    return { text, formula, seconds, words, peaks, peaksPerSecond: PEAKS_PER_SECOND, pitches, firstAudioMs }
  }

  async stop(): Promise<void> {
    const id = this.#id
    this.#id = null
    if (id !== null) await this.#client.stop(id)
  }
}
