import { SpeechError } from '../errors.ts'
import type { VoiceInfo } from '../protocol.ts'
import { VOICE_CATALOG } from './catalog.ts'
import { RESERVED } from './formula.ts'
import { floatBytes } from '../lib/float-bytes.ts'
import { readVoiceFile } from './import/read-voice-file.ts'
import type { VoiceMap } from './voice-map.ts'

/** Where the user's voices are kept. */
export interface UserVoiceStore {
  read<T>(name: string, fallback: T): Promise<T>
  write<T>(name: string, value: T): Promise<void>
  remove(name: string): Promise<void>
}

const LIST = 'voices'
const MOST = 50
const LONGEST_NAME = 40

/** The voices that the user has brought along. They stand in formulas by their id, as the catalogue's do. */
export class UserVoices {
  readonly #store: UserVoiceStore
  readonly #map: () => Promise<VoiceMap>
  readonly #hash: (bytes: Uint8Array) => Promise<string>

  /** @param map asked for when a voice is added. @param hash lower-case hex */
  constructor(
    store: UserVoiceStore,
    map: () => Promise<VoiceMap>,
    hash: (bytes: Uint8Array) => Promise<string>,
  ) {
    this.#store = store
    this.#map = map
    this.#hash = hash
  }

  list(): Promise<readonly VoiceInfo[]> {
    return this.#store.read<readonly VoiceInfo[]>(LIST, [])
  }

  /**
   * @param fileName its voice is named after it. @param taken ids that are no longer free
   * @throws SpeechError InputError that says what is wrong with the file
   */
  async add(fileName: string, bytes: Uint8Array, taken: ReadonlySet<string>): Promise<VoiceInfo> {
    const rows = readVoiceFile(fileName, bytes)
    const voices = await this.list()
    if (voices.length >= MOST) {
      throw new SpeechError('InputError', `There are ${MOST} voices of your own already. Remove one first.`)
    }
    const sha256 = await this.#hash(floatBytes(rows))
    const same = voices.find(({ own }) => own?.sha256 === sha256)
    if (same) throw new SpeechError('InputError', `This voice is here already, as “${same.id}”.`)
    const shares = (await this.#map()).nearest(rows)
    const name = nameOf(fileName)
    const id = freeId(name, new Set([...taken, ...voices.map(({ id }) => id)]))
    // What it sounds like is all that can be known of whose voice it is.
    const like = VOICE_CATALOG.find(({ id }) => id === shares[0]!.voice)!
    const { language, accent, gender } = like
    const voice: VoiceInfo = { id, name, language, accent, gender, own: { sha256, shares } }
    await this.#store.write(`voice ${voice.id}`, floatBytes(rows))
    await this.#store.write(LIST, [...voices, voice])
    return voice
  }

  async remove(id: string): Promise<void> {
    await this.#store.write(
      LIST,
      (await this.list()).filter((voice) => voice.id !== id),
    )
    await this.#store.remove(`voice ${id}`)
  }

  /** @returns as the catalogue's voices are: VOICE_ROWS × 1 × STYLE_SIZE float32, little endian. @throws SpeechError AssetError */
  async bytes(id: string): Promise<Uint8Array> {
    const bytes = await this.#store.read<Uint8Array | null>(`voice ${id}`, null)
    if (bytes) return bytes
    throw new SpeechError('AssetError', `Your voice “${id}” is no longer on this device. Import it again.`)
  }
}

/** `My voice.v2.pt` → `My voice.v2` */
function nameOf(fileName: string): string {
  const name = fileName
    .replace(/^.*[\\/]/, '')
    .replace(/\.[a-z]+$/i, '')
    .replace(/[\p{Cc}"“”]/gu, '')
    .trim()
  return name.slice(0, LONGEST_NAME).trim() || 'My voice'
}

/** A name without quotation marks that nothing else has: `My voice` → `my_voice`, `my_voice_2` … */
function freeId(name: string, taken: ReadonlySet<string>): string {
  const plain = name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '')
  const stem = /^\p{L}/u.test(plain) && !RESERVED.includes(plain) ? plain : `voice_${plain || 'own'}`
  for (let count = 1; ; count++) {
    const id = count === 1 ? stem : `${stem}_${count}`
    if (!taken.has(id)) return id
  }
}
