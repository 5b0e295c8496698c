import type { RequestId, SpeechEvent, SpeechRequest } from '../protocol.ts'
import { SpokenTimeline } from './spoken-timeline.ts'

/** How far an utterance is. Seconds are of its own stream, at listening speed 1. */
export interface Progress {
  /** What the text before the place at which the stream begins would have taken: an estimate, 0 without such. */
  readonly before: number
  /** Seconds heard. */
  readonly played: number
  /** Seconds made so far. */
  readonly made: number
  /** Share of the text that is made, 0 … 1. */
  readonly share: number
  /** Seconds of the whole text: an estimate until the share is 1. */
  readonly total: number
  /** The player has run dry and waits for more. */
  readonly waiting: boolean
}

/** What the last utterance cost. `underruns` grows while it is played. */
export interface SpeechResult {
  readonly id: RequestId
  /** That were to be spoken. */
  readonly characters: number
  readonly voice: string
  readonly chunks: number
  readonly audioSeconds: number
  readonly synthesisMs: number
  readonly keptSeconds: number
  readonly rtf: number
  readonly firstAudioMs: number
  readonly underruns: number
}

/** Of stops, blanks and closing tags, in UTF-16 code units. */
const LONGEST_ENDING = 200

const NOTHING_YET: Progress = { before: 0, played: 0, made: 0, share: 0, total: 0, waiting: false }

/** A request under way, and what is known of its sound. */
export class Utterance {
  request: SpeechRequest
  readonly timeline = new SpokenTimeline()
  progress = NOTHING_YET
  underruns = 0
  /** Why the next silence in the middle of it will last; null where nobody knows of one. */
  gathering: string | null = null
  /** Its last sample was handed to the player. */
  isMade = false
  /** Its last sample was heard. */
  isHeard = false
  #chunks = 0

  constructor(request: SpeechRequest) {
    this.request = request
  }

  get id(): RequestId {
    return this.request.id
  }

  /** Before anything of it is made: leaves out what comes before that place of its text. */
  beginAt(from: number): void {
    if (from > 0) this.request = { ...this.request, from }
  }

  /** Nothing of it is left to be said: no letter after the place at which it begins. */
  get isSaid(): boolean {
    const { text, from = 0, markup } = this.request
    if (from === 0 || text.length - from > LONGEST_ENDING) return false
    const left = text.slice(from)
    return !/[\p{L}\p{N}]/u.test(markup === 'ssml' ? left.replace(/<[^>]*>/g, '') : left)
  }

  /** @returns the costs, with the last event. */
  take(event: SpeechEvent): SpeechResult | null {
    if (event.kind === 'analysed') this.#chunks = event.chunks
    if (event.kind === 'words') this.timeline.foretell(event.words, event.marks)
    if (event.kind === 'segment') {
      const { length } = this.request.text
      this.#chunks = event.chunks
      this.timeline.append(event, this.request.from)
      const share = Math.max(Math.min(0.99, event.span.end / length), this.progress.share)
      this.#measure(this.progress.made + event.seconds, share)
    }
    if (event.kind !== 'done') return null
    const { kind: _, ...measured } = event
    this.#measure(event.audioSeconds, 1)
    const { text, voice, from = 0 } = this.request
    const characters = text.length - from
    return {
      id: this.id,
      characters,
      voice,
      chunks: this.#chunks,
      underruns: this.underruns,
      ...measured,
    }
  }

  #measure(made: number, share: number): void {
    const { text, from = 0 } = this.request
    const pace = this.timeline.secondsPerCharacter ?? 0
    const before = from * pace
    const rest = share === 1 ? 0 : (1 - share) * text.length * pace
    this.progress = { ...this.progress, before, made, share, total: before + made + rest }
  }
}
