import { PeakMeter } from '../audio/peak-meter.ts'
import { AudioSegment } from '../audio/segment.ts'
import { SoundShaper } from '../audio/sound-shaper.ts'
import { DEFAULT_CONFIGURATION } from '../config/dynamic-config.ts'
import { SAMPLE_RATE } from '../config/limits.ts'
import type { TTSConfiguration } from '../config/tts-configuration.ts'
import type { AcousticInput } from '../engine/acoustic-model.ts'
import type { KokoroTTSEngine } from '../engine/kokoro-tts-engine.ts'
import { SpeechError } from '../errors.ts'
import { hashOf } from '../lib/hash-of.ts'
import type { Locale, SpeechEvent, SpeechRequest, TimedWord } from '../protocol.ts'
import type { Chunk } from '../text/chunk.ts'
import { ChunkProcessor } from '../text/chunk-processor.ts'
import { tokensOf } from '../text/tokens.ts'
import type { Sentence } from '../text/utterance.ts'
import { errorAt } from '../text/xml/place.ts'
import type { VoiceManager } from '../voice/voice-manager.ts'
import { castSentences } from './cast-sentences.ts'
import { deliverChunk, type ChunkDelivery } from './chunk-delivery.ts'
import { directSentences } from './direct-sentences.ts'
import { markTimes } from './mark-times.ts'
import { KEPT_END_MS, KEPT_START_MS } from './edge-trimmer.ts'
import { EmotionController } from './emotion-controller.ts'
import type { Listener } from './listener.ts'
import type { PaceBook } from './pace-book.ts'
import { pauseAfterMs } from './pause-after.ts'
import { FOLLOWING, type SpeechCache } from './speech-cache.ts'
import { SpeechBackground } from './speech-background.ts'
import { Schedule } from './schedule.ts'
import { checkRequest } from './speech-input.ts'
import { UnitPlanner } from './unit-planner.ts'
import { KeptSound, MadeSound, type UnitSound } from './unit-sound.ts'
import { wordTimes } from './word-times.ts'

/** Written text → sentences with phonemes; lazy, so that a book begins to sound before its end has been read. */
export interface SentenceSource {
  /** @param options.from sentences that end before may be left out */
  sentences(
    text: string,
    options: { readonly markup: 'plain' | 'ssml'; readonly from?: number },
  ): Iterable<Sentence>
  /** The voices that markup asks for, each where it stands in the text. Absent: none. */
  voices?(
    text: string,
    options: { readonly markup: 'plain' | 'ssml' },
  ): readonly { readonly at: number; readonly name: string }[]
}

export interface SynthesizerParts {
  /** Starts the model where it is not running yet. */
  readonly engine: () => Promise<KokoroTTSEngine>
  /** Changes when the model does. */
  readonly build: () => Promise<string>
  readonly voices: VoiceManager
  readonly frontEnd: (locale: Locale) => Promise<SentenceSource>
  readonly cache: SpeechCache
  readonly paces: PaceBook
  /** Milliseconds of a clock that only moves forward. */
  readonly now: () => number
  /** Read once a chunk; absent: the defaults. */
  readonly configuration?: () => TTSConfiguration
}

export type SynthesisStep = SpeechEvent | { readonly kind: 'audio'; readonly segment: AudioSegment }

/** What is needed to make one unit after the other of a text. */
interface Session {
  readonly request: SpeechRequest
  readonly engine: KokoroTTSEngine
  readonly build: string
  /** Undefined: for a file, which is made whole and exact, and not kept. */
  readonly listener: Listener | undefined
}

/** A chunk that is kept and covers the place to begin at starts no farther before it, in UTF-16 code units. */
const LOOK_BACK = 1_500
/** Longer ones are handed over in pieces. */
const LONGEST_SILENCE_MS = 5_000
/** Usual for English at speed 1, until the text has told its own. */
const SECONDS_PER_CHARACTER = 0.065

/** Text → speech, piece by piece as it is made. Leaving the loop cancels; the model stays loaded. */
export class TTSSynthesizer {
  readonly #parts: SynthesizerParts
  readonly #configuration: () => TTSConfiguration
  readonly #emotions = new EmotionController()

  constructor(parts: SynthesizerParts) {
    this.#parts = parts
    this.#configuration = parts.configuration ?? (() => DEFAULT_CONFIGURATION)
  }

