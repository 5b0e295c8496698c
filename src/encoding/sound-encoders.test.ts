import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import fc from 'fast-check'
import { ALL_FORMATS, BufferSource, Input } from 'mediabunny'
import { describe, expect, it } from 'vitest'
import { openMp3Encoder } from './mp3-encoder.ts'
import { FormatConverter } from '../audio/format-converter.ts'
import { pcm16 } from '../audio/pcm-samples.ts'
import { readFlac } from './read-flac.ts'
import type { SoundInfo } from '../audio/sound-encoder.ts'
import type { SoundFormat } from '../config/sound-formats.ts'

const lame = readFileSync(createRequire(import.meta.url).resolve('wasm-media-encoders/wasm/mp3'))
const notHere = () => {
  throw new Error('Only a browser has it.')
}
const converter = new FormatConverter({
  mp3: (info, sink) => openMp3Encoder(lame, info, sink),
  ogg: notHere,
  webm: notHere,
  m4a: notHere,
  aac: notHere,
})

const TAGS = { title: 'Über Wörter – 言葉', voice: 'af_heart*0.7 + am_adam*0.3', speed: 1.25 }

async function encode(
  format: SoundFormat,
  pcm: Float32Array,
  chapters: SoundInfo['chapters'] = [],
  piece = 1_000,
  tags: SoundInfo['tags'] = TAGS,
) {
  let file = new Uint8Array(0)
  const sink = {
    write(bytes: Uint8Array, position = file.length) {
      const larger = new Uint8Array(Math.max(file.length, position + bytes.length))
      larger.set(file)
      larger.set(bytes, position)
      file = larger
    },
  }
  const encoder = await converter.open(
    format,
    { sampleRate: 24_000, samples: pcm.length, tags, chapters },
    sink,
  )
  for (let i = 0; i < pcm.length; i += piece) await encoder.write(pcm.subarray(i, i + piece))
  await encoder.end()
  return Buffer.from(file)
}

const tone = (length: number) =>
  Float32Array.from({ length }, (_, i) => 0.6 * Math.sin(i / 11) * Math.sin(i / 900) + 0.1 * Math.sin(i * i))

describe('WAV', () => {
  it('writes a head whose sizes agree with the data, of every depth', async () => {
    for (const [format, bytes, tag, head] of [
      ['wav', 2, 1, 44],
      ['wav24', 3, 1, 44],
      ['wav32f', 4, 3, 58],
    ] as const) {
      const file = await encode(format, tone(1_001))
      expect(file.toString('latin1', 0, 4) + file.toString('latin1', 8, 16)).toBe('RIFFWAVEfmt ')
      expect(file.readUInt32LE(4)).toBe(file.length - 8)
      expect(file.readUInt16LE(20)).toBe(tag)
      expect(file.readUInt32LE(24)).toBe(24_000)
      expect(file.readUInt32LE(28)).toBe(24_000 * bytes)
      expect(file.toString('latin1', head - 8, head - 4)).toBe('data')
      expect(file.readUInt32LE(head - 4)).toBe(1_001 * bytes)
      // Whatever comes after the sound begins at an even place.
      expect(file.toString('latin1', head + Math.ceil((1_001 * bytes) / 2) * 2).slice(0, 4)).toBe('LIST')
    }
  })

  it('holds the samples to half a step, and floats exactly', async () => {
    const pcm = tone(3_000)
    const [w16, w24, w32] = [
      await encode('wav', pcm),
      await encode('wav24', pcm),
      await encode('wav32f', pcm),
    ]
    pcm.forEach((sample, i) => {
      expect(Math.abs(w16.readInt16LE(44 + 2 * i) / 2 ** 15 - sample)).toBeLessThanOrEqual(2 ** -16)
      expect(Math.abs(w24.readIntLE(44 + 3 * i, 3) / 2 ** 23 - sample)).toBeLessThanOrEqual(2 ** -24)
      expect(w32.readFloatLE(58 + 4 * i)).toBe(sample)
    })
  })

  it('clips at full scale and makes silence of what is not a number', () => {
    const bytes = Buffer.from(pcm16(Float32Array.of(0, 1, -1, 2, -2, Number.NaN, Infinity)))
    expect([0, 1, 2, 3, 4, 5, 6].map((i) => bytes.readInt16LE(2 * i))).toEqual([
      0, 32_767, -32_768, 32_767, -32_768, 0, 32_767,
    ])
  })

  it('refuses what 32 bits cannot count, with a way out', async () => {
    const info = { sampleRate: 24_000, samples: 2 ** 31, tags: TAGS, chapters: [] }
    await expect(converter.open('wav', info, { write: () => {} })).rejects.toThrow('Choose FLAC or MP3')
  })
})

