import { STYLE_SIZE, VOICE_ROWS } from '../config/limits.ts'
import { floatBytes } from '../lib/float-bytes.ts'
import type { Blend } from './formula.ts'
import { readVoice, sharesOf, type ReadVoice, type VoiceShare } from './read-voice.ts'
import { VoiceBlender } from './voice-blender.ts'
import { VoiceDirectory } from './voice-directory.ts'
import { VoiceDiscovery } from './voice-discovery.ts'
import { VoiceEmbedding } from './voice-embedding.ts'

/** Where the bytes of a voice come from. */
export interface VoiceSource {
  /** @throws SpeechError AssetError */
  voice(id: string): Promise<Uint8Array>
}

/** A voice that can speak, be it of the catalogue or a blend. */
export interface Voice extends ReadVoice {
  /** @param tokenCount phonemes that will be spoken, 1 … 510, without pads. @returns 256 floats */
  style(tokenCount: number): Float32Array
  /** Whose statistics it is likely to have: voices of its timbre with weights that sum to 1. */
  readonly blend: readonly VoiceShare[]
}

const TIMBRE = STYLE_SIZE / 2

/** Loads the voices that formulas name, keeps the ones used last, and blends them. */
export class VoiceManager {
  readonly #source: VoiceSource
  readonly #directory: () => VoiceDirectory | Promise<VoiceDirectory>
  readonly #capacity: number
  readonly #blender = new VoiceBlender()
  /** In order of use, the oldest first. */
  readonly #loaded = new Map<string, Promise<VoiceEmbedding>>()

  /** @param capacity voices kept in memory, half a megabyte each. */
  constructor(
    source: VoiceSource,
    directory: () => VoiceDirectory | Promise<VoiceDirectory> = () =>
      new VoiceDirectory(new VoiceDiscovery()),
    capacity = 16,
  ) {
    this.#source = source
    this.#directory = directory
    this.#capacity = capacity
  }

  /** Loads nothing. @param share of the way of a morph, 0 … 1. @throws SpeechError InputError that says what is wrong with the formula */
  async read(formula: string, share = 0): Promise<ReadVoice> {
    return readVoice(formula, await this.#directory(), share)
  }

  /** @param share as of `read`. @throws SpeechError InputError, AssetError */
  async get(formula: string, share = 0): Promise<Voice> {
    const directory = await this.#directory()
    const read = readVoice(formula, directory, share)
    const { timbre, prosody } = read.formula.from
    const shares = [...sharesOf(timbre), ...sharesOf(prosody)]
    const ids = [...new Set(shares.map(({ voice }) => voice))]
    const voices = new Map(await Promise.all(ids.map(async (id) => [id, await this.#embedding(id)] as const)))
    const half = (blend: Blend, tokenCount: number, from: number, to: number) =>
      this.#blender.mix(blend, (id) => voices.get(id)!.style(tokenCount).subarray(from, to), tokenCount - 1)
    return {
      ...read,
      blend: likelyShares(timbre, directory.discovery),
      style: (tokenCount) => {
        const style = new Float32Array(STYLE_SIZE)
        style.set(half(timbre, tokenCount, 0, TIMBRE))
        style.set(half(prosody, tokenCount, TIMBRE, STYLE_SIZE), TIMBRE)
        return style
      },
    }
  }

  /** Loads what a formula will need, in peace: what goes wrong is told when it is needed. */
  async preload(formula: string): Promise<void> {
    await this.get(formula).catch(() => {})
  }

  /** @param id of a voice. @returns VOICE_ROWS × STYLE_SIZE. @throws SpeechError AssetError */
  async rows(id: string): Promise<Float32Array> {
    return (await this.#embedding(id)).rows
  }

  /** @param id of a voice that has changed */
  forget(id: string): void {
    this.#loaded.delete(id)
  }

  /** A blend as a voice of its own: VOICE_ROWS × 1 × STYLE_SIZE float32, little endian. @throws as `get` */
  async bytes(formula: string): Promise<Uint8Array> {
    const voice = await this.get(formula)
    const rows = new Float32Array(VOICE_ROWS * STYLE_SIZE)
    for (let row = 0; row < VOICE_ROWS; row++) rows.set(voice.style(row + 1), row * STYLE_SIZE)
    return floatBytes(rows)
  }

  /** Asked for twice at once, a voice is loaded once; one that failed is tried again next time. */
  #embedding(id: string): Promise<VoiceEmbedding> {
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

/** Beyond this in sum, weights below zero tell of no voice that was ever measured. */
const FARTHEST_BEYOND = 1

/** Nobody has measured the user's own voices: those that are like them stand in. Of what lies far beyond, only so much is expected. */
function likelyShares(timbre: Blend, discovery: VoiceDiscovery): VoiceShare[] {
  const weights = new Map<string, number>()
  for (const { voice, weight } of sharesOf(timbre)) {
    const measured = discovery.get(voice).own?.shares ?? [{ voice, weight: 1 }]
    for (const share of measured) {
      weights.set(share.voice, (weights.get(share.voice) ?? 0) + weight * share.weight)
    }
  }
  const shares = Array.from(weights, ([voice, weight]) => ({ voice, weight }))
  const above = sumOf(shares.filter(({ weight }) => weight > 0))
  const below = above - sumOf(shares)
  const kept = Math.min(below, FARTHEST_BEYOND)
  return shares
    .filter(({ weight }) => weight !== 0)
    .map(({ voice, weight }) => ({
      voice,
      weight: weight > 0 ? (weight / above) * (1 + kept) : (weight / below) * kept,
    }))
}

function sumOf(shares: readonly VoiceShare[]): number {
  return shares.reduce((sum, { weight }) => sum + weight, 0)
}
