import { VoiceEmbedding } from './voice-embedding.ts'

/** Where the bytes of a voice come from. */
export interface VoiceSource {
  /** @throws SpeechError AssetError */
  voice(id: string): Promise<Uint8Array>
}

/** Loads voices as they are asked for and keeps the ones used last. */
export class VoiceManager {
  readonly #source: VoiceSource
  readonly #capacity: number
  /** In order of use, the oldest first. */
  readonly #loaded = new Map<string, Promise<VoiceEmbedding>>()

  /** @param capacity voices kept in memory, half a megabyte each. */
  constructor(source: VoiceSource, capacity = 8) {
    this.#source = source
    this.#capacity = capacity
  }

  /** Asked for twice at once, a voice is loaded once; one that failed is tried again next time. @throws SpeechError AssetError */
  get(id: string): Promise<VoiceEmbedding> {
    const voice = this.#loaded.get(id) ?? this.#load(id)
    this.#loaded.delete(id)
    this.#loaded.set(id, voice)
    while (this.#loaded.size > this.#capacity) this.#loaded.delete(this.#loaded.keys().next().value!)
    return voice
  }

  #load(id: string): Promise<VoiceEmbedding> {
    const voice = this.#source.voice(id).then((bytes) => new VoiceEmbedding(id, bytes))
    voice.catch(() => {
      if (this.#loaded.get(id) === voice) this.#loaded.delete(id)
    })
    return voice
  }
}
