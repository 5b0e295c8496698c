import { SpeechError } from '../errors.ts'
import type { VoiceInfo } from '../protocol.ts'
import { VOICE_CATALOG } from './catalog.ts'
import { checkedBlends } from './checked-blends.ts'
import { UserVoices, type UserVoiceStore } from './user-voices.ts'
import { VoiceDirectory } from './voice-directory.ts'
import { VoiceDiscovery } from './voice-discovery.ts'
import { VoiceManager, type VoiceSource } from './voice-manager.ts'
import type { PlacedVoice, VoiceMap } from './voice-map.ts'
import { VOICE_PRESETS, type NamedBlend } from './voice-presets.ts'
import { voicesIn } from './voices-in.ts'

export interface VoiceLibraryParts {
  /** The catalogue's voices. */
  readonly catalogue: VoiceSource
  readonly map: () => Promise<VoiceMap>
  /** What the user has saved. */
  readonly store: UserVoiceStore
  /** Lower-case hex. */
  readonly hash: (bytes: Uint8Array) => Promise<string>
}

/** All voices there are: the catalogue's, the presets, the user's own and the user's blends. */
export class VoiceLibrary {
  readonly manager: VoiceManager
  readonly #parts: VoiceLibraryParts
  readonly #own: UserVoices

  constructor(parts: VoiceLibraryParts) {
    this.#parts = parts
    this.#own = new UserVoices(parts.store, parts.map, parts.hash)
    this.manager = new VoiceManager(
      { voice: async (id) => ((await this.#isOwn(id)) ? this.#own.bytes(id) : parts.catalogue.voice(id)) },
      async () => new VoiceDirectory(await this.#discovery(), await this.blends()),
    )
  }

  async voices(): Promise<readonly VoiceInfo[]> {
    return [...VOICE_CATALOG, ...(await this.#own.list())]
  }

  blends(): Promise<readonly NamedBlend[]> {
    return this.#parts.store.read('blends', [])
  }

  /** @throws SpeechError InputError naming the one that cannot be spoken */
  async setBlends(blends: readonly NamedBlend[]): Promise<void> {
    const checked = checkedBlends(blends, await this.#discovery(), await this.blends())
    await this.#parts.store.write('blends', checked)
  }

  /** @throws SpeechError InputError that says what is wrong with the file */
  async add(fileName: string, bytes: Uint8Array): Promise<VoiceInfo> {
    const named = [...VOICE_PRESETS, ...(await this.blends())].map(({ name }) => name)
    return this.#own.add(fileName, bytes, new Set([...VOICE_CATALOG.map(({ id }) => id), ...named]))
  }

  /** @throws SpeechError InputError where a saved blend needs it */
  async remove(id: string): Promise<void> {
    const directory = new VoiceDirectory(await this.#discovery(), await this.blends())
    const user = (await this.blends()).find(({ formula }) => needs(formula, id, directory))
    if (user) {
      throw new SpeechError(
        'InputError',
        `“${id}” is part of your blend “${user.name}”. Remove the blend first.`,
      )
    }
    await this.#own.remove(id)
    this.manager.forget(id)
  }

  async placed(): Promise<PlacedVoice[]> {
    const own = await this.#own.list()
    const rows = await Promise.all(own.map(async ({ id }) => [id, await this.manager.rows(id)] as const))
    return (await this.#parts.map()).placed(new Map(rows))
  }

  async #discovery(): Promise<VoiceDiscovery> {
    return new VoiceDiscovery(await this.voices())
  }

  async #isOwn(id: string): Promise<boolean> {
    return (await this.#own.list()).some((voice) => voice.id === id)
  }
}

function needs(formula: string, id: string, directory: VoiceDirectory): boolean {
  try {
    return voicesIn(formula, directory).has(id)
  } catch {
    // Something else in it is gone already.
    return false
  }
}
