import {
  AdtsOutputFormat,
  AudioSample,
  AudioSampleSource,
  canEncodeAudio,
  Mp4OutputFormat,
  OggOutputFormat,
  Output,
  StreamTarget,
  WebMOutputFormat,
  type StreamTargetChunk,
} from 'mediabunny'
import { ENCODER_NAME, provenance, vorbisComments } from '../audio/sound-comments.ts'
import type { ByteSink, SoundEncoder, SoundInfo } from '../audio/sound-encoder.ts'
import { SpeechError } from '../errors.ts'
import { OpusEncoder } from './opus-encoder.ts'
import { tellCodecDelay } from './webm-codec-delay.ts'

const CONTAINERS = {
  ogg: { codec: 'opus', bitrate: 64_000, format: () => new OggOutputFormat() },
  webm: {
    codec: 'opus',
    bitrate: 64_000,
    format: (isStream: boolean) => new WebMOutputFormat({ appendOnly: isStream }),
  },
  m4a: {
    codec: 'aac',
    bitrate: 96_000,
    format: (isStream: boolean) => new Mp4OutputFormat({ fastStart: isStream ? 'fragmented' : false }),
  },
  aac: { codec: 'aac', bitrate: 96_000, format: () => new AdtsOutputFormat() },
} as const

export type MediaFormat = keyof typeof CONTAINERS

/** Whether this browser brings the encoder. */
export async function canEncodeMedia(format: MediaFormat, sampleRate: number): Promise<boolean> {
  if (typeof AudioEncoder === 'undefined') return false
  const { codec, bitrate } = CONTAINERS[format]
  return canEncodeAudio(codec, { sampleRate, numberOfChannels: 1, bitrate })
}

/** Opus or AAC by the browser's own encoder (WebCodecs). @throws SpeechError InputError where it has none */
export async function openMediaEncoder(
  format: MediaFormat,
  info: SoundInfo,
  sink: ByteSink,
): Promise<SoundEncoder> {
  const { codec, bitrate, format: container } = CONTAINERS[format]
  if (!(await canEncodeMedia(format, info.sampleRate))) {
    throw new SpeechError(
      'InputError',
      `This browser cannot write ${codec === 'aac' ? 'AAC' : 'Opus'} sound. Choose MP3, FLAC or WAV.`,
    )
  }
  const isStream = info.samples === null
  const target = new StreamTarget(
    new WritableStream<StreamTargetChunk>({
      write: ({ data, position }) => {
        if (format === 'webm' && position === 0) tellCodecDelay(data)
        sink.write(data, isStream ? undefined : position)
      },
    }),
    isStream ? {} : { chunked: true, chunkSize: 1 << 20 },
  )
  const output = new Output({ format: container(isStream), target })
  const encoder =
    codec === 'opus' ? new OpusEncoder(info.sampleRate, bitrate) : aacEncoder(info.sampleRate, bitrate)
  output.addAudioTrack(encoder.source)
  output.setMetadataTags({
    title: info.tags.title,
    artist: info.tags.voice,
    comment: provenance(info.tags),
    genre: 'Speech',
    raw:
      format === 'm4a'
        ? { '©too': ENCODER_NAME }
        : vorbisComments(info.tags, format === 'ogg' ? info.chapters : []),
  })
  await output.start()
  return {
    write: (pcm) => encoder.write(pcm),
    async end() {
      await encoder.end()
      await output.finalize()
    },
  }
}

function aacEncoder(sampleRate: number, bitrate: number) {
  const source = new AudioSampleSource({ codec: 'aac', bitrate })
  let samples = 0
  return {
    source,
    async write(pcm: Float32Array): Promise<void> {
      const sample = new AudioSample({
        data: new Float32Array(pcm),
        format: 'f32',
        numberOfChannels: 1,
        sampleRate,
        timestamp: samples / sampleRate,
      })
      samples += pcm.length
      await source.add(sample)
      sample.close()
    },
    end: async () => source.close(),
  }
}
