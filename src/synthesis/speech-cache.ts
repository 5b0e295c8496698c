import { KEPT_SPEECH_MB, SAMPLE_RATE } from '../config/limits.ts'
import type { SpeechCacheState } from '../protocol.ts'
import type { LengthKept } from '../text/chunk-processor.ts'

/** The sound of one unit as it came from the model, without its silent edges. */
export interface SpokenUnit {
  readonly pcm: Int16Array
  /** Frames of each token, pads included; absent where the model does not tell. */
  readonly durations?: Int32Array
  /** Samples that were cut off before the first. */
  readonly trimmedStart: number
}

/** What is known of a kept unit without reading it. */
export interface KeptUnit {
  readonly key: string
  /** What it has in common with other units of its text. */
  readonly context: string
  readonly phonemes: string
  /** What came after it where it was said: the first phonemes, none at the end of a paragraph. */
  readonly follows: readonly string[]
  readonly bytes: number
  readonly samples: number
}

/** Where units outlive the visit. Nothing of it throws; what it cannot keep is forgotten. */
export interface UnitStore {
  /** In the order of their last use, the oldest first. */
  list(): Promise<readonly KeptUnit[]>
  read(key: string): Promise<SpokenUnit | undefined>
  write(key: string, about: KeptUnit, unit: SpokenUnit): Promise<void>
  use(key: string, about: KeptUnit): Promise<void>
  delete(keys: readonly string[]): Promise<void>
  clear(): Promise<void>
}

export interface SpeechCacheLimits {
  readonly bytes: number
  readonly bytesInMemory: number
}

/** So many phonemes of what follows tell whether a text was cut here before. */
export const FOLLOWING = 16
const MOST_FOLLOWS = 16

/** The latter are ten minutes. */
const LIMITS: SpeechCacheLimits = { bytes: KEPT_SPEECH_MB * 1e6, bytesInMemory: 32e6 }

/**
 * Speech that was made before: in memory, and behind that in a store. What was heard longest ago goes first. It also finds
 * what is kept by what is to be said, so that a text is cut again where it was cut before.
 */
export class SpeechCache {
  readonly #store: UnitStore
  #limits: SpeechCacheLimits
  #opened: Promise<void> | undefined
  /** In the order of use, the oldest first. */
  readonly #kept = new Map<string, KeptUnit>()
  readonly #memory = new Map<string, SpokenUnit>()
  /** Keys by context and first word. */
  readonly #openings = new Map<string, Map<string, Set<string>>>()
  #bytes = 0
  #bytesInMemory = 0
  #hits = 0
  #hitsInMemory = 0
  #misses = 0

  constructor(store: UnitStore, limits: SpeechCacheLimits = LIMITS) {
    this.#store = store
    this.#limits = limits
  }

