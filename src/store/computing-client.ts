import type { TTSConfiguration } from '../config/tts-configuration.ts'
import { SpeechError } from '../errors.ts'
import type {
  ExportOptions,
  LexiconEntry,
  LoadState,
  NamedBlend,
  PlayerReport,
  RequestId,
  SpeechEvent,
  SpeechRequest,
  TextInspection,
  VoiceInfo,
} from '../protocol.ts'
import type { RenderedSound } from '../speech-worker.ts'
import { computedChunks } from './computed-chunks.ts'
import { COMPUTED_DEVICE } from './computed-device.ts'
import type { SpeechClient } from './speech-client.ts'

export const VOICES: VoiceInfo[] = [
  { id: 'af_heart', name: 'Heart', language: 'en-US', accent: 'American', gender: 'female' },
  { id: 'bf_emma', name: 'Emma', language: 'en-GB', accent: 'British', gender: 'female' },
]

export const READY: LoadState = {
  kind: 'ready',
  info: { provider: 'wasm', threads: 2, plan: 'int8', reason: 'Two cores.' },
  isolated: true,
  loadMs: 10,
}

interface Stream {
  readonly id: RequestId
  made: number
  played: number
}

/**
 * For tests. Speaks by arithmetic, on a clock that the test turns. Its player holds what was made and plays it as far as
 * `play` says.
 */
export class ComputingClient implements SpeechClient {
  missing = 0
  metered = false
  endings = 0
  readonly configurations: TTSConfiguration[] = []
  loads = 0
  rests = 0
  listeningSpeed = 1
  failNext: { load?: Error; audio?: Error; speak?: Error } = {}
  own: readonly VoiceInfo[] = []
  marked: readonly string[] = []
  readonly expected: string[] = []
  saved: readonly NamedBlend[] = []
  entries: readonly LexiconEntry[] = []
  readonly spoken: SpeechRequest[] = []
  readonly stopped: RequestId[] = []
  /** Held back until `release` is called. */
  gate: Promise<void> = Promise.resolve()
  readonly #reports: ((report: PlayerReport) => void)[] = []
  readonly #interrupts: ((isOver: boolean) => void)[] = []
  #streams: Stream[] = []
  #paused = false

  hold(): () => void {
    let release = () => {}
    this.gate = new Promise((resolve) => (release = resolve))
    return release
  }

