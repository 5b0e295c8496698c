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
      write: ({ data, position }) => sink.write(data, isStream ? undefined : position),
    }),
    isStream ? {} : { chunked: true, chunkSize: 1 << 20 },
  )
  const output = new Output({ format: container(isStream), target })
  const source = new AudioSampleSource({ codec, bitrate })
  output.addAudioTrack(source)
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
  let samples = 0
  return {
    async write(pcm) {
      const sample = new AudioSample({
        data: new Float32Array(pcm),
        format: 'f32',
        numberOfChannels: 1,
        sampleRate: info.sampleRate,
        timestamp: samples / info.sampleRate,
      })
      samples += pcm.length
      await source.add(sample)
      sample.close()
    },
    end: () => output.finalize(),
  }
}