  /** To be awaited before anything else. */
  open(): Promise<void> {
    return (this.#opened ??= this.#store.list().then((units) => {
      units.forEach((unit) => this.#enter(unit))
      this.#shrink()
    }))
  }

  /** Finds the longest kept unit that what comes begins with and that was followed by the same: it is cut there again. */
  lengthKept(contextOf: (voice: string | undefined) => string): LengthKept {
    return ({ voice, phonemes }) => {
      const units = this.#openings.get(contextOf(voice))?.get(firstWord(phonemes(64)))
      if (!units) return 0
      const found = Array.from(units, (key) => this.#kept.get(key)!)
        .sort((a, b) => b.phonemes.length - a.phonemes.length)
        .find(({ phonemes: kept, follows }) => {
          const coming = phonemes(kept.length + 1 + FOLLOWING)
          if (!coming.startsWith(kept) || (coming[kept.length] ?? ' ') !== ' ') return false
          const after = coming.slice(kept.length + 1)
          return follows.some((one) => (one === '' ? after === '' : after.startsWith(one)))
        })
      return found?.phonemes.length ?? 0
    }
  }

  /** @param follows of where it is to be said */
  async get(key: string, follows: string): Promise<SpokenUnit | undefined> {
    const about = this.#kept.get(key)
    const remembered = about && this.#memory.get(key)
    const unit = remembered ?? (about && (await this.#store.read(key)))
    if (!about || !unit) {
      this.#misses++
      if (about) this.#forget([key])
      return undefined
    }
    this.#hits++
    if (remembered) this.#hitsInMemory++
    const used = about.follows.includes(follows)
      ? about
      : { ...about, follows: [follows, ...about.follows].slice(0, MOST_FOLLOWS) }
    this.#kept.delete(key)
    this.#kept.set(key, used)
    this.#remember(key, unit)
    void this.#store.use(key, used)
    return unit
  }

  put(key: string, where: Pick<KeptUnit, 'context' | 'phonemes' | 'follows'>, unit: SpokenUnit): void {
    const bytes = bytesOf(unit)
    if (bytes > this.#limits.bytes || this.#kept.has(key)) return
    const about: KeptUnit = { key, ...where, bytes, samples: unit.pcm.length }
    this.#enter(about)
    this.#remember(key, unit)
    this.#shrink()
    void this.#store.write(key, about, unit)
  }

  /** Forgets what no longer has room. */
  limitTo(bytes: number): void {
    this.#limits = { ...this.#limits, bytes }
    this.#shrink()
  }

  state(): SpeechCacheState {
    const samples = [...this.#kept.values()].reduce((sum, unit) => sum + unit.samples, 0)
    return {
      bytes: this.#bytes,
      bytesInMemory: this.#bytesInMemory,
      limitBytes: this.#limits.bytes,
      entries: this.#kept.size,
      seconds: samples / SAMPLE_RATE,
      hits: this.#hits,
      hitsInMemory: this.#hitsInMemory,
      misses: this.#misses,
    }
  }

  async clear(): Promise<void> {
    this.#kept.clear()
    this.#memory.clear()
    this.#openings.clear()
    this.#bytes = 0
    this.#bytesInMemory = 0
    await this.#store.clear()
  }

  #shrink(): void {
    const old: string[] = []
    let over = this.#bytes - this.#limits.bytes
    for (const [oldest, { bytes }] of this.#kept) {
      if (over <= 0) break
      over -= bytes
      old.push(oldest)
    }
    this.#forget(old)
  }

  #enter(unit: KeptUnit): void {
    this.#kept.set(unit.key, unit)
    this.#bytes += unit.bytes
    const openings = this.#openings.get(unit.context) ?? new Map<string, Set<string>>()
    const opening = firstWord(unit.phonemes)
    openings.set(opening, (openings.get(opening) ?? new Set()).add(unit.key))
    this.#openings.set(unit.context, openings)
  }

  #remember(key: string, unit: SpokenUnit): void {
    if (!this.#memory.delete(key)) this.#bytesInMemory += bytesOf(unit)
    this.#memory.set(key, unit)
    for (const [oldest, old] of this.#memory) {
      if (this.#bytesInMemory <= this.#limits.bytesInMemory) break
      this.#memory.delete(oldest)
      this.#bytesInMemory -= bytesOf(old)
    }
  }

  #forget(keys: readonly string[]): void {
    for (const key of keys) {
      const about = this.#kept.get(key)
      const unit = this.#memory.get(key)
      if (unit && this.#memory.delete(key)) this.#bytesInMemory -= bytesOf(unit)
      if (!about) continue
      this.#kept.delete(key)
      this.#bytes -= about.bytes
      this.#openings.get(about.context)?.get(firstWord(about.phonemes))?.delete(key)
    }
    if (keys.length > 0) void this.#store.delete(keys)
  }
}

function firstWord(phonemes: string): string {
  return phonemes.split(' ', 1)[0]!
}

function bytesOf({ pcm, durations }: SpokenUnit): number {
  return pcm.byteLength + (durations?.byteLength ?? 0)
}