  play(seconds: number, underruns = 0): void {
    const [stream] = this.#streams
    if (stream && !this.#paused) {
      stream.played = Math.min(stream.made, stream.played + seconds * this.listeningSpeed)
    }
    const { id = null, made = 0, played = 0 } = stream ?? {}
    const ended = played === made
    this.#tell({
      kind: 'position',
      id,
      played,
      buffered: made - played,
      underruns,
      level: 0.1,
      state: ended ? 'ended' : this.#paused ? 'paused' : 'playing',
      rate: this.listeningSpeed,
      at: 0,
    })
    if (ended && this.#streams.length > 1) this.#streams.shift()
  }

  heard() {
    const [stream] = this.#streams
    return stream ? { id: stream.id, seconds: stream.played } : null
  }

  interrupt(isOver = false): void {
    for (const interrupt of this.#interrupts) interrupt(isOver)
  }

  listen(report: (report: PlayerReport) => void, interrupt: (isOver: boolean) => void): void {
    this.#reports.push(report)
    this.#interrupts.push(interrupt)
  }

  async openAudio(): Promise<void> {
    this.#throwOnce('audio')
  }

  setConfiguration(configuration: TTSConfiguration): void {
    this.configurations.push(configuration)
    this.listeningSpeed = configuration.audio.listeningSpeed
  }

  letGo(): void {
    this.endings++
  }

  isMetered(): boolean {
    return this.metered
  }

  restAudio(): void {
    this.rests++
  }

  async load(onState: (state: LoadState) => void): Promise<void> {
    this.loads++
    onState({ kind: 'downloading', loaded: 0, total: this.missing, resumed: false })
    this.#throwOnce('load')
    this.missing = 0
    onState(READY)
  }

  /** Bytes of everything that are not here. */
  left = 40

  async offlineSize() {
    return { missing: this.left, total: 140 }
  }

  async makeOffline(onProgress: (progress: { loaded: number; total: number }) => void): Promise<void> {
    onProgress({ loaded: 20, total: this.left })
    this.#throwOnce('load')
    this.left = 0
  }

  async deviceReport() {
    return COMPUTED_DEVICE
  }

  async storageRoom() {
    return { used: 100, available: 900, isPersistent: true }
  }

  async downloadSize() {
    return { missing: this.missing, total: 100 }
  }

  async speak(request: SpeechRequest, onEvent: (event: SpeechEvent) => void): Promise<void> {
    const stream = { id: request.id, made: 0, played: 0 }
    this.spoken.push(request)
    this.#streams = request.turn === 'queued' ? [...this.#streams, stream] : [stream]
    await this.#make(request, stream, onEvent)
  }

  async render(
    request: SpeechRequest,
    options: ExportOptions,
    onEvent: (event: SpeechEvent) => void,
  ): Promise<RenderedSound> {
    const stream = { id: request.id, made: 0, played: 0 }
    this.#streams = [stream]
    await this.#make(request, stream, onEvent)
    onEvent({ kind: 'writing', share: 1 })
    const level = { loudness: options.loudness ?? -20, truePeakDb: -3, spokenLoudness: -20, gainDb: 0 }
    return {
      file: new Blob([options.format, ' ', request.text]),
      captions: Object.fromEntries(options.captions.map((format) => [format, request.text])),
      report: { seconds: request.text.length / 10, chapters: [], ...level },
      words: [],
      marks: [],
    }
  }

  async examineSound(file: Blob) {
    const text = await file.text()
    if (text === '') throw new SpeechError('InputError', 'This file holds no sound.')
    return text.includes('marked') ? ({ kind: 'marked', day: 0 } as const) : ({ kind: 'absent' } as const)
  }

  forgotten = 0

  async forgetParts() {
    this.forgotten++
  }

  async formats() {
    return ['wav', 'mp3'] as const
  }

  pause(): void {
    this.#paused = true
  }

  async resume(): Promise<void> {
    this.#throwOnce('audio')
    this.#paused = false
  }

  async stop(id: RequestId): Promise<void> {
    this.stopped.push(id)
    this.#streams = this.#streams.filter((stream) => stream.id !== id)
  }

  async sentences(text: string) {
    return [...text.matchAll(/[^.]+\.?/g)].map(({ 0: { length }, index }) => ({
      start: index,
      end: index + length,
    }))
  }

  /** Seconds of speech that are kept. */
  kept = 0

  async speechCache() {
    const counts = { entries: 1, seconds: this.kept, hits: 3, hitsInMemory: 2, misses: 4 }
    return { bytes: 48_000 * this.kept, bytesInMemory: 0, limitBytes: 1e6, ...counts }
  }

  async clearSpeechCache(): Promise<void> {
    this.kept = 0
  }

  async stopAll(): Promise<void> {
    for (const { id } of this.#streams) await this.stop(id)
  }

  /** A page is a thousand words. */
  async inspect(text: string, locale: string, _markup?: string, from = 0): Promise<TextInspection> {
    const all = [...text.matchAll(/\w+/g)].filter(({ index }) => index >= from)
    const next = all[1000]?.index
    const words = all.slice(0, 1000).map((match) => ({
      text: match[0],
      spoken: match[0],
      phonemes: this.entries.find(({ word }) => word === match[0])?.phonemes ?? locale,
      source: 'lexicon' as const,
      start: match.index,
      end: match.index + match[0].length,
    }))
    const page = {
      text: text.slice(from, next),
      spoken: text.slice(from, next),
      phonemes: '',
      words,
      sentences: [],
    }
    return { ...page, tokenCount: words.length, ...(next !== undefined && { next }) }
  }

  async voices() {
    return [...VOICES, ...this.own]
  }

  /** On a line, in the order of the list. */
  async voiceMap() {
    return VOICES.map(({ id }, index) => ({ id, x: index - 0.5, y: 0 }))
  }

  async preloadVoice(formula: string): Promise<void> {
    this.expected.push(formula)
  }

  async addVoice(fileName: string, bytes: Uint8Array): Promise<VoiceInfo> {
    if (bytes.length === 0) throw new SpeechError('InputError', 'The file is empty.')
    const own = { sha256: String(bytes.length), shares: [{ voice: 'af_heart', weight: 1 }] }
    const voice = { ...VOICES[0]!, id: fileName.split('.')[0]!, name: fileName, own }
    this.own = [...this.own, voice]
    return voice
  }

  async removeVoice(id: string): Promise<void> {
    this.own = this.own.filter((voice) => voice.id !== id)
  }

  async voiceFile(formula: string): Promise<Blob> {
    return new Blob([formula])
  }

  async favourites() {
    return this.marked
  }

  async setFavourites(ids: readonly string[]): Promise<void> {
    this.marked = ids
  }

  async blends() {
    return this.saved
  }

  async setBlends(blends: readonly NamedBlend[]): Promise<void> {
    this.saved = blends
  }

  async lexicon() {
    return this.entries
  }

  async setLexicon(entries: readonly LexiconEntry[]): Promise<void> {
    const bad = entries.find(({ phonemes }) => phonemes.includes('#'))
    if (bad) throw new SpeechError('InputError', `“#” in the pronunciation of “${bad.word}” is no sound.`)
    this.entries = entries
  }

  #tell(report: PlayerReport): void {
    this.#reports.forEach((tell) => tell(report))
  }

  #throwOnce(step: keyof ComputingClient['failNext']): void {
    const error = this.failNext[step]
    delete this.failNext[step]
    if (error) throw error
  }

  async #make(request: SpeechRequest, stream: Stream, onEvent: (event: SpeechEvent) => void): Promise<void> {
    const computed = computedChunks(request)
    const chunks = computed.length
    onEvent({ kind: 'analysed', sentences: chunks, tokens: request.text.length, chunks })
    for (const [index, chunk] of computed.entries()) {
      await this.gate
      this.#throwOnce('speak')
      if (!this.#streams.includes(stream)) throw new SpeechError('CancelledError', 'Stopped.')
      const { words, marks } = chunk
      stream.made += chunk.seconds
      onEvent({ kind: 'words', words, marks })
      onEvent({ kind: 'segment', index, chunks, synthesisMs: 1, ...chunk })
    }
    const audioSeconds = stream.made
    onEvent({ kind: 'done', audioSeconds, synthesisMs: chunks, keptSeconds: 0, rtf: 0.01, firstAudioMs: 5 })
  }
}