  /** @param listener absent: for a file. @throws SpeechError InputError, AssetError, ModelError */
  async *synthesize(request: SpeechRequest, listener?: Listener): AsyncGenerator<SynthesisStep> {
    const { voices, paces, now } = this.#parts
    const started = now()
    checkRequest(request, this.#configuration().limits.textLength)
    const { text, markup, speed, from = 0 } = request
    const voice = await voices.read(request.voice)
    const engine = await this.#parts.engine()
    const source = await this.#parts.frontEnd(request.locale ?? voice.locale)
    const session: Session = { request, engine, build: await this.#parts.build(), listener }
    const pace = await paces.of(JSON.stringify({ ...engine.info, reason: '' }))
    await this.#checkVoices(source, text, markup)
    const keeps = listener !== undefined && this.#configuration().limits.keepSpeech
    const cache = keeps ? this.#parts.cache : undefined
    await cache?.open()

    const background = new SpeechBackground(request.background)
    const reader = new ChunkProcessor(background.watch(await this.#sentences(source, request)))
    // A breath has one style: the shorter they are, the smaller the steps.
    const planner = new UnitPlanner(pace, listener, voice.morphs ? 'phrase' : request.chunking)
    const kept = cache?.lengthKept((voice) => contextOf(session, voice))
    const performance = this.#emotions.perform(request.delivery)
    const outline = new PeakMeter()
    let firstAudioMs: number | undefined
    let samples = 0
    let keptSamples = 0
    let synthesisMs = 0
    let isSpoken = false
    const hand = (spoken: Float32Array): SynthesisStep => {
      const pcm = background.mix(spoken)
      firstAudioMs ??= now() - started
      samples += pcm.length
      outline.push(pcm)
      return { kind: 'audio', segment: new AudioSegment(pcm) }
    }
    /** Of all that is not heard yet, about. */
    const leftSeconds = (place: number) => {
      const perCharacter =
        place > from ? samples / SAMPLE_RATE / (place - from) : SECONDS_PER_CHARACTER / speed
      return (text.length - place) * perCharacter + (listener?.aheadSeconds ?? 0)
    }
    function* gathered(place: number, firstSeconds?: number): Generator<SynthesisStep> {
      const gathering = planner.gathering(leftSeconds(place), firstSeconds)
      if (gathering) yield { kind: 'gathering', ...gathering }
    }

    const schedule = new Schedule(from)
    /** How long until the time that is asked for, if any is. */
    const waitMs = (clockMs: number | undefined) =>
      clockMs === undefined ? undefined : schedule.waitMs(clockMs, (1000 * samples) / SAMPLE_RATE)
    let entered = from > 0 ? reader.seek(from, kept) : undefined
    for (let index = 0; ; index++) {
      const pulled = now()
      const chunk = entered?.chunk ?? reader.next(planner.size(index), kept)
      if (!chunk) break
      const words = chunk.words.slice(entered?.word ?? 0)
      const span = entered ? { start: words[0]!.start, end: chunk.span.end } : chunk.span
      const chunks = index + (reader.hasMore ? 2 : 1)
      let busyMs = now() - pulled
      yield { kind: 'analysed', ...reader.counts, chunks }
      if (index > 0 || pace.rtf === undefined) yield* gathered(span.start)

      background.begin(words[0])
      const start = samples
      const delivery = deliverChunk(chunk, performance, speed)
      const pauseBeforeMs = entered ? 0 : (chunk.pauseBeforeMs * delivery.pauseBefore) / speed
      if (pauseBeforeMs > 0) yield hand(silence(pauseBeforeMs))
      for (let left = waitMs(chunk.clockMs) ?? 0; left > 0; left -= LONGEST_SILENCE_MS)
        yield hand(silence(Math.min(left, LONGEST_SILENCE_MS)))

      const spokenFrom = samples
      let sound: UnitSound | undefined
      const timed = (to: number) =>
        wordTimes(words, sound?.durations, spokenFrom - (sound?.trimmedStart ?? 0), { from: spokenFrom, to })
      const told = (timed: readonly TimedWord[]) => {
        const marks = markTimes(words, timed, start / SAMPLE_RATE)
        return { words: timed, ...(marks.length > 0 && { marks }) }
      }
      if (chunk.phonemes !== '') {
        isSpoken = true
        const input = await this.#input(chunk, session, delivery)
        const key = keyOf(session, input, chunk)
        const follows = reader.following(chunk, FOLLOWING)
        const unit = await cache?.get(key, follows)
        const made = unit ? undefined : new MadeSound(engine.generate(input), now)
        sound = made ?? new KeptSound(unit!, entered ? words[0]!.phonemeStart : 0)
        let shaper: SoundShaper | undefined
        for await (const pcm of sound.pieces()) {
          if (delivery.shape) shaper ??= new SoundShaper(delivery.shape, sound.durations, sound.trimmedStart)
          if (made?.windowCount === 2 && pace.rtf === undefined) pace.observe(made.took(input.tokens.length))
          if (made && index === 0) yield* gathered(span.start, made.seconds)
          if (samples === spokenFrom && sound.durations) {
            const words = timed(Infinity)
            background.follow(words)
            yield { kind: 'words', ...told(words) }
          }
          if (!made) keptSamples += pcm.length
          yield hand(shaper ? shaper.shape(pcm) : pcm)
        }
        if (made && listener) {
          pace.observe(made.took(input.tokens.length))
          const context = contextOf(session, chunk.voice)
          cache?.put(key, { context, phonemes: chunk.phonemes, follows: [follows] }, made.whole())
        }
        busyMs += made?.busyMs ?? 0
      }
      const spokenTo = samples

      const asked = pauseAfterMs(chunk, this.#configuration().audio) * delivery.pauseAfter
      const usualMs = asked / speed - KEPT_START_MS - KEPT_END_MS
      // What has a time does not wait for the pause before it.
      const pauseMs = Math.min(usualMs, waitMs(reader.nextClockMs) ?? usualMs)
      if (reader.hasMore && pauseMs > 0) yield hand(silence(pauseMs))
      const tail = reader.hasMore ? undefined : background.end()
      if (tail && tail.length > 0) yield hand(tail)

      synthesisMs += busyMs
      yield {
        kind: 'segment',
        index,
        chunks,
        span,
        at: start / SAMPLE_RATE,
        seconds: (samples - start) / SAMPLE_RATE,
        synthesisMs: busyMs,
        ...told(timed(spokenTo)),
        peaks: outline.take(),
      }
      entered = undefined
    }

    if (!isSpoken) throw nothingToSay(from)
    await paces.keep()
    const audioSeconds = samples / SAMPLE_RATE
    yield {
      kind: 'done',
      audioSeconds,
      synthesisMs,
      keptSeconds: keptSamples / SAMPLE_RATE,
      rtf: synthesisMs / 1000 / audioSeconds,
      firstAudioMs: firstAudioMs ?? now() - started,
    }
  }

  /** From a little before the place to begin at. */
  async #sentences(source: SentenceSource, request: SpeechRequest): Promise<Iterable<Sentence>> {
    const { text, markup, from = 0 } = request
    const { styles } = request.delivery ?? {}
    const cast = markup === 'plain' ? request.cast : undefined
    for (const formula of Object.values(cast ?? {})) await this.#parts.voices.read(formula)
    const all = source.sentences(text, { markup, from: Math.max(0, from - LOOK_BACK) })
    const sentences = cast ? castSentences(all, text, cast) : all
    return styles ? directSentences(sentences, text, markup, styles) : sentences
  }

  /** A voice that does not exist is told before anything is heard. */
  async #checkVoices(source: SentenceSource, text: string, markup: 'plain' | 'ssml'): Promise<void> {
    const checked = new Set<string>()
    for (const { name, at } of source.voices?.(text, { markup }) ?? []) {
      if (checked.has(name)) continue
      checked.add(name)
      try {
        await this.#parts.voices.read(name)
      } catch (error) {
        throw error instanceof SpeechError && error.name === 'InputError'
          ? errorAt(text, at, error.message)
          : error
      }
    }
  }

  async #input(
    chunk: Chunk,
    { request, listener }: Session,
    { tokens: delivery }: ChunkDelivery,
  ): Promise<AcousticInput> {
    const share = shareOfWay(chunk.span, request.text.length)
    const voice = await this.#parts.voices.get(chunk.voice ?? request.voice, share)
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

/** How far a morph has come: 0 in the first chunk, 1 in the last, half the way where one chunk is all there is. */
function shareOfWay({ start, end }: Chunk['span'], length: number): number {
  const [before, after] = [start, length - end]
  return before + after === 0 ? 0.5 : before / (before + after)
}

/** What the units of a text have in common. */
function contextOf({ build, request }: Session, voice = request.voice): string {
  return JSON.stringify([build, voice, request.speed, request.chunking ?? 'adaptive'])
}

/** All that the sound of a unit depends on. */
function keyOf({ build }: Session, { style, blend, speed, delivery }: AcousticInput, chunk: Chunk): string {
  return `${hashOf(JSON.stringify([build, [...style], blend, speed, delivery ?? null]))} ${chunk.phonemes}`
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
