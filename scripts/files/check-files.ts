import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, extname, join } from 'node:path'
import type { Page } from 'playwright'
import { CAPTION_FORMATS } from '../../src/config/caption-formats.ts'
import { SAMPLE_RATE } from '../../src/config/limits.ts'
import { SOUND_FORMATS, type SoundFormat } from '../../src/config/sound-formats.ts'
import { headingsOf } from '../../src/lib/headings-of.ts'
import { buildSite } from '../build-site.mjs'
import { withSite } from '../speak/open-site.ts'
import { downloadSpeech, type Downloaded } from '../speak/speak-on-page.ts'
import '../speak/page-store.ts'
import { speechOnsets } from '../words/speech-onsets.ts'
import { captionTimes } from './caption-times.ts'
import { verdict } from '../verdict.ts'
import { decodeFile, decodeRaw, decodeWithFfmpeg, ebur128, encodeFile, hasFfmpeg, probe } from './ffmpeg.ts'
import { signalToNoise } from './signal-to-noise.ts'

/**
 * Speaks with the real model in the built site, writes every format that the browser can write, and lets ffmpeg judge
 * them: length, rate, channels, tags, samples, chapters, captions, loudness. Prints a line a check; fails where one fails.
 */
const TEXT = [
  '# The boat',
  'People came early to the pier. [pause:900ms] Tom bought two tickets.',
  '# Dinner & “tea”',
  'Bread was on the table. [pause:900ms] Later, a bell rang twice. [pause:900ms] Don’t wait for me.',
].join('\n\n[pause:900ms]\n\n')
const TITLE = 'Two evenings – 二つの夜'
const VOICE = 'af_heart*0.7 + am_michael*0.3'
const SPEED = 1.1
const SILENCE_SECONDS = 0.5
const ALIGNED_SECONDS = 0.05

const UTTERANCES = [
  ['af_heart', 'The harbour was quiet before dawn, and nobody spoke.'],
  ['am_michael', 'Stop! Who goes there? It is only me.'],
  ['bf_emma', 'The committee published its report on the new railway yesterday.'],
  ['bm_george', 'He had seven cats, nine dogs, and one very lazy mule.'],
  ['af_bella', 'Put the kettle on, please, and sit down by the fire.'],
  ['am_fenrir', 'One. Two. Three. Four. Five.'],
  ['af_nicole', 'She whispered it so softly that only the wind could hear.'],
  ['am_puck', 'We won the match by a single point in the very last minute!'],
  ['bf_isabella', 'On Monday the shop is closed; on Tuesday it opens at nine.'],
  ['bm_lewis', 'Far away a bell rang twice, and then the snow began to fall.'],
] as const
const TARGETS = [-16, -23]

interface Codec {
  readonly name: string
  readonly rate: number
  /** Samples of a frame at that rate; 1: any length can be told. */
  readonly frame: number
  /** What ffmpeg has for the same; absent: lossless. */
  readonly peer?: readonly string[]
  /** Largest difference of a lossless sample. */
  readonly step?: number
}
const OPUS = ['-c:a', 'libopus', '-b:a', '64k']
const CODECS: Readonly<Record<SoundFormat, Codec>> = {
  wav: { name: 'pcm_s16le', rate: SAMPLE_RATE, frame: 1, step: 2 ** -16 },
  wav24: { name: 'pcm_s24le', rate: SAMPLE_RATE, frame: 1, step: 2 ** -24 },
  wav32f: { name: 'pcm_f32le', rate: SAMPLE_RATE, frame: 1, step: 0 },
  flac: { name: 'flac', rate: SAMPLE_RATE, frame: 1, step: 2 ** -16 },
  pcm: { name: 'pcm_s16le', rate: SAMPLE_RATE, frame: 1, step: 2 ** -16 },
  mp3: { name: 'mp3', rate: 24_000, frame: 576, peer: ['-c:a', 'libmp3lame', '-b:a', '96k'] },
  ogg: { name: 'opus', rate: 48_000, frame: 960, peer: OPUS },
  webm: { name: 'opus', rate: 48_000, frame: 960, peer: OPUS },
  m4a: { name: 'aac', rate: 24_000, frame: 1024, peer: ['-c:a', 'aac', '-b:a', '96k'] },
  aac: { name: 'aac', rate: 24_000, frame: 1024, peer: ['-c:a', 'aac', '-b:a', '96k'] },
}
/** As good as ffmpeg's own encoder at the same rate, less this. */
const WORSE_DB = 3
/** Samples that a lossy codec may be off. */
const MOST_LATE = 2
const WITHOUT_TAGS: readonly SoundFormat[] = ['pcm', 'aac']
const WITH_CHAPTERS: readonly SoundFormat[] = ['flac', 'mp3', 'ogg']