describe('FLAC', () => {
  it('decodes to the samples of the WAV file, whatever they are and however they come', async () => {
    const sounds = fc.oneof(
      fc
        .array(fc.float({ min: -1.5, max: 1.5, noNaN: true }), { maxLength: 300 })
        .map((a) => Float32Array.from(a)),
      fc.integer({ min: 0, max: 20_000 }).map(tone),
      fc.integer({ min: 1, max: 9_000 }).map((n) => new Float32Array(n)),
      fc
        .integer({ min: 1, max: 9_000 })
        .map((n) => Float32Array.from({ length: n }, (_, i) => (i % 2 ? 1 : -1))),
    )
    await fc.assert(
      fc.asyncProperty(sounds, fc.integer({ min: 1, max: 6_000 }), async (pcm, piece) => {
        const { samples } = readFlac(await encode('flac', pcm, [], piece))
        const integers = new Int16Array(pcm16(pcm).buffer)
        expect(
          Buffer.compare(Buffer.from(Int16Array.from(samples).buffer), Buffer.from(integers.buffer)),
        ).toBe(0)
      }),
      { numRuns: 60 },
    )
  })

  it('is much smaller than the samples where there is something to foresee', async () => {
    const smooth = Float32Array.from({ length: 48_000 }, (_, i) => 0.5 * Math.sin(i / 40))
    expect((await encode('flac', smooth)).length).toBeLessThan(48_000 * 2 * 0.45)
  })

  it('says rate, length, tags and chapters in its head', async () => {
    const chapters = [{ title: 'Öffnung', from: 3661.5, to: 4000 }]
    const { rate, total, comments } = readFlac(await encode('flac', tone(5_000), chapters))
    expect([rate, total]).toEqual([24_000, 5_000])
    expect(comments).toContain(`TITLE=${TAGS.title}`)
    expect(comments).toContain('CHAPTER001=01:01:01.500')
    expect(comments).toContain('CHAPTER001NAME=Öffnung')
    expect(comments.find((row) => row.startsWith('COMMENT='))).toContain('Synthetic speech')
  })
})

describe('MP3', () => {
  it('is whole frames between a tag and the end, and says how many samples are sound', async () => {
    for (const samples of [1, 575, 576, 24_000, 50_001]) {
      const file = await encode('mp3', tone(samples))
      const tagBytes = 10 + [6, 7, 8, 9].reduce((size, at) => size * 128 + file[at]!, 0)
      const sound = file.subarray(tagBytes)
      expect(sound.length % 288).toBe(0)
      for (let at = 0; at < sound.length; at += 288) expect(sound.readUInt16BE(at)).toBe(0xfff3)
      expect(sound.toString('latin1', 13, 17)).toBe('Info')
      const frames = sound.readUInt32BE(21)
      expect(frames).toBe(sound.length / 288 - 1)
      const trim = sound.readUIntBE(13 + 116 + 21, 3)
      expect(frames * 576 - (trim >> 12) - (trim & 0xfff)).toBe(samples)
    }
  })

  it('tells title, voice and chapters in its tag', async () => {
    const chapters = [
      { title: 'One', from: 0, to: 0.5 },
      { title: 'Two', from: 0.5, to: 1 },
    ]
    const file = await encode('mp3', tone(24_000), chapters)
    const utf16 = (text: string) => Buffer.from(text, 'utf16le')
    expect(file.toString('latin1', 0, 3)).toBe('ID3')
    for (const text of [TAGS.title, TAGS.voice, 'One', 'Two', 'Synthetic speech.']) {
      expect(file.includes(utf16(text))).toBe(true)
    }
    const second = file.indexOf('CHAP', file.indexOf('CHAP') + 1)
    expect(file.readUInt32BE(second + 10 + 4)).toBe(500)
  })
})

