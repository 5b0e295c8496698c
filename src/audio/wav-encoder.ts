import { SpeechError } from '../errors.ts'
import { ByteWriter, utf8Bytes } from './byte-writer.ts'
import { pcm16, pcm24, pcm32f } from './pcm-samples.ts'
import { ENCODER_NAME, provenance } from './sound-comments.ts'
import type { ByteSink, SoundEncoder, SoundInfo } from './sound-encoder.ts'

const DEPTHS = {
  16: { bytes: 2, tag: 1, write: pcm16 },
  24: { bytes: 3, tag: 1, write: pcm24 },
  '32f': { bytes: 4, tag: 3, write: pcm32f },
} as const

/** RIFF counts in 32 bits; a header with marks and tags takes far less than this. */
const MOST_DATA_BYTES = 0xffffffff - 0x100000

/** What a stream says where its length should stand: players read on to its end. */
const UNKNOWN = 0xffffffff

/** WAV (RIFF, Microsoft 1991): chapters as cue points with labels, tags as INFO. @throws SpeechError InputError above 4 GB */
export function openWavEncoder(depth: keyof typeof DEPTHS, info: SoundInfo, sink: ByteSink): SoundEncoder {
  const { bytes, tag, write } = DEPTHS[depth]
  const isStream = info.samples === null
  const samples = info.samples ?? 0
  const dataBytes = samples * bytes
  if (dataBytes > MOST_DATA_BYTES) {
    throw new SpeechError(
      'InputError',
      `So long a sound does not fit into a WAV file (4 GB). Choose FLAC or MP3, or one file a chapter.`,
    )
  }
  const format = part('fmt ', (chunk) =>
    chunk
      .u16(tag, true)
      .u16(1, true)
      .u32(info.sampleRate, true)
      .u32(info.sampleRate * bytes, true)
      .u16(bytes, true)
      .u16(8 * bytes, true)
      .raw(tag === 3 ? [0, 0] : []),
  )
  // Files that are not integer PCM have to say their length a second time.
  const fact = tag === 3 ? part('fact', (chunk) => chunk.u32(isStream ? UNKNOWN : samples, true)) : []
  // After the sound, so that those who take the head for 44 bytes are right; a stream has no such place.
  const head = [...format, ...fact, ...(isStream ? tagParts(info) : [])]
  const tail = Uint8Array.from(isStream ? [] : [...tagParts(info), ...cueParts(info)])
  const padding = dataBytes % 2
  const header = new ByteWriter()
    .latin1('RIFF')
    .u32(isStream ? UNKNOWN : 4 + head.length + 8 + dataBytes + padding + tail.length, true)
    .latin1('WAVE')
    .raw(head)
    .latin1('data')
    .u32(isStream ? UNKNOWN : dataBytes, true)
  sink.write(header.bytes())
  return {
    write: (pcm) => sink.write(write(pcm)),
    end: () => sink.write(padding ? Uint8Array.from([0, ...tail]) : tail),
  }
}

function tagParts({ tags }: SoundInfo): ArrayLike<number> & Iterable<number> {
  const rows = {
    INAM: tags.title,
    IART: tags.voice,
    ICMT: provenance(tags),
    IGNR: 'Speech',
    ISFT: ENCODER_NAME,
  }
  return part('LIST', (list) => {
    list.latin1('INFO')
    for (const [name, text] of Object.entries(rows)) list.raw([...textPart(name, text)])
  })
}

function cueParts({ chapters, sampleRate }: SoundInfo): Iterable<number> {
  if (chapters.length === 0) return []
  const cues = part('cue ', (chunk) => {
    chunk.u32(chapters.length, true)
    chapters.forEach(({ from }, index) => {
      const at = Math.round(from * sampleRate)
      chunk
        .u32(index + 1, true)
        .u32(at, true)
        .latin1('data')
        .u32(0, true)
        .u32(0, true)
        .u32(at, true)
    })
  })
  const labels = part('LIST', (list) => {
    list.latin1('adtl')
    chapters.forEach(({ title }, index) =>
      list.raw(
        part('labl', (chunk) =>
          chunk
            .u32(index + 1, true)
            .utf8(title)
            .u8(0),
        ),
      ),
    )
  })
  return [...cues, ...labels]
}

function textPart(name: string, text: string): Uint8Array {
  return part(name, (chunk) => chunk.raw(utf8Bytes(text)).u8(0))
}

/** One chunk of a RIFF file, padded to a whole number of words. */
function part(name: string, fill: (chunk: ByteWriter) => unknown): Uint8Array {
  const body = new ByteWriter()
  fill(body)
  const whole = new ByteWriter().latin1(name).u32(body.length, true).raw(body.bytes())
  return (body.length % 2 === 1 ? whole.u8(0) : whole).bytes()
}
