import { PeakMeter } from '../audio/peak-meter.ts'
import { AudioProcessor } from '../audio/processor.ts'
import { AudioSegment } from '../audio/segment.ts'
import { SoundShaper } from '../audio/sound-shaper.ts'
import { DEFAULT_CONFIGURATION } from '../config/dynamic-config.ts'
import { SAMPLE_RATE } from '../config/limits.ts'
import type { TTSConfiguration } from '../config/tts-configuration.ts'
import type { AcousticInput } from '../engine/acoustic-model.ts'
import type { KokoroTTSEngine } from '../engine/kokoro-tts-engine.ts'
import { SpeechError } from '../errors.ts'
import type { Locale, SpeechEvent, SpeechRequest } from '../protocol.ts'
import type { Chunk } from '../text/chunk.ts'
import { ChunkProcessor } from '../text/chunk-processor.ts'
import { sentenceFrom } from '../text/sentence-from.ts'
import { tokensOf } from '../text/tokens.ts'
import type { Sentence } from '../text/utterance.ts'
import { errorAt } from '../text/xml/place.ts'
import type { VoiceManager } from '../voice/voice-manager.ts'
import { castSentences } from './cast-sentences.ts'
import { deliverChunk, type ChunkDelivery } from './chunk-delivery.ts'
import { ChunkQueue } from './chunk-queue.ts'
import { directSentences } from './direct-sentences.ts'
import { EdgeTrimmer, KEPT_END_MS, KEPT_START_MS } from './edge-trimmer.ts'
import { EmotionController } from './emotion-controller.ts'
import type { Listener } from './speaker.ts'
import { checkRequest } from './speech-input.ts'
import { pauseAfterMs } from './pause-after.ts'
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
  readonly voices: VoiceManager
  readonly frontEnd: (locale: Locale) => Promise<SentenceSource>
  /** Milliseconds of a clock that only moves forward. */
  readonly now: () => number
  /** Read once a chunk; absent: the defaults. */
  readonly configuration?: () => TTSConfiguration
}

export type SynthesisStep = SpeechEvent | { readonly kind: 'audio'; readonly segment: AudioSegment }

/** Read ahead once the first sound is out, to tell how long a text is. */
const CHUNKS_AHEAD = 12

/** Text → speech, piece by piece as it is made. Leaving the loop cancels; the model stays loaded. */
export class TTSSynthesizer {
  readonly #parts: SynthesizerParts
  readonly #configuration: () => TTSConfiguration
  readonly #chunker = new ChunkProcessor()
  readonly #audio = new AudioProcessor()
  readonly #emotions = new EmotionController()

  constructor(parts: SynthesizerParts) {
    this.#parts = parts
    this.#configuration = parts.configuration ?? (() => DEFAULT_CONFIGURATION)
  }

