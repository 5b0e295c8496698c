import { describe, expect, it } from 'vitest'
import { FormatConverter } from '../audio/format-converter.ts'
import { LevelMeter } from '../audio/mastering.ts'
import { talker } from '../audio/backgrounds/talker.ts'
import { readWatermark } from '../audio/watermark/read-watermark.ts'
import { Random } from '../lib/random.ts'
import { SAMPLE_RATE } from '../config/limits.ts'
import type { ExportOptions, SpeechEvent } from '../protocol.ts'
import { FileInMemory } from '../storage/file-in-memory.ts'
import type { PcmSpool } from './scratch-files.ts'
import { SoundFileRecorder } from './sound-file-recorder.ts'

const notHere = () => {
  throw new Error('Only a browser has it.')
}
const converter = new FormatConverter({
  mp3: notHere,
  ogg: notHere,
  webm: notHere,
  m4a: notHere,
  aac: notHere,
})

class Scratch {
  readonly spools: Spool[] = []
  readonly files: FileInMemory[] = []

  async openSpool() {
    this.spools.push(new Spool())
    return this.spools.at(-1)!
  }

  async openFile() {
    this.files.push(new FileInMemory())
    return this.files.at(-1)!
  }
}

class Spool implements PcmSpool {
  samples: number[] = []
  isDeleted = false
  get length() {
    return this.samples.length
  }
  async write(pcm: Float32Array) {
    for (const sample of pcm) this.samples.push(sample)
  }
  async read(from: number, count: number) {
    return Float32Array.from(this.samples.slice(from, from + count))
  }
  async delete() {
    this.isDeleted = true
  }
}

const request = {
  id: 'a',
  text: 'One. Two.',
  markup: 'plain',
  voice: 'af_heart',
  speed: 1,
} as const

const options: ExportOptions = {
  format: 'wav32f',
  loudness: null,
  title: 'T',
  headings: [],
  captions: [],
}

const goOn = async () => {}

/** Bursts as loud as a shout over a voice: 3 s each. */
function speech(loudness: number): Float32Array {
  return Float32Array.from({ length: 3 * SAMPLE_RATE }, (_, i) => {
    const syllable = Math.abs(Math.sin((2 * Math.PI * 2.5 * i) / SAMPLE_RATE))
    const spike = i % 6_007 < 3 ? 4 : 1
    return loudness * syllable * spike * Math.sin((2 * Math.PI * 180 * i) / SAMPLE_RATE)
  })
}

async function record(
  change: Partial<ExportOptions>,
  pcm: Float32Array,
  events: readonly SpeechEvent[] = [],
) {
  const scratch = new Scratch()
  const recorder = new SoundFileRecorder(request, { ...options, ...change }, { files: scratch, converter })
  for (let i = 0; i < pcm.length; i += 10_000) await recorder.write(pcm.subarray(i, i + 10_000))
  for (const event of events) recorder.note(event)
  const made = await recorder.finish(goOn)
  await recorder.discard()
  const bytes = await made.file.arrayBuffer()
  return { ...made, scratch, pcm: new Float32Array(bytes.slice(58, 58 + 4 * pcm.length)) }
}

describe('SoundFileRecorder', () => {
  it('writes what was spoken as it is where no loudness is asked for', async () => {
    const spoken = speech(0.2)
    const { pcm, report, scratch } = await record({}, spoken)
    expect(pcm).toEqual(spoken)
    expect(report).toMatchObject({ seconds: 3, gainDb: 0, chapters: [] })
    expect(report.loudness).toBe(report.spokenLoudness)
    expect(scratch.spools[0]!.isDeleted).toBe(true)
  })

  it.each([
    [-16, 0.02],
    [-16, 0.3],
    [-23, 0.3],
    [-23, 0.008],
  ])(
    'brings it to %d LUFS from an amplitude of %d, its true peak below −1 dB',
    async (loudness, amplitude) => {
      const { pcm, report } = await record({ loudness }, speech(amplitude))
      const meter = new LevelMeter(SAMPLE_RATE)
      meter.push(pcm)
      expect(meter.level.loudness).toBeGreaterThan(loudness - 0.5)
      expect(meter.level.loudness).toBeLessThan(loudness + 0.5)
      expect(meter.level.truePeakDb).toBeLessThan(-1)
      expect(report.loudness).toBeCloseTo(meter.level.loudness, 5)
    },
  )

  it('leaves silence silent, and writes a file for nothing', async () => {
    expect(
      (await record({ loudness: -16 }, new Float32Array(5_000))).pcm.every((sample) => sample === 0),
    ).toBe(true)
    expect((await record({}, new Float32Array(0))).report.seconds).toBe(0)
  })

  it('puts chapters and captions where the words are heard', async () => {
    const words = [
      { text: 'One', start: 0, end: 3, from: 0.1, to: 0.4 },
      { text: 'Two', start: 5, end: 8, from: 1.5, to: 2 },
    ]
    const span = { start: 0, end: 9 }
    const segment = {
      index: 0,
      chunks: 1,
      span,
      seconds: 3,
      synthesisMs: 1,
      words,
      at: 0,
      peaks: new Uint8Array(),
    }
    const { report, captions } = await record(
      { headings: [{ title: 'Second', start: 5 }], captions: ['srt'] },
      speech(0.1),
      [{ kind: 'segment', ...segment }],
    )
    expect(report.chapters).toEqual([
      { title: 'T', from: 0, to: 1.5 },
      { title: 'Second', from: 1.5, to: 3 },
    ])
    expect(captions.srt).toContain('00:00:01,500 --> 00:00:02,500\nTwo.')
  })

  it('marks the sound where that is asked for, as long and as loud as without', async () => {
    const made = Date.UTC(2026, 10, 22, 15)
    const random = new Random(1)
    const voice = talker(random)
    const spoken = Float32Array.from(
      { length: 12 * SAMPLE_RATE },
      () => 0.2 * voice() + 0.001 * random.noise(),
    )
    const plain = await record({ loudness: -16 }, spoken)
    const marked = await record({ loudness: -16, watermark: made }, spoken)
    expect(readWatermark(marked.pcm)).toEqual({ kind: 'marked', day: Date.UTC(2026, 10, 22) })
    expect(readWatermark(plain.pcm)).toEqual({ kind: 'absent' })
    expect(marked.report.seconds).toBe(plain.report.seconds)
    expect(marked.report.loudness).toBeCloseTo(plain.report.loudness, 1)
    expect(marked.report.truePeakDb).toBeLessThan(-1)
  })

  it('leaves no half file when it is stopped', async () => {
    const scratch = new Scratch()
    const recorder = new SoundFileRecorder(request, options, { files: scratch, converter })
    await recorder.write(speech(0.1))
    const stopped = async () => {
      throw new Error('stopped')
    }
    await expect(recorder.finish(stopped)).rejects.toThrow('stopped')
    expect(scratch.files[0]!.length).toBe(0)
  })
})
