import { EncodedAudioPacketSource, EncodedPacket } from 'mediabunny'
import { OPUS_RATE, rightOpusHead } from './opus-head.ts'

/** Sound that may wait to be encoded, in pieces as they were written. */
const MOST_WAITING = 8
/** After the end of the sound, so that what the encoder looks ahead comes out: a packet. */
const TAIL_SECONDS = 0.02
/** Packets in which the end of the sound may lie: those of the tail, and one that was not full. */
const HELD = 3

/**
 * Opus by the browser's encoder, to the sample: the container is told how much of the first packet and of the last is no
 * sound, which mediabunny's own encoding leaves out.
 */
export class OpusEncoder {
  /** Of the packets, for mediabunny's output. */
  readonly source = new EncodedAudioPacketSource('opus')
  readonly #rate: number
  readonly #encoder: AudioEncoder
  /** Samples of the sound that were put in. */
  #samples = 0
  /** Samples of OPUS_RATE that came out. */
  #made = 0
  #preSkip = 0
  #meta: EncodedAudioChunkMetadata | undefined
  /** The last packets: they may have to be cut. */
  readonly #held: EncodedPacket[] = []
  #added = Promise.resolve()
  #failure: unknown

  constructor(rate: number, bitrate: number) {
    this.#rate = rate
    this.#encoder = new AudioEncoder({
      output: (chunk, meta) => this.#take(chunk, meta),
      error: (error) => (this.#failure = error),
    })
    this.#encoder.configure({ codec: 'opus', sampleRate: rate, numberOfChannels: 1, bitrate })
  }

  /** Awaiting it is the back-pressure. */
  async write(pcm: Float32Array): Promise<void> {
    this.#put(pcm)
    this.#samples += pcm.length
    while (this.#encoder.encodeQueueSize > MOST_WAITING && this.#failure === undefined)
      await new Promise((resolve) => this.#encoder.addEventListener('dequeue', resolve, { once: true }))
    await this.#added
    if (this.#failure !== undefined) throw this.#failure
  }

  async end(): Promise<void> {
    const samples = this.#samples
    this.#put(new Float32Array(Math.ceil(TAIL_SECONDS * this.#rate)))
    await this.#encoder.flush()
    this.#encoder.close()
    const end = this.#preSkip / OPUS_RATE + samples / this.#rate
    for (const packet of this.#held) {
      const duration = Math.min(packet.duration, end - packet.timestamp)
      if (duration > 0) this.#add(packet.clone({ duration }))
    }
    await this.#added
    if (this.#failure !== undefined) throw this.#failure
    this.source.close()
  }

  #put(pcm: Float32Array): void {
    const data = new AudioData({
      data: new Float32Array(pcm),
      format: 'f32',
      sampleRate: this.#rate,
      numberOfChannels: 1,
      numberOfFrames: pcm.length,
      timestamp: Math.round((1e6 * this.#samples) / this.#rate),
    })
    this.#encoder.encode(data)
    data.close()
  }

  #take(chunk: EncodedAudioChunk, meta: EncodedAudioChunkMetadata | undefined): void {
    const config = meta?.decoderConfig
    if (config?.description && !this.#meta) {
      const { description } = config
      const told = ArrayBuffer.isView(description)
        ? new Uint8Array(description.buffer, description.byteOffset, description.byteLength)
        : new Uint8Array(description)
      const { head, preSkip } = rightOpusHead(told, this.#rate)
      this.#preSkip = preSkip
      this.#meta = { decoderConfig: { ...config, description: head } }
    }
    const data = new Uint8Array(chunk.byteLength)
    chunk.copyTo(data)
    const samples = Math.round(((chunk.duration ?? 0) * OPUS_RATE) / 1e6)
    this.#held.push(new EncodedPacket(data, 'key', this.#made / OPUS_RATE, samples / OPUS_RATE))
    this.#made += samples
    if (this.#held.length > HELD) this.#add(this.#held.shift()!)
  }

  #add(packet: EncodedPacket): void {
    this.#added = this.#added.then(() => this.source.add(packet, this.#meta))
    this.#added.catch((error: unknown) => (this.#failure ??= error))
  }
}