  /** @throws SpeechError InputError, AssetError, ModelError */
  async *synthesize(request: SpeechRequest, listener?: Listener): AsyncGenerator<SynthesisStep> {
    const use = listener ? 'live' : 'export'
    const { voices, now } = this.#parts
    const started = now()
    checkRequest(request)
    const voice = await voices.read(request.voice)
    const engine = await this.#parts.engine()
    const source = await this.#parts.frontEnd(request.locale ?? voice.locale)
    const { text, markup, from = 0 } = request
    await this.#checkVoices(source, text, markup)
    const cast = markup === 'plain' ? request.cast : undefined
    for (const formula of Object.values(cast ?? {})) await voices.read(formula)
    const left = sentencesFrom(source.sentences(text, { markup, from }), from)
    const sentences = cast ? castSentences(left, text, cast) : left
    const { styles } = request.delivery ?? {}
    const directed = styles ? directSentences(sentences, text, markup, styles) : sentences
    const queue = new ChunkQueue(directed, this.#chunker)

    const performance = this.#emotions.perform(request.delivery)
    let firstAudioMs: number | undefined
    let samples = 0
    let synthesisMs = 0
    let isSpoken = false
    const outline = new PeakMeter()
    const hand = (pcm: Float32Array): SynthesisStep => {
      firstAudioMs ??= now() - started
      samples += pcm.length
      outline.push(pcm)
      return { kind: 'audio', segment: new AudioSegment(pcm) }
    }

    for (let index = 0; ; index++) {
      const pulled = now()
      const chunk = queue.next()
      if (!chunk) break
      if (index === 0) yield { kind: 'analysed', ...queue.counts }
      const { chunks } = queue.counts
      let busyMs = now() - pulled

      const start = samples
      const { speed } = request
      const delivery = deliverChunk(chunk, performance, speed)
      const pauseBeforeMs = (chunk.pauseBeforeMs * delivery.pauseBefore) / speed
      if (pauseBeforeMs > 0) yield hand(silence(pauseBeforeMs))

      const spokenFrom = samples
      let durations: Int32Array | undefined
      let trimmedStart = 0
      if (chunk.phonemes !== '') {
        isSpoken = true
        const trimmer = new EdgeTrimmer(this.#audio)
        let shaper: SoundShaper | undefined
        const shaped = (pcm: Float32Array) => {
          if (!delivery.shape) return pcm
          shaper ??= new SoundShaper(delivery.shape, durations, trimmer.trimmedStart)
          return shaper.shape(pcm)
        }
        const windows = engine.generate(await this.#input(chunk, request, delivery, use))
        try {
          for (;;) {
            const asked = now()
            const { value: window, done } = await windows.next()
            busyMs += now() - asked
            if (done) break
            durations ??= window.durations
            for (const pcm of trimmer.push(window.pcm)) yield hand(shaped(pcm))
          }
        } finally {
          await windows.return(undefined)
        }
        for (const pcm of trimmer.end()) yield hand(shaped(pcm))
        trimmedStart = trimmer.trimmedStart
      }
      const spokenTo = samples

      const isMore = queue.readAhead(CHUNKS_AHEAD) > 0
      const asked = pauseAfterMs(chunk, this.#configuration().audio) * delivery.pauseAfter
      const pauseMs = asked / speed - KEPT_START_MS - KEPT_END_MS
      if (isMore && pauseMs > 0) yield hand(silence(pauseMs))

      synthesisMs += busyMs
      if (queue.counts.chunks > chunks) yield { kind: 'analysed', ...queue.counts }
      yield {
        kind: 'segment',
        index,
        chunks: queue.counts.chunks,
        span: chunk.span,
        at: start / SAMPLE_RATE,
        seconds: (samples - start) / SAMPLE_RATE,
        synthesisMs: busyMs,
        words: wordTimes(chunk, durations, spokenFrom - trimmedStart, { from: spokenFrom, to: spokenTo }),
        peaks: outline.take(),
      }
    }

    if (!isSpoken) {
      throw new SpeechError(
        'InputError',
        from > 0
          ? 'Nothing is left to say from there to the end of the text. Begin earlier.'
          : 'Nothing in this text can be said aloud. Write some words.',
      )
    }
    const audioSeconds = samples / SAMPLE_RATE
    yield {
      kind: 'done',
      audioSeconds,
      synthesisMs,
      rtf: synthesisMs / 1000 / audioSeconds,
      firstAudioMs: firstAudioMs ?? now() - started,
    }
  }

  /** A voice that does not exist is told before anything is heard. */
  async #checkVoices(source: SentenceSource, text: string, markup: 'plain' | 'ssml'): Promise<void> {
    const named = new Map(
      source
        .voices?.(text, { markup })
        .map(({ name, at }) => [name, at] as const)
        .reverse(),
    )
    for (const [name, at] of [...named].reverse()) {
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
    request: SpeechRequest,
    { tokens: delivery }: ChunkDelivery,
    use: 'live' | 'export',
  ): Promise<AcousticInput> {
    const share = (chunk.span.start + chunk.span.end) / 2 / request.text.length
    const voice = await this.#parts.voices.get(chunk.voice ?? request.voice, share)
    const tokens = tokensOf(chunk.phonemes)
    const { speed } = request
    return {
      tokens,
      style: voice.style(tokens.length),
      speed,
      use,
      blend: voice.blend,
      ...(delivery && { delivery }),
    }
  }
}

function* sentencesFrom(sentences: Iterable<Sentence>, place: number): Generator<Sentence> {
  for (const sentence of sentences) {
    const left = sentence.start < place ? sentenceFrom(sentence, place) : sentence
    if (left) yield left
  }
}

function silence(ms: number): Float32Array {
  return AudioSegment.silence(ms / 1000).pcm
}
