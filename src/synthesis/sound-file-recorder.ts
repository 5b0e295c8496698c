import { CAPTION_FILES } from '../audio/caption-files.ts'
import type { CaptionFormat } from '../config/caption-formats.ts'
import { captionWords } from '../audio/caption-words.ts'
import { captionsOf } from '../audio/captions.ts'
import { chaptersOf } from '../audio/chapters.ts'
import type { FormatConverter } from '../audio/format-converter.ts'
import { gainTo, LevelMeter, Mastering } from '../audio/mastering.ts'
import type { ByteSink, SoundInfo, SoundTags } from '../audio/sound-encoder.ts'
import { WatermarkEmbedder } from '../audio/watermark/watermark-embedder.ts'
import { payloadOfDay } from '../audio/watermark/watermark-payload.ts'
import { SOUND_FORMATS } from '../config/sound-formats.ts'
import { SAMPLE_RATE } from '../config/limits.ts'
import type {
  ExportOptions,
  SoundReport,
  SpeechEvent,
  SpeechRequest,
  TimedMark,
  TimedWord,
} from '../protocol.ts'
import type { PcmSpool, ScratchFiles } from './scratch-files.ts'

/** What an export gives. */
export interface RecordedSound<F> {
  readonly file: F
  readonly captions: Readonly<Partial<Record<CaptionFormat, string>>>
  readonly report: SoundReport
  /** With seconds of the file. */
  readonly words: readonly TimedWord[]
  /** As they are reached, with seconds of the file. */
  readonly marks: readonly TimedMark[]
}

const PIECE = 2 * SAMPLE_RATE

/** LU that nobody hears. */
const CLOSE_ENOUGH = 0.1
const MOST_ATTEMPTS = 4

/**
 * Speech → a file with captions, in two passes: first all of it is recorded and measured, then written with the gain,
 * chapters and length that are known by then. Memory does not grow with the sound.
 */
export class SoundFileRecorder<F> {
  readonly #request: SpeechRequest
  readonly #options: ExportOptions
  readonly #files: ScratchFiles<F>
  readonly #converter: FormatConverter
  readonly #meter = new LevelMeter(SAMPLE_RATE)
  readonly #words: TimedWord[] = []
  readonly #marks: TimedMark[] = []
  #spool: PcmSpool | undefined

  constructor(
    request: SpeechRequest,
    options: ExportOptions,
    parts: { readonly files: ScratchFiles<F>; readonly converter: FormatConverter },
  ) {
    this.#request = request
    this.#options = options
    this.#files = parts.files
    this.#converter = parts.converter
  }

  async write(pcm: Float32Array): Promise<void> {
    this.#spool ??= await this.#files.openSpool()
    this.#meter.push(pcm)
    await this.#spool.write(pcm)
  }

  note(event: SpeechEvent): void {
    if (event.kind !== 'segment') return
    this.#words.push(...event.words)
    this.#marks.push(...(event.marks ?? []))
  }

  /**
   * Writes the file.
   * @param goOn called between two steps with the share that is written; it throws when nobody wants the file any more
   */
  async finish(goOn: (share: number) => Promise<void>): Promise<RecordedSound<F>> {
    const { format, headings, title } = this.#options
    const { voice, speed } = this.#request
    const samples = this.#spool?.length ?? 0
    const seconds = samples / SAMPLE_RATE
    const tags = { title, voice, speed }
    const chapters = chaptersOf(headings, this.#words, seconds, title)
    const file = await this.#files.openFile()
    try {
      const level = await this.#encode({ sampleRate: SAMPLE_RATE, samples, tags, chapters }, file, goOn)
      return {
        file: await file.finish(SOUND_FORMATS[format].mimeType),
        captions: this.#captions(tags),
        report: { seconds, chapters, ...level },
        words: this.#words,
        marks: this.#marks,
      }
    } catch (error) {
      await file.delete()
      throw error
    }
  }

  /** Lets go of what was recorded. */
  async discard(): Promise<void> {
    await this.#spool?.delete()
    this.#spool = undefined
  }

  async #encode(
    info: SoundInfo,
    sink: ByteSink,
    goOn: (share: number) => Promise<void>,
  ): Promise<Omit<SoundReport, 'seconds' | 'chapters'>> {
    const { format, loudness: target, watermark } = this.#options
    const spoken = this.#meter.level
    const ceilingDb = target === null ? Infinity : SOUND_FORMATS[format].ceilingDb
    const gainDb = target === null ? 0 : await this.#gainTo(target, ceilingDb, goOn)
    const encoder = await this.#converter.open(format, info, sink)
    const written = new LevelMeter(SAMPLE_RATE)
    const take = async (pcm: Float32Array) => {
      written.push(pcm)
      if (pcm.length > 0) await encoder.write(pcm)
    }
    const marker = watermark === undefined ? undefined : new WatermarkEmbedder(payloadOfDay(watermark))
    await this.#master(gainDb, ceilingDb, goOn, (pcm) => take(marker ? marker.push(pcm) : pcm))
    if (marker) await take(marker.end())
    await encoder.end()
    return { ...written.level, spokenLoudness: spoken.loudness, gainDb }
  }

  /** A limiter takes away some of the loudness: where it has to work, what comes out is measured and the rest added. */
  async #gainTo(target: number, ceilingDb: number, goOn: (share: number) => Promise<void>): Promise<number> {
    const spoken = this.#meter.level
    let gainDb = gainTo(target, spoken)
    for (let attempt = 0; attempt < MOST_ATTEMPTS && spoken.truePeakDb + gainDb > ceilingDb; attempt++) {
      const limited = new LevelMeter(SAMPLE_RATE)
      await this.#master(
        gainDb,
        ceilingDb,
        () => goOn(0),
        async (pcm) => limited.push(pcm),
      )
      const short = target - limited.level.loudness
      if (!(Math.abs(short) > CLOSE_ENOUGH)) break
      gainDb += short
    }
    return gainDb
  }

  /** Reads what was recorded and hands it on as it will be heard. */
  async #master(
    gainDb: number,
    ceilingDb: number,
    goOn: (share: number) => Promise<void>,
    take: (pcm: Float32Array) => Promise<void>,
  ): Promise<void> {
    const samples = this.#spool?.length ?? 0
    const mastering = new Mastering(SAMPLE_RATE, this.#meter.level, gainDb, ceilingDb)
    for (let from = 0; from < samples; from += PIECE) {
      const pcm = mastering.push(await this.#spool!.read(from, PIECE))
      if (pcm.length > 0) await take(pcm)
      await goOn(Math.min(1, (from + PIECE) / samples))
    }
    const rest = mastering.end()
    if (rest.length > 0) await take(rest)
  }

  #captions(tags: SoundTags): RecordedSound<F>['captions'] {
    const { text, markup } = this.#request
    const wanted = this.#options.captions
    if (wanted.length === 0) return {}
    const captions = captionsOf(captionWords(text, this.#words, markup))
    return Object.fromEntries(wanted.map((format) => [format, CAPTION_FILES[format](captions, tags)]))
  }
}
