import { readStream, type StreamPort } from '../audio/read-stream.ts'
import type { TtsClient } from '../client/tts-client.ts'
import { DynamicConfig } from '../config/dynamic-config.ts'
import { sentenceOf } from '../config/config-validator.ts'
import { SAMPLE_RATE } from '../config/limits.ts'
import type { PartialConfiguration, TTSConfiguration } from '../config/tts-configuration.ts'
import { SpeechError } from '../errors.ts'
import { markupOf } from '../lib/markup-of.ts'
import { newRequestId } from '../lib/new-request-id.ts'
import { shown } from '../lib/shown.ts'
import { titleOf } from '../lib/title-of.ts'
import type {
  ExportOptions,
  LoadState,
  NamedBlend,
  PlayerReport,
  SoundFormat,
  SpeechEvent,
  SpeechRequest,
  TimedMark,
  TimedWord,
  VoiceInfo,
} from '../protocol.ts'
import type { RenderedSound } from '../speech-worker.ts'
import { asSpeechError } from './as-speech-error.ts'
import { checkFileOptions } from './check-file-options.ts'
import { SpokenText } from './spoken-text.ts'

/** As much of the client as is needed here. */
export type SpeechEngine = Pick<
  TtsClient,
  | 'listen'
  | 'setConfiguration'
  | 'openAudio'
  | 'restAudio'
  | 'load'
  | 'letGo'
  | 'speak'
  | 'stream'
  | 'render'
  | 'formats'
  | 'heard'
  | 'pause'
  | 'resume'
  | 'stop'
  | 'stopAll'
  | 'voices'
  | 'addVoice'
  | 'removeVoice'
  | 'voiceFile'
  | 'blends'
  | 'setBlends'
>

/** How one text is said; what is absent is as the settings have it. */
export interface TextOptions {
  /** A voice or a formula: `af_heart`, `af_heart*0.7 + am_adam*0.3`, the name of a saved blend. */
  readonly voice?: string
  /** 0.5 … 2. */
  readonly speed?: number
  readonly locale?: SpeechRequest['locale']
  readonly delivery?: SpeechRequest['delivery']
  readonly cast?: SpeechRequest['cast']
  /** Absent: SSML where the text is a `<speak>` element. */
  readonly markup?: SpeechRequest['markup']
  /** Place in the text to begin at, UTF-16 code units. */
  readonly from?: number
  /** Of the page on whose behalf it is asked: its requests are counted. Absent: this one's, which are not. */
  readonly origin?: string
}

export interface SpeakOptions extends TextOptions {
  /** After all that is spoken and waits, not in its place. */
  readonly queued?: boolean
}

export interface RenderOptions extends TextOptions, Partial<Omit<ExportOptions, 'format' | 'isPart'>> {
  /** Absent: `wav`. */
  readonly format?: SoundFormat
  /** 0 … 1. */
  readonly onProgress?: (share: number) => void
}

/** A piece of speech, as soon as it is made. */
export interface SpeechChunk {
  /** Mono, −1 … 1. */
  readonly pcm: Float32Array
  readonly sampleRate: number
  /** Words whose times have become known with it; seconds of the whole stream. Each word comes once. */
  readonly words: readonly TimedWord[]
  /** As `words`; of SSML. */
  readonly marks: readonly TimedMark[]
}

/** Speech for one page: an engine in a worker, a queue of texts, one player. */
export class Speech {
  readonly #engine: SpeechEngine
  readonly #explain: (error: SpeechError) => Promise<SpeechError>
  readonly #configuration = new DynamicConfig()
  /** The first is heard, or was last. */
  #aloud: readonly SpokenText[] = []
  #loading: Promise<void> | undefined
  /** Grows with each `dispose`: what an engine tells afterwards is over. */
  #life = 0
  #isInterrupted = false
  #state: LoadState = { kind: 'idle' }
  readonly #onState = new Set<(state: LoadState) => void>()

  /** @param explain what an error of loading may come from that the engine cannot know */
  constructor(engine: SpeechEngine, explain: (error: SpeechError) => Promise<SpeechError> = async (e) => e) {
    this.#engine = engine
    this.#explain = explain
    engine.listen(
      (report) => this.#follow(report),
      (isOver) => this.#interrupt(isOver),
    )
    this.#configuration.subscribe((now) => engine.setConfiguration(now))
  }

  /** Every setting; see docs/configuration.md. */
  get configuration(): TTSConfiguration {
    return this.#configuration.value
  }

  /** Changes settings, all of them or none. @throws SpeechError InputError naming what is wrong */
  configure(change: PartialConfiguration): void {
    const [issue] = this.#configuration.change(change)
    if (issue) throw new SpeechError('InputError', sentenceOf(issue))
  }