if (!hasFfmpeg()) {
  console.log('Nothing was checked: ffmpeg is not installed here.')
} else {
  await buildSite()
  const folder = await mkdtemp(join(tmpdir(), 'litetts-files-'))
  try {
    await withSite({ isolated: true }, async (context, url) => {
      const page = context.pages()[0] ?? (await context.newPage())
      await page.goto(`${url}#automation`)
      await page.waitForFunction(() => window.litetts !== undefined)
      await page.evaluate(async () => {
        await window.litetts!.getState().actions.load()
        await window.litetts!.getState().actions.listFormats()
      })
      await checkFormats(page, folder)
      await checkLoudness(page)
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function checkFormats(page: Page, folder: string): Promise<void> {
  await say(page, TEXT, VOICE, SPEED)
  const options = { loudness: null, title: TITLE, headings: headingsOf(TEXT) }
  // The first time is not from what was spoken before, and so finer than 16 bits.
  await downloadSpeech(page, options)
  const told = await downloadSpeech(page, { ...options, format: 'wav32f', captions: [...CAPTION_FORMATS] })
  const sound = decodeWithFfmpeg(told.file)
  const onsets = speechOnsets(sound, SAMPLE_RATE, SILENCE_SECONDS)
  for (const ending of CAPTION_FORMATS) {
    const times = captionTimes(ending, told.captions[ending] ?? '')
    aligned(`captions in ${ending}`, times, onsets)
  }
  const writable = await page.evaluate(() => window.litetts!.getState().formats.map(({ id }) => id))
  for (const format of Object.keys(SOUND_FORMATS) as SoundFormat[]) {
    if (!writable.includes(format)) {
      console.log(`     ${format}: this browser has no encoder for it`)
      continue
    }
    const made = await downloadSpeech(page, { ...options, format })
    const path = join(folder, `sound-${format}.${SOUND_FORMATS[format].extension}`)
    await writeFile(path, made.file)
    checkFormat(format, path, made, sound)
  }
}

function checkFormat(format: SoundFormat, path: string, made: Downloaded, sound: Float32Array): void {
  const { name, rate, frame, peer, step } = CODECS[format]
  const decoded = format === 'pcm' ? decodeRaw(made.file) : decodeFile(path)
  const frameAtSoundRate = Math.round((frame * SAMPLE_RATE) / rate)
  const longer = decoded.length - sound.length
  verdict(
    Math.abs(longer) < frameAtSoundRate,
    `${format}: decodes to ${longer} samples more than were spoken`,
  )
  if (peer) {
    const theirs = join(dirname(path), `peer${extname(path)}`)
    encodeFile(sound, peer, theirs)
    const [our, their] = [decoded, decodeFile(theirs)].map((pcm) => signalToNoise(sound, pcm))
    verdict(
      our!.db > their!.db - WORSE_DB && Math.abs(our!.late) <= MOST_LATE,
      `${format}: ${our!.db.toFixed(1)} dB above its error (${their!.db.toFixed(1)} by ffmpeg’s encoder), ` +
        `${our!.late} samples late`,
    )
  } else {
    const most = sound.reduce((most, sample, i) => Math.max(most, Math.abs(sample - decoded[i]!)), 0)
    verdict(most <= step! * 1.001, `${format}: decodes to the same samples, within ${most.toExponential(1)}`)
  }
  if (format === 'pcm') return

  const { streams, format: file, chapters } = probe(path)
  const [{ codec_name, sample_rate, channels, tags: ofStream }] = streams as [(typeof streams)[0]]
  verdict(
    codec_name === name && sample_rate === String(rate) && channels === 1 && streams.length === 1,
    `${format}: ${codec_name}, ${sample_rate} Hz, ${channels} channel`,
  )
  // A file of MP3 begins where its sound does, not where its first frame does.
  const seconds = Number(file.duration) - (format === 'mp3' ? Number(file.start_time) : 0)
  const frames = ((seconds - sound.length / SAMPLE_RATE) * rate) / frame
  // ffprobe guesses the length of a bare stream of AAC.
  if (format !== 'aac')
    verdict(Math.abs(frames) <= 1, `${format}: ffprobe’s length is ${frames.toFixed(2)} frames off`)
  if (!WITHOUT_TAGS.includes(format)) {
    const tags = Object.entries({ ...file.tags, ...ofStream }).map(([, value]) => value)
    const holds = (part: string) => tags.some((value) => value.includes(part))
    const missing = [TITLE, VOICE, String(SPEED), 'ynthetic speech'].filter((part) => !holds(part))
    verdict(
      missing.length === 0,
      `${format}: tags tell title, voice, speed and what it is ${missing.join(', ')}`,
    )
  }
  if (WITH_CHAPTERS.includes(format)) {
    const titles = chapters.map(({ tags }) => tags?.['title'])
    const right = headingsOf(TEXT).map(({ title }) => title)
    verdict(JSON.stringify(titles) === JSON.stringify(right), `${format}: chapters ${titles.join(' | ')}`)
    const starts = chapters.slice(1).map(({ start_time }) => Number(start_time))
    aligned(
      `${format}: chapters`,
      starts,
      nearest(starts, speechOnsets(decoded, SAMPLE_RATE, SILENCE_SECONDS)),
    )
  }
}

async function checkLoudness(page: Page): Promise<void> {
  for (const [voice, text] of UTTERANCES) {
    await say(page, text, voice, 1)
    for (const loudness of TARGETS)
      for (const format of ['wav', 'mp3'] as const) {
        const { file, report } = await downloadSpeech(page, { format, loudness })
        const heard = ebur128(file)
        const off = heard.loudness - report.loudness
        verdict(
          Math.abs(off) <= 0.5 && Math.abs(heard.loudness - loudness) <= 0.5 && heard.truePeakDb <= -1,
          `${voice}, ${format} at ${loudness}: ${heard.loudness} LUFS by ffmpeg, ${off.toFixed(2)} LU from ours; ` +
            `true peak ${heard.truePeakDb} dBTP`,
        )
      }
  }
}

async function say(page: Page, text: string, voice: string, speed: number): Promise<void> {
  await page.evaluate(
    ({ text, voice, speed }) => {
      const { actions } = window.litetts!.getState()
      actions.setText(text)
      actions.setVoice(voice)
      actions.setSpeed(speed)
    },
    { text, voice, speed },
  )
}

function nearest(times: readonly number[], onsets: readonly number[]): number[] {
  return times.map((time) => onsets.toSorted((a, b) => Math.abs(a - time) - Math.abs(b - time))[0] ?? NaN)
}

function aligned(what: string, times: readonly number[], onsets: readonly number[]): void {
  const apart = times.map((time, index) => Math.abs(time - (onsets[index] ?? NaN)))
  const most = Math.max(...apart)
  verdict(
    times.length > 0 && times.length === onsets.length && most <= ALIGNED_SECONDS,
    `${what}: ${times.length} beginnings for ${onsets.length} onsets of sound, ` +
      `at most ${Math.round(1000 * most)} ms apart (${apart.map((one) => Math.round(1000 * one)).join(', ')})`,
  )
}
