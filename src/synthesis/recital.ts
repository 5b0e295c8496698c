import { PeakMeter } from '../audio/peak-meter.ts'
import { AudioSegment } from '../audio/segment.ts'
import { SoundShaper } from '../audio/sound-shaper.ts'
import { SAMPLE_RATE } from '../config/limits.ts'
import type { TTSConfiguration } from '../config/tts-configuration.ts'
import type { AcousticInput } from '../engine/acoustic-model.ts'
import type { KokoroTTSEngine } from '../engine/kokoro-tts-engine.ts'
import { SpeechError } from '../errors.ts'
import type { Span, SpeechEvent, SpeechRequest, TimedMark, TimedWord } from '../protocol.ts'
import type { Chunk, ChunkWord } from '../text/chunk.ts'
import type { ChunkProcessor } from '../text/chunk-processor.ts'
import { tokensOf } from '../text/tokens.ts'
import type { VoiceManager } from '../voice/voice-manager.ts'
import { deliverChunk, type ChunkDelivery } from './chunk-delivery.ts'
import { KEPT_END_MS, KEPT_START_MS } from './edge-trimmer.ts'
import type { Performance } from './emotion-controller.ts'
import type { Listener } from './listener.ts'
import { markTimes } from './mark-times.ts'
import type { Pace } from './pace.ts'
import { pauseAfterMs } from './pause-after.ts'
import { Schedule } from './schedule.ts'
import type { SpeechBackground } from './speech-background.ts'
import { FOLLOWING, type SpeechCache } from './speech-cache.ts'
import { contextOf, keyOf } from './unit-key.ts'
import { KeptSound, MadeSound, type UnitSound } from './unit-sound.ts'
import type { UnitPlanner } from './unit-planner.ts'
import { wordTimes } from './word-times.ts'

export type SynthesisStep = SpeechEvent | { readonly kind: 'audio'; readonly segment: AudioSegment }

/** What one text is spoken with. */
export interface RecitalParts {
  readonly request: SpeechRequest
  readonly reader: ChunkProcessor
  readonly planner: UnitPlanner
  readonly pace: Pace
  readonly performance: Performance
  readonly background: SpeechBackground
  readonly voices: VoiceManager
  readonly engine: KokoroTTSEngine
  /** Changes when the model does. */
  readonly build: string
  /** Undefined: for a file, which is made whole and exact, and not kept. */
  readonly listener: Listener | undefined
  /** Undefined: nothing is kept. */
  readonly cache: SpeechCache | undefined
  /** Read once a unit. */
  readonly pauses: () => TTSConfiguration['audio']
  /** Milliseconds of a clock that only moves forward. */
  readonly now: () => number
  /** When it was asked for, by that clock. */
  readonly started: number
}

/** One breath of the text. */
interface Unit {
  readonly index: number
  /** As many as are known so far. */
  readonly chunks: number
  readonly chunk: Chunk
  /** Those that are said: all, or from the word on at which a kept unit is entered. */
  readonly words: readonly ChunkWord[]
  readonly isEntered: boolean
  readonly span: Span
  readonly delivery: ChunkDelivery
}

/** The sound of a unit, and what is done when it has ended. */
interface Opened {
  readonly sound: UnitSound
  /** It is being made. */
  readonly made?: MadeSound
  readonly tokens: number
  /** Remembers what was made. */
  readonly keep: () => void
}

/** Longer ones are handed over in pieces. */
const LONGEST_SILENCE_MS = 5_000
/** Usual for English at speed 1, until the text has told its own. */
const SECONDS_PER_CHARACTER = 0.065

/** One text on its way into sound: unit after unit, each with its pauses, words and marks. */
export class Recital {
  readonly #parts: RecitalParts
  readonly #outline = new PeakMeter()
  readonly #schedule: Schedule
  #firstAudioMs: number | undefined
  #samples = 0
  #keptSamples = 0
  #synthesisMs = 0
  #isSpoken = false

  constructor(parts: RecitalParts) {
    this.#parts = parts
    this.#schedule = new Schedule(parts.request.from ?? 0)
  }

