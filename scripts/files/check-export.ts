import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FormatConverter } from '../../src/audio/format-converter.ts'
import { SAMPLE_RATE, SAMPLES_PER_FRAME, STYLE_SIZE, VOICE_ROWS } from '../../src/config/limits.ts'
import { readDocument } from '../../src/documents/read-document.ts'
import { sampleEpub } from '../../src/documents/sample-files.ts'
import type { AcousticInput, AcousticModel, AcousticWindow } from '../../src/engine/acoustic-model.ts'
import { KokoroTTSEngine } from '../../src/engine/kokoro-tts-engine.ts'
import { MemoryUnitStore } from '../../src/synthesis/memory-unit-store.ts'
import { PaceBook } from '../../src/synthesis/pace-book.ts'
import { SoundFileRecorder } from '../../src/synthesis/sound-file-recorder.ts'
import { Speaker } from '../../src/synthesis/speaker.ts'
import { SpeechCache } from '../../src/synthesis/speech-cache.ts'
import { TTSSynthesizer } from '../../src/synthesis/tts-synthesizer.ts'
import { createTextFrontEnd, textAssetsFor } from '../../src/text/create-text-front-end.ts'
import { VoiceManager } from '../../src/voice/voice-manager.ts'
import { bytesHeld } from '../bytes-held.ts'
import { readTextAssets } from '../read-text-assets.ts'
import { verdict } from '../verdict.ts'
import { DiskFiles } from './disk-files.ts'

/**
 * Opens an EPUB of 100,000 words and speaks it into one FLAC file with chapters and captions, with a tone in the model's
 * place and everything else as in the page, and watches what cannot be freed. Fails above 5 s and 100 MB.
 */
const MOST_OPENING_MS = 5_000
const MOST_GROWTH_BYTES = 100e6
const SENTENCES = [
  'The harbour lay quiet under the snow, and nobody spoke of what the winter had taken.',
  'At nine o’clock, on the 3rd of May, Dr. Lee paid $4.50 for two cups of tea.',
  '“Who goes there?” asked the old keeper; but no answer came from the dark.',
]
const CHAPTERS = 100
/** Of three sentences, in a chapter. */
const PARAGRAPHS = 19

/** So much quicker than people speak that a book takes minutes: a frame for every fourth token. */
class ToneModel implements AcousticModel {
  readonly info = { provider: 'wasm', threads: 1, plan: 'fast', reason: 'A tone.' } as const

  async *generate({ tokens }: AcousticInput): AsyncGenerator<AcousticWindow> {
    const durations = Int32Array.from(tokens, (_, i) => (i % 4 === 0 ? 1 : 0))
    const length = Math.ceil(tokens.length / 4) * SAMPLES_PER_FRAME
    yield { pcm: Float32Array.from({ length }, (_, i) => 0.3 * Math.sin(i / 12)), durations }
  }

  async release(): Promise<void> {}
}

const paragraph = (i: number) => `<p>${SENTENCES.join(' ')} That was ${i} of them.</p>`
const chapters = Array.from(
  { length: CHAPTERS },
  (_, i) => `<h2>Chapter ${i + 1}</h2>${Array.from({ length: PARAGRAPHS }, (_, j) => paragraph(j)).join('')}`,
)
const epub = sampleEpub(chapters)
const opened = performance.now()
const { text, headings, title } = await readDocument('book.epub', epub)
const openingMs = performance.now() - opened
const words = text.match(/[\p{L}\p{N}’]+/gu)!.length
verdict(openingMs < MOST_OPENING_MS, `an EPUB of ${words} words opens in ${(openingMs / 1000).toFixed(1)} s`)

const folder = mkdtempSync(join(tmpdir(), 'litetts-export-'))
try {
  const frontEnd = await createTextFrontEnd(await readTextAssets(textAssetsFor('en-gb')), 'en-gb', [])
  const synthesizer = new TTSSynthesizer({
    engine: async () => new KokoroTTSEngine(new ToneModel()),
    voices: new VoiceManager({ voice: async () => new Uint8Array(VOICE_ROWS * STYLE_SIZE * 4) }),
    frontEnd: async () => frontEnd,
    build: async () => '',
    // What a browser has on its disk is not counted, what it has in memory is.
    cache: new SpeechCache(new MemoryUnitStore(), { bytes: 32e6, bytesInMemory: 32e6 }),
    paces: new PaceBook({ read: async (_, fallback) => fallback, write: async () => {} }),
    now: () => performance.now(),
  })
  const request = { id: 'book', text, markup: 'plain', voice: 'bf_emma', speed: 1 } as const
  const options = { format: 'flac', loudness: -16, title, headings, captions: ['vtt'] } as const
  const none = () => {
    throw new Error('FLAC needs no other encoder.')
  }
  const converter = new FormatConverter({ mp3: none, ogg: none, webm: none, m4a: none, aac: none })
  const recorder = new SoundFileRecorder(request, options, { files: new DiskFiles(folder), converter })
  const speaker = new Speaker(synthesizer, () => new Promise((resolve) => setImmediate(resolve)))
  const before = bytesHeld()
  let most = before
  let next = 0
  const began = process.cpuUsage()
  const made = await speaker.render(request, recorder, (event) => {
    const share =
      event.kind === 'segment' ? event.span.end / text.length : event.kind === 'writing' ? 1 + event.share : 0
    if (share < next) return
    next += 0.05
    most = Math.max(most, bytesHeld())
    console.error(`     ${Math.round(50 * share)} %: ${megabytes(most - before)} MB`)
  })
  most = Math.max(most, bytesHeld())
  const { user, system } = process.cpuUsage(began)
  const { seconds, chapters } = made.report
  verdict(
    most - before < MOST_GROWTH_BYTES && statSync(made.file).size > SAMPLE_RATE,
    `${(seconds / 3600).toFixed(1)} hours of sound in ${chapters.length} chapters, ${megabytes(statSync(made.file).size)} MB, ` +
      `made in ${Math.round((user + system) / 1e6)} s of processor time; memory grew by ${megabytes(most - before)} MB at most`,
  )
  const captions = made.captions.vtt?.match(/-->/g)?.length ?? 0
  verdict(captions > 0, `captions: ${captions} of them`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(0)
}