  get state(): LoadState {
    return this.#state
  }

  /**
   * Fetches what this device lacks and starts the model; `speak` and the others do it by themselves.
   * @param onState told of the download and the start; `state` has what comes later
   * @throws SpeechError AssetError, StorageError, ModelError
   */
  async load(onState?: (state: LoadState) => void): Promise<void> {
    if (!onState) return this.#load()
    this.#onState.add(onState)
    try {
      if (this.#state.kind !== 'idle') onState(this.#state)
      await this.#load()
    } finally {
      this.#onState.delete(onState)
    }
  }

  /** Asked each time: the engine may have been lost, or have to start anew with other settings. */
  #load(): Promise<void> {
    const life = this.#life
    const tell = (state: LoadState) => void (life === this.#life && this.#tell(state))
    this.#loading ??= this.#engine
      .load(tell)
      .catch(async (error: unknown) => {
        const failure = await this.#explain(asSpeechError(error))
        const { name, message } = failure
        tell(name === 'CancelledError' ? { kind: 'idle' } : { kind: 'failed', name, message })
        throw failure
      })
      .finally(() => void (life === this.#life && (this.#loading = undefined)))
    return this.#loading
  }

  /** Speaks aloud. To be called in a user gesture, or the browser may refuse to sound. @throws SpeechError InputError where there is no text */
  speak(text: string, options: SpeakOptions = {}): SpokenText {
    const request = { ...this.#request(text, options), ...(options.queued && { turn: 'queued' as const }) }
    const spoken: SpokenText = new SpokenText(request, {
      stop: () => void this.#engine.stop(request.id).catch(() => {}),
      heard: () => {
        const heard = this.#engine.heard()
        return heard?.id === request.id ? heard.seconds : null
      },
    })
    if (!options.queued) this.#replaceAll()
    this.#aloud = [...this.#aloud, spoken]
    // The audio has to be opened before anything is awaited.
    void this.#carryOut(spoken, Promise.all([this.#engine.openAudio(), this.load()]))
    return spoken
  }

  /** Speaks piece by piece to whoever reads; leaving the loop cancels. @throws SpeechError */
  async *stream(text: string, options: TextOptions = {}): AsyncGenerator<SpeechChunk, void, void> {
    const request = this.#request(text, options)
    await this.load()
    const { port1, port2 } = new MessageChannel()
    const settings = { format: 'samples', title: titleOf(text), tempo: 1 } as const
    const gone = new Promise<never>((_, reject) =>
      this.#engine.stream(request, settings, port2).catch((error: unknown) => reject(asSpeechError(error))),
    )
    const coming = { words: [] as TimedWord[], marks: [] as TimedMark[] }
    let told = -1
    const taken = () => ({ words: coming.words.splice(0), marks: coming.marks.splice(0) })
    for await (const piece of readStream<SpeechEvent>(port1 as StreamPort, gone)) {
      if (piece.kind === 'sound') {
        yield { pcm: piece.data as Float32Array, sampleRate: SAMPLE_RATE, ...taken() }
      } else if (piece.event.kind === 'words' || piece.event.kind === 'segment') {
        const { words, marks = [] } = piece.event
        coming.words.push(...words.filter(({ start }) => start > told))
        coming.marks.push(...marks.filter(({ start }) => start > told))
        told = Math.max(told, words.at(-1)?.start ?? -1, marks.at(-1)?.start ?? -1)
      }
    }
    const { words, marks } = taken()
    if (words.length + marks.length > 0)
      yield { pcm: new Float32Array(0), sampleRate: SAMPLE_RATE, words, marks }
  }

  /** Speaks into a file, without playing. @throws SpeechError */
  async render(text: string, options: RenderOptions = {}): Promise<RenderedSound> {
    const request = this.#request(text, options)
    const { format = 'wav', loudness = null, title = titleOf(text), headings = [], captions = [] } = options
    const { watermark } = options
    const settings = {
      format,
      loudness,
      title,
      headings,
      captions,
      ...(watermark !== undefined && { watermark }),
    }
    checkFileOptions(settings)
    await this.load()
    const made = this.#engine.render(request, settings, (event) => {
      // Most of the time goes into speaking; writing is the rest.
      if (event.kind === 'segment') options.onProgress?.((0.9 * event.span.end) / text.length)
      if (event.kind === 'writing') options.onProgress?.(0.9 + 0.1 * event.share)
    })
    return made.catch((error: unknown) => {
      throw asSpeechError(error)
    })
  }

  /** What is spoken aloud holds. */
  pause(): void {
    this.#engine.pause()
  }

  /** In a user gesture. @throws SpeechError AudioOutputError */
  resume(): Promise<void> {
    return this.#engine.resume()
  }

  /** Everything: what is heard, what waits, and what is made without being heard. */
  cancel(): void {
    for (const spoken of this.#aloud) spoken.cancel()
    this.#aloud = []
    void this.#engine.stopAll().catch(() => {})
  }

  /** The formats that this browser can write. */
  formats(): Promise<readonly SoundFormat[]> {
    return this.#engine.formats()
  }

  voices(): Promise<readonly VoiceInfo[]> {
    return this.#engine.voices()
  }

  /** Keeps a voice from a file on this device. @throws SpeechError InputError */
  async addVoice(file: File): Promise<VoiceInfo> {
    if (!(file instanceof Blob)) throw new SpeechError('InputError', 'A voice comes in a file. Give a File.')
    return this.#engine.addVoice(file.name, new Uint8Array(await file.arrayBuffer()))
  }

  removeVoice(id: string): Promise<void> {
    return this.#engine.removeVoice(id)
  }

  /** The blends that were saved under a name on this device. */
  blends(): Promise<readonly NamedBlend[]> {
    return this.#engine.blends()
  }

  /** Gives a formula a name, by which it is a voice from then on. @throws SpeechError InputError */
  async saveBlend(name: string, formula: string): Promise<void> {
    const others = (await this.#engine.blends()).filter((blend) => blend.name !== name)
    await this.#engine.setBlends([...others, { name, formula }])
  }

  async removeBlend(name: string): Promise<void> {
    await this.#engine.setBlends((await this.#engine.blends()).filter((blend) => blend.name !== name))
  }

  /** A voice or a blend as a file, 510 × 1 × 256 float32. @throws SpeechError InputError, AssetError */
  voiceFile(formula: string): Promise<Blob> {
    return this.#engine.voiceFile(formula)
  }

  /** Frees the memory and the audio hardware. Speaking again starts everything anew. */
  dispose(): void {
    this.cancel()
    this.#engine.letGo()
    this.#engine.restAudio()
    this.#loading = undefined
    this.#life += 1
    this.#tell({ kind: 'idle' })
  }

  #request(text: string, options: TextOptions): SpeechRequest {
    if (typeof text !== 'string') {
      throw new SpeechError('InputError', `There is nothing to say in ${shown(text)}. Give a text.`)
    }
    const { speech, text: reading } = this.configuration
    const { voice = speech.voice, speed = speech.speed, markup = markupOf(text) } = options
    const { english } = reading
    const locale = options.locale ?? (english === 'voice' ? undefined : english)
    const { delivery, cast, from, origin } = options
    return {
      id: newRequestId(),
      text,
      markup,
      voice,
      speed,
      ...(locale && { locale }),
      ...(delivery && { delivery }),
      ...(cast && { cast }),
      ...(from !== undefined && { from }),
      ...(origin !== undefined && { origin }),
    }
  }

  /** The system takes the sound away, or gives it back: only what was heard then goes on by itself. */
  #interrupt(isOver: boolean): void {
    if (isOver && this.#isInterrupted) this.#engine.resume().catch(() => {})
    this.#isInterrupted = !isOver && this.#aloud[0]?.state === 'speaking'
    if (!isOver) this.#engine.pause()
  }

  #replaceAll(): void {
    const older = this.#aloud
    this.#aloud = []
    for (const spoken of older) {
      spoken.fail(new SpeechError('CancelledError', 'Another text took its place.'))
    }
  }

  async #carryOut(spoken: SpokenText, ready: Promise<unknown>): Promise<void> {
    try {
      await ready
      if (spoken.isOver) return
      await this.#engine.speak(spoken.request, (event) => spoken.take(event))
    } catch (error) {
      if (spoken.isOver) return
      void this.#engine.stop(spoken.request.id).catch(() => {})
      this.#aloud = this.#aloud.filter((other) => other !== spoken)
      spoken.fail(asSpeechError(error))
    }
  }

  #follow(report: PlayerReport): void {
    const place = this.#aloud.findIndex(({ request }) => request.id === report.id)
    const spoken = this.#aloud[place]
    if (!spoken) return
    const before = this.#aloud.slice(0, place)
    this.#aloud = this.#aloud.slice(place)
    for (const earlier of before) earlier.end()
    spoken.follow(report)
    if (report.state === 'ended') spoken.end()
  }

  #tell(state: LoadState): void {
    this.#state = state
    for (const onState of [...this.#onState]) onState(state)
  }
}