  /** @throws SpeechError InputError where nothing can be said, ModelError */
  async *steps(): AsyncGenerator<SynthesisStep> {
    const { build, cache, now, planner, reader, request, performance } = this.#parts
    const { from = 0, speed } = request
    const kept = cache?.lengthKept((voice) => contextOf(build, request, voice))
    let entered = from > 0 ? reader.seek(from, kept) : undefined
    for (let index = 0; ; index++) {
      const pulled = now()
      const chunk = entered?.chunk ?? reader.next(planner.size(index), kept)
      if (!chunk) break
      const words = chunk.words.slice(entered?.word ?? 0)
      const span = entered ? { start: words[0]!.start, end: chunk.span.end } : chunk.span
      const chunks = index + (reader.hasMore ? 2 : 1)
      const delivery = deliverChunk(chunk, performance, speed)
      const unit = { index, chunks, chunk, words, isEntered: entered !== undefined, span, delivery }
      yield* this.#say(unit, now() - pulled)
      entered = undefined
    }
    if (!this.#isSpoken) throw nothingToSay(from)
    yield this.#costs()
  }

  async *#say(unit: Unit, readingMs: number): AsyncGenerator<SynthesisStep> {
    const { background, pace, reader } = this.#parts
    const { index, chunks, chunk, words, span } = unit
    yield { kind: 'analysed', ...reader.counts, chunks }
    if (index > 0 || pace.rtf === undefined) yield* this.#gathered(span.start)

    background.begin(words[0])
    const start = this.#samples
    yield* this.#silenceBefore(unit)

    const spokenFrom = this.#samples
    const opened = chunk.phonemes === '' ? undefined : await this.#open(unit)
    const told = (to: number) => {
      const { durations, trimmedStart = 0 } = opened?.sound ?? {}
      const timed = wordTimes(words, durations, spokenFrom - trimmedStart, { from: spokenFrom, to })
      return withMarks(timed, markTimes(words, timed, start / SAMPLE_RATE))
    }
    if (opened) yield* this.#sound(unit, opened, () => told(Infinity))
    const spokenTo = this.#samples

    yield* this.#silenceAfter(unit)
    const busyMs = readingMs + (opened?.made?.busyMs ?? 0)
    this.#synthesisMs += busyMs
    yield {
      kind: 'segment',
      index,
      chunks,
      span,
      at: start / SAMPLE_RATE,
      seconds: (this.#samples - start) / SAMPLE_RATE,
      synthesisMs: busyMs,
      ...told(spokenTo),
      peaks: this.#outline.take(),
    }
  }

  /** A kept unit as it was, else one that the model makes while it is asked for. */
  async #open({ chunk, words, isEntered, delivery }: Unit): Promise<Opened> {
    const { build, cache, engine, listener, now, pace, reader, request } = this.#parts
    const input = await this.#input(chunk, delivery)
    const key = keyOf(build, input, chunk.phonemes)
    const follows = reader.following(chunk, FOLLOWING)
    const unit = await cache?.get(key, follows)
    const tokens = input.tokens.length
    if (unit) {
      return { sound: new KeptSound(unit, isEntered ? words[0]!.phonemeStart : 0), tokens, keep: () => {} }
    }
    const made = new MadeSound(engine.generate(input), now)
    const keep = () => {
      if (!listener) return
      pace.observe(made.took(tokens))
      const context = contextOf(build, request, chunk.voice)
      cache?.put(key, { context, phonemes: chunk.phonemes, follows: [follows] }, made.whole())
    }
    return { sound: made, made, tokens, keep }
  }

