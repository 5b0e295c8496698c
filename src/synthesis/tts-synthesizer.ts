import { DEFAULT_CONFIGURATION } from '../config/dynamic-config.ts'
import type { TTSConfiguration } from '../config/tts-configuration.ts'
import type { KokoroTTSEngine } from '../engine/kokoro-tts-engine.ts'
import { SpeechError } from '../errors.ts'
import type { Locale, SpeechRequest } from '../protocol.ts'
import { ChunkProcessor } from '../text/chunk-processor.ts'
import type { Sentence } from '../text/utterance.ts'
import { errorAt } from '../text/xml/place.ts'
import type { VoiceManager } from '../voice/voice-manager.ts'
import { castSentences } from './cast-sentences.ts'
import { directSentences } from './direct-sentences.ts'
import { EmotionController } from './emotion-controller.ts'
import type { Listener } from './listener.ts'
import type { PaceBook } from './pace-book.ts'
import { Recital, type SynthesisStep } from './recital.ts'
import { SpeechBackground } from './speech-background.ts'
import type { SpeechCache } from './speech-cache.ts'
import { checkRequest } from './speech-input.ts'
import { UnitPlanner } from './unit-planner.ts'

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

/** A chunk that is kept and covers the place to begin at starts no farther before it, in UTF-16 code units. */
const LOOK_BACK = 1_500

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
    const { text, markup } = request
    const voice = await voices.read(request.voice)
    const engine = await this.#parts.engine()
    const source = await this.#parts.frontEnd(request.locale ?? voice.locale)
    const build = await this.#parts.build()
    const pace = await paces.of(JSON.stringify({ ...engine.info, reason: '' }))
    await this.#checkVoices(source, text, markup)
    const keeps = listener !== undefined && this.#configuration().limits.keepSpeech
    const cache = keeps ? this.#parts.cache : undefined
    await cache?.open()

    const background = new SpeechBackground(request.background)
    const recital = new Recital({
      request,
      reader: new ChunkProcessor(background.watch(await this.#sentences(source, request))),
      // A breath has one style: the shorter they are, the smaller the steps.
      planner: new UnitPlanner(pace, listener, voice.morphs ? 'phrase' : request.chunking),
      pace,
      performance: this.#emotions.perform(request.delivery),
      background,
      voices,
      engine,
      build,
      listener,
      cache,
      pauses: () => this.#configuration().audio,
      now,
      started,
    })
    yield* recital.steps()
    await paces.keep()
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
}
