import type { DynamicConfig } from '../config/dynamic-config.ts'
import type { DocumentReader, LibraryPort } from './library-port.ts'
import type { Profile } from './saved-configuration.ts'
import type { SavedSettings } from './saved-settings.ts'
import type { StandIn } from './stand-in.ts'
import type { SpeechClient } from './speech-client.ts'
import type { SpeechState } from './speech-state.ts'

/** What every slice is made with. */
export interface SliceTools {
  readonly client: SpeechClient
  readonly documents: DocumentReader
  readonly library: LibraryPort
  readonly saved: SavedSettings & {
    readonly profiles: readonly Profile[]
    /** What was not obeyed of the settings that came from elsewhere: sentences. */
    readonly notices: readonly string[]
  }
  readonly config: DynamicConfig
  readonly updateSite: () => void
  /** Speaks while the model is not there; absent where the browser has no such voice. */
  readonly standIn: StandIn | undefined
  readonly set: (change: Partial<SpeechState>) => void
  readonly get: () => SpeechState
  /** Tells the user; a cancelled request is no failure. */
  readonly fail: (error: unknown) => void
  /** The model is there when it resolves. @throws SpeechError, told in `model` already. */
  readonly load: (() => Promise<void>) & { readonly answer: (yes: boolean) => void }
}

/** One subject of the store: its part of the state at the beginning, and its actions. */
export interface Slice<State, Actions> {
  readonly state: State
  readonly actions: Actions
}

/** One state of many slices, with all their actions in `actions`. */
export function joinSlices<Slices extends readonly Slice<object, object>[]>(
  ...slices: Slices
): Joined<Slices[number]['state']> & { readonly actions: Joined<Slices[number]['actions']> } {
  return Object.assign({}, ...slices.map(({ state }) => state), {
    actions: Object.assign({}, ...slices.map(({ actions }) => actions)),
  })
}

/** A | B → A & B */
type Joined<Union> = (Union extends unknown ? (each: Union) => void : never) extends (all: infer All) => void
  ? All
  : never