  async *#sound(
    { index, span, delivery }: Unit,
    { sound, made, tokens, keep }: Opened,
    told: () => ReturnType<typeof withMarks>,
  ): AsyncGenerator<SynthesisStep> {
    const { background, pace } = this.#parts
    this.#isSpoken = true
    const start = this.#samples
    let shaper: SoundShaper | undefined
    for await (const pcm of sound.pieces()) {
      if (delivery.shape) shaper ??= new SoundShaper(delivery.shape, sound.durations, sound.trimmedStart)
      if (made?.windowCount === 2 && pace.rtf === undefined) pace.observe(made.took(tokens))
      if (made && index === 0) yield* this.#gathered(span.start, made.heardSeconds)
      if (this.#samples === start && sound.durations) {
        const coming = told()
        background.follow(coming.words)
        yield { kind: 'words', ...coming }
      }
      if (!made) this.#keptSamples += pcm.length
      yield this.#hand(shaper ? shaper.shape(pcm) : pcm)
    }
    keep()
  }

  *#silenceBefore({ chunk, isEntered, delivery }: Unit): Generator<SynthesisStep> {
    const { speed } = this.#parts.request
    const pauseMs = isEntered ? 0 : (chunk.pauseBeforeMs * delivery.pauseBefore) / speed
    if (pauseMs > 0) yield this.#hand(silence(pauseMs))
    for (let left = this.#waitMs(chunk.clockMs) ?? 0; left > 0; left -= LONGEST_SILENCE_MS)
      yield this.#hand(silence(Math.min(left, LONGEST_SILENCE_MS)))
  }

  *#silenceAfter({ chunk, delivery }: Unit): Generator<SynthesisStep> {
    const { background, pauses, reader, request } = this.#parts
    const asked = pauseAfterMs(chunk, pauses()) * delivery.pauseAfter
    const usualMs = asked / request.speed - KEPT_START_MS - KEPT_END_MS
    // What has a time does not wait for the pause before it.
    const pauseMs = Math.min(usualMs, this.#waitMs(reader.nextClockMs) ?? usualMs)
    if (reader.hasMore && pauseMs > 0) yield this.#hand(silence(pauseMs))
    const tail = reader.hasMore ? undefined : background.end()
    if (tail && tail.length > 0) yield this.#hand(tail)
  }

  /** How long until the time that is asked for, if any is. */
  #waitMs(clockMs: number | undefined): number | undefined {
    if (clockMs === undefined) return undefined
    return this.#schedule.waitMs(clockMs, (1000 * this.#samples) / SAMPLE_RATE)
  }

  #hand(spoken: Float32Array): SynthesisStep {
    const { background, now, started } = this.#parts
    const pcm = background.mix(spoken)
    this.#firstAudioMs ??= now() - started
    this.#samples += pcm.length
    this.#outline.push(pcm)
    return { kind: 'audio', segment: new AudioSegment(pcm) }
  }

  *#gathered(place: number, firstSeconds?: number): Generator<SynthesisStep> {
    const gathering = this.#parts.planner.gathering(this.#leftSeconds(place), firstSeconds)
    if (gathering) yield { kind: 'gathering', ...gathering }
  }

  /** Of all that is not heard yet, about. */
  #leftSeconds(place: number): number {
    const { listener, request } = this.#parts
    const { text, from = 0, speed } = request
    const said = this.#samples / SAMPLE_RATE
    const perCharacter = place > from ? said / (place - from) : SECONDS_PER_CHARACTER / speed
    return (text.length - place) * perCharacter + (listener?.aheadSeconds ?? 0)
  }

  #costs(): SynthesisStep {
    const { now, started } = this.#parts
    const audioSeconds = this.#samples / SAMPLE_RATE
    return {
      kind: 'done',
      audioSeconds,
      synthesisMs: this.#synthesisMs,
      keptSeconds: this.#keptSamples / SAMPLE_RATE,
      rtf: this.#synthesisMs / 1000 / audioSeconds,
      firstAudioMs: this.#firstAudioMs ?? now() - started,
    }
  }

  async #input(chunk: Chunk, { tokens: delivery }: ChunkDelivery): Promise<AcousticInput> {
    const { listener, request, voices } = this.#parts
    const share = shareOfWay(chunk.span, request.text.length)
    const voice = await voices.get(chunk.voice ?? request.voice, share)
    const tokens = tokensOf(chunk.phonemes)
    return {
      tokens,
      style: voice.style(tokens.length),
      speed: request.speed,
      use: listener ? 'live' : 'export',
      ...(listener && { listener }),
      blend: voice.blend,
      ...(delivery && { delivery }),
    }
  }
}

function withMarks(words: readonly TimedWord[], marks: readonly TimedMark[]) {
  return { words, ...(marks.length > 0 && { marks }) }
}

/** How far a morph has come: 0 in the first chunk, 1 in the last, half the way where one chunk is all there is. */
function shareOfWay({ start, end }: Span, length: number): number {
  const [before, after] = [start, length - end]
  return before + after === 0 ? 0.5 : before / (before + after)
}

function nothingToSay(from: number): SpeechError {
  return new SpeechError(
    'InputError',
    from > 0
      ? 'Nothing is left to say from there to the end of the text. Begin earlier.'
      : 'Nothing in this text can be said aloud. Write some words.',
  )
}

function silence(ms: number): Float32Array {
  return AudioSegment.silence(ms / 1000).pcm
}
