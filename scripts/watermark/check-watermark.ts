import { readFileSync } from 'node:fs'
import { Resampler } from '../../src/audio/resampler.ts'
import { BITS } from '../../src/audio/watermark/watermark-code.ts'
import { detectWatermark, MARKED_SCORE } from '../../src/audio/watermark/watermark-detector.ts'
import { WatermarkEmbedder } from '../../src/audio/watermark/watermark-embedder.ts'
import { dayOfPayload, payloadOfDay } from '../../src/audio/watermark/watermark-payload.ts'
import { SAMPLE_RATE } from '../../src/config/limits.ts'
import { Random } from '../../src/lib/random.ts'
import { joinSamples } from '../../src/lib/join-samples.ts'
import { openSynthesizer } from '../delivery/open-synthesizer.ts'
import { decodeWithFfmpeg, throughFfmpeg } from '../files/ffmpeg.ts'
import { verdict } from '../verdict.ts'

/**
 * Whether the mark is weak enough, can be read after what happens to sound files, and is found in no speech that has
 * none. Ten seconds each of four voices, or of the sound files that are named; needs ffmpeg. Prints a table, and fails
 * where a bar is broken.
 */
const SECONDS = 10
/** Shorter files are only looked at as speech without a mark. */
const LEAST_SECONDS = 9
const VOICES = ['af_heart', 'am_michael', 'bf_emma', 'bm_george']
const TEXTS = [
  'The harbour was quiet before dawn, and the fishing boats rocked gently against the wooden pier. Far away a bell rang twice. An old man with a lantern walked along the wall, counting his steps.',
  'Yesterday the committee published its report on the new railway. It says that the bridge will cost twice as much as planned, and that nobody should expect the first train before next summer.',
]
const DAYS = [Date.UTC(2026, 10, 22), Date.UTC(2031, 1, 3), Date.UTC(2100, 8, 30)]
const FALSE_ALARM_TRIALS = 1_000

const codec = (...encoder: string[]) => throughFfmpeg(encoder)
const CHANGES: readonly (readonly [string, (pcm: Float32Array) => Float32Array, number])[] = [
  ['as written', (pcm) => pcm, 0.01],
  ['MP3 128 kbit/s', codec('-c:a', 'libmp3lame', '-b:a', '128k', '-f', 'mp3'), 0.05],
  [
    'MP3 128 kbit/s, 44.1 kHz',
    codec('-ar', '44100', '-c:a', 'libmp3lame', '-b:a', '128k', '-f', 'mp3'),
    0.05,
  ],
  ['MP3 96 kbit/s', codec('-c:a', 'libmp3lame', '-b:a', '96k', '-f', 'mp3'), 0.05],
  ['Opus 64 kbit/s', codec('-c:a', 'libopus', '-b:a', '64k', '-f', 'ogg'), 0.05],
  ['Opus 32 kbit/s', codec('-c:a', 'libopus', '-b:a', '32k', '-f', 'ogg'), 1],
  ['resampled to 16 kHz', codec('-ar', '16000', '-c:a', 'pcm_s16le', '-f', 'wav'), 0.05],
  ['resampled to 44.1 kHz', codec('-ar', '44100', '-c:a', 'pcm_s16le', '-f', 'wav'), 0.05],
  ['2.3 s cut off', (pcm) => pcm.subarray(Math.round(2.3 * SAMPLE_RATE)), 0.05],
  ['12 dB softer', (pcm) => pcm.map((sample) => sample / 4), 0.05],
]

const files = process.argv.slice(2)
const sounds = files.length > 0 ? files.map((file) => decodeWithFfmpeg(readFileSync(file))) : await speak()
const plain = sounds
  .filter((pcm) => pcm.length >= LEAST_SECONDS * SAMPLE_RATE)
  .map((pcm) => pcm.subarray(0, SECONDS * SAMPLE_RATE))
const marked = plain.map((pcm, index) => mark(pcm, payloadOfDay(DAYS[index % DAYS.length]!)))

const levels = plain.map(
  (pcm, index) => powerDb(marked[index]!.map((sample, i) => sample - pcm[i]!)) - powerDb(pcm),
)
verdict(
  Math.max(...levels) <= -40,
  `level of the mark ${range(levels)} dB against the speech (bar −40), ${plain.length} sounds`,
)

for (const [name, change, bar] of CHANGES) {
  let wrong = 0
  let read = 0
  const scores: number[] = []
  marked.forEach((pcm, index) => {
    const day = DAYS[index % DAYS.length]!
    const payload = payloadOfDay(day)
    const { score, bits } = detectWatermark(change(pcm))
    scores.push(score)
    wrong += bits.filter((bit, at) => bit !== payload[at]).length
    if (score > MARKED_SCORE && dayOfPayload(bits) === day) read++
  })
  const rate = wrong / (BITS * marked.length)
  const found = scores.filter((score) => score > MARKED_SCORE).length
  verdict(
    rate <= bar,
    `${name.padEnd(26)} bit errors ${(100 * rate).toFixed(2).padStart(5)} %${bar < 1 ? ` (bar ${100 * bar})` : ''}, ` +
      `found ${found}, read ${read} of ${marked.length}, score ${range(scores)}`,
  )
}

const speech = joinSamples(sounds)
const random = new Random(1)
const trials = Array.from({ length: FALSE_ALARM_TRIALS }, () => detectWatermark(unmarkedPiece()).score)
const alarms = trials.filter((score) => score > MARKED_SCORE).length
verdict(
  alarms === 0,
  `unmarked: ${alarms} false alarms in ${trials.length} pieces of ${Math.round(speech.length / SAMPLE_RATE)} s of speech, ` +
    `score ${range(trials)} (a mark is above ${MARKED_SCORE})`,
)

/** Ten seconds from anywhere in the speech, as a faster or slower, higher or lower speaker would say them, at any level. */
function unmarkedPiece(): Float32Array {
  const rate = 24 * Math.round(random.between(800, 1250))
  const resampler = new Resampler(SAMPLE_RATE, rate)
  const out = new Float32Array(SECONDS * SAMPLE_RATE)
  const from = Math.floor(random.next() * (speech.length - resampler.needs(out.length)))
  resampler.process(speech.subarray(from), out, out.length)
  const gain = 10 ** (random.between(-24, 0) / 20)
  return out.map((sample) => gain * sample)
}

function mark(pcm: Float32Array, payload: readonly boolean[]): Float32Array {
  const embedder = new WatermarkEmbedder(payload)
  const out = new Float32Array(pcm.length)
  const first = embedder.push(pcm)
  out.set(first)
  out.set(embedder.end(), first.length)
  return out
}

function powerDb(pcm: Float32Array): number {
  return 10 * Math.log10(pcm.reduce((sum, sample) => sum + sample * sample, 0))
}

function range(values: readonly number[]): string {
  return `${Math.min(...values).toFixed(1)} to ${Math.max(...values).toFixed(1)}`
}

async function speak(): Promise<Float32Array[]> {
  const synthesizer = await openSynthesizer()
  const sounds: Float32Array[] = []
  for (const voice of VOICES) {
    for (const text of TEXTS) {
      const pieces: number[] = []
      for await (const step of synthesizer.synthesize({ id: '', text, markup: 'plain', voice, speed: 1 })) {
        if (step.kind === 'audio') for (const sample of step.segment.pcm) pieces.push(sample)
      }
      sounds.push(Float32Array.from(pieces))
    }
  }
  return sounds
}