describe('a stream, whose length nobody knows yet', () => {
  async function stream(format: SoundFormat, pcm: Float32Array) {
    const pieces: Uint8Array[] = []
    const sink = {
      write(bytes: Uint8Array, position?: number) {
        expect(position, 'nothing is mended afterwards').toBeUndefined()
        pieces.push(bytes.slice())
      },
    }
    const encoder = await converter.open(
      format,
      { sampleRate: 24_000, samples: null, tags: TAGS, chapters: [] },
      sink,
    )
    for (let at = 0; at < pcm.length; at += 12_000) await encoder.write(pcm.subarray(at, at + 12_000))
    const early = Buffer.concat(pieces).length
    await encoder.end()
    return { file: Buffer.concat(pieces), early }
  }

  it('is a WAV file with the largest length, its tags before its samples', async () => {
    const pcm = tone(36_001)
    const { file } = await stream('wav', pcm)
    expect([file.readUInt32LE(4), file.toString('latin1', 36, 40)]).toEqual([0xffffffff, 'LIST'])
    const data = file.indexOf('data', 40, 'latin1')
    expect(file.readUInt32LE(data + 4)).toBe(0xffffffff)
    expect(file.subarray(data + 8)).toEqual(Buffer.from(pcm16(pcm)))
  })

  it('is FLAC that says nothing of its length, with every sample', async () => {
    const { file, early } = await stream('flac', tone(36_001))
    const { samples, total } = readFlac(file)
    expect([total, samples.length]).toEqual([0, 36_001])
    expect(early).toBeGreaterThan(file.length / 2)
  })

  it('is MP3 from its first frame on, without one that tells a length', async () => {
    const { file, early } = await stream('mp3', tone(36_001))
    const tagBytes = 10 + [6, 7, 8, 9].reduce((size, at) => size * 128 + file[at]!, 0)
    const sound = file.subarray(tagBytes)
    expect(sound.length % 288).toBe(0)
    for (let at = 0; at < sound.length; at += 288) expect(sound.readUInt16BE(at)).toBe(0xfff3)
    expect(sound.includes('Info', 0, 'latin1')).toBe(false)
    expect((sound.length / 288) * 576).toBeGreaterThanOrEqual(36_001)
    expect(early).toBeGreaterThan(file.length / 2)
  })
})

describe('tags', () => {
  it.each(['wav', 'wav24', 'wav32f', 'flac', 'mp3'] as const)(
    'of any characters are read from %s',
    async (format) => {
      const titles = [
        ['🗼 שלום – ../a\\b:c|d?', '🗼 שלום – ../a\\b:c|d?'],
        ['two\nlines\0 and\u0007 a \ud83d half', 'two lines and a half'],
        ['言'.repeat(10_000), `${'言'.repeat(999)}…`],
        ['', undefined],
      ] as const
      for (const [title, told] of titles) {
        const chapters = [{ title, from: 0, to: 0.1 }]
        const file = await encode(format, tone(2_400), chapters, 1_000, { ...TAGS, title })
        const input = new Input({ source: new BufferSource(file), formats: ALL_FORMATS })
        const tags = await input.getMetadataTags()
        // In WAV it is UTF-8, as most have it, which this reader takes for Latin 1.
        const read = format.startsWith('wav')
          ? Buffer.from(tags.title ?? '', 'latin1').toString()
          : tags.title
        expect(read || undefined).toBe(told)
        expect(tags.artist).toBe(TAGS.voice)
        // MP3 has what its last frame holds besides.
        expect(Math.abs((await input.computeDuration()) - 0.1)).toBeLessThan(0.08)
      }
    },
  )
})
