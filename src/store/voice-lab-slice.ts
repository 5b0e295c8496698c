import type { NamedBlend, PlacedVoice } from '../protocol.ts'
import { readVoice } from '../voice/read-voice.ts'
import { VoiceDirectory } from '../voice/voice-directory.ts'
import { VoiceDiscovery } from '../voice/voice-discovery.ts'
import { VOICE_PRESETS } from '../voice/voice-presets.ts'
import { printFormula } from '../voice/print-formula.ts'
import { voicesIn } from '../voice/voices-in.ts'
import { draftOf, draftOfVoice, formulaOf, type BlendDraft } from './blend-draft.ts'
import { mergedBlends, readBlendFile } from './blend-file.ts'
import { DEFAULT_VOICE } from './default-voice.ts'
import { beginHistory, edited, redone, undone, type EditHistory } from './edit-history.ts'
import { labSpeech } from './lab-speech.ts'
import type { SaidPhrase } from './phrase-speaker.ts'
import type { Slice, SliceTools } from './slice.ts'
import { describeFailure } from './speech-failure.ts'
import type { SpeechState } from './speech-state.ts'

export interface VoiceLab {
  readonly history: EditHistory<BlendDraft>
  /** What stands in the formula field and cannot be read, and why. */
  readonly typed: { readonly text: string; readonly problem: string } | null
  readonly phrase: string
  /** Every change is heard at once. */
  readonly follows: boolean
  /** Formulas kept to compare with, the oldest first. */
  readonly kept: readonly string[]
  readonly said: SaidPhrase | null
  readonly hearing: Hearing
}

export type Hearing =
  | { readonly kind: 'idle' }
  | { readonly kind: 'making'; readonly formula: string }
  | { readonly kind: 'playing'; readonly formula: string; readonly played: number }

export interface VoiceLabState {
  readonly lab: VoiceLab
  readonly voiceMap: readonly PlacedVoice[]
  /** Blends that come with the page. */
  readonly presets: readonly NamedBlend[]
  readonly favourites: readonly string[]
}

export interface VoiceLabActions {
  /** Asks for the map and the favourites. @param formula of a link that was followed */
  openLab(formula?: string): Promise<void>
  /** @param gesture edits of one gesture are undone together */
  editBlend(draft: BlendDraft, gesture?: string): void
  /** @param gesture as above */
  typeFormula(text: string, gesture?: string): void
  undoBlend(): void
  redoBlend(): void
  setPhrase(phrase: string): void
  setFollows(follows: boolean): void
  /** In a user gesture. @param formula absent: the blend as it stands. @param text absent: the phrase */
  hear(formula?: string, text?: string): Promise<void>
  stopHearing(): void
  /** This voice is likely to be wanted next: what it needs is fetched while nobody waits. */
  expectVoice(id: string): void
  keepBlend(): void
  forgetKept(formula: string): void
  toggleFavourite(id: string): Promise<void>
  /** @returns why it could not be saved, or null */
  saveBlend(name: string): Promise<string | null>
  removeBlend(name: string): Promise<void>
  /** A voice, or a file of blends. @returns a sentence that says what came of it */
  importFile(
    name: string,
    bytes: Uint8Array,
  ): Promise<{ readonly isDone: boolean; readonly sentence: string }>
  removeVoice(id: string): Promise<void>
  /** The blend as a voice file. */
  exportVoice(formula: string): Promise<Blob | null>
}

const PHRASE = 'The first light of the morning fell on the harbour, and the gulls began to call.'

/** The playground: one blend under edit, heard by a phrase, and all that is kept of it. */
export function voiceLabSlice(tools: SliceTools): Slice<VoiceLabState, VoiceLabActions> {
  const { client, set, get, fail } = tools
  const change = (change: Partial<VoiceLab>) => set({ lab: { ...get().lab, ...change } })
  const speech = labSpeech(tools, change)

  function take(history: EditHistory<BlendDraft>): void {
    change({ history, typed: null })
    if (get().lab.follows) speech.follow(formulaOf(history.present))
  }

  async function refresh(): Promise<void> {
    const [voices, blends, voiceMap] = [await client.voices(), await client.blends(), await client.voiceMap()]
    set({ voices, blends, voiceMap })
  }

  /** @param change of those that are kept: another page may have saved some meanwhile */
  async function changeBlends(
    change: (blends: readonly NamedBlend[]) => readonly NamedBlend[],
  ): Promise<void> {
    await client.setBlends(change(await client.blends()))
    set({ blends: await client.blends() })
  }

  return {
    state: {
      lab: {
        history: beginHistory(draftOfVoice(DEFAULT_VOICE)),
        typed: null,
        phrase: PHRASE,
        follows: true,
        kept: [],
        said: null,
        hearing: { kind: 'idle' },
      },
      voiceMap: [],
      presets: VOICE_PRESETS,
      favourites: [],
    },
    actions: {
      openLab: async (formula) => {
        try {
          set({ favourites: await client.favourites() })
          await refresh()
        } catch (error) {
          fail(error)
        }
        const { lab } = get()
        if (formula !== undefined && formula !== formulaOf(lab.history.present)) {
          get().actions.typeFormula(formula)
        }
      },
      editBlend: (draft, gesture) => take(edited(get().lab.history, draft, gesture)),
      typeFormula: (text, gesture) => {
        const { history } = get().lab
        try {
          directoryOf(get()).check(text)
          take(edited(history, draftOf(text, history.present), gesture))
        } catch (error) {
          change({ typed: { text, problem: describeFailure(error).message } })
        }
      },
      undoBlend: () => take(undone(get().lab.history)),
      redoBlend: () => take(redone(get().lab.history)),
      setPhrase: (phrase) => change({ phrase }),
      setFollows: (follows) => change({ follows }),
      hear: (formula = formulaOf(get().lab.history.present), text = get().lab.phrase) =>
        speech.hear(formula, text),
      expectVoice: (id) => {
        if (get().model.kind === 'ready') void client.preloadVoice(id).catch(() => {})
      },
      stopHearing: () => speech.stop(),
      keepBlend: () => {
        const { kept, history } = get().lab
        const formula = formulaOf(history.present)
        if (!kept.includes(formula)) change({ kept: [...kept, formula] })
      },
      forgetKept: (formula) => change({ kept: get().lab.kept.filter((kept) => kept !== formula) }),
      toggleFavourite: async (id) => {
        const { favourites } = get()
        const marked = favourites.includes(id)
          ? favourites.filter((other) => other !== id)
          : [...favourites, id]
        set({ favourites: marked })
        await client.setFavourites(marked).catch(fail)
      },
      saveBlend: async (name) => {
        const saved = name.trim()
        try {
          const formula = directoryOf(get()).expanded(formulaOf(get().lab.history.present))
          await changeBlends((blends) => [
            ...blends.filter((blend) => blend.name !== saved),
            { name: saved, formula },
          ])
          return null
        } catch (error) {
          return describeFailure(error).message
        }
      },
      removeBlend: (name) =>
        changeBlends((blends) => blends.filter((blend) => blend.name !== name)).catch(fail),
      importFile: async (name, bytes) => {
        try {
          const added = name.endsWith('.json') ? readBlendFile(new TextDecoder().decode(bytes)) : undefined
          if (added) {
            await changeBlends((blends) => mergedBlends(blends, added))
            const count = added.length === 1 ? 'One blend was' : `${added.length} blends were`
            return { isDone: true, sentence: `${count} imported.` }
          }
          const voice = await client.addVoice(name, bytes)
          await refresh()
          const like = voice.own?.shares[0]?.voice
          return { isDone: true, sentence: `“${voice.id}” was imported. In timbre it is nearest to ${like}.` }
        } catch (error) {
          return { isDone: false, sentence: describeFailure(error).message }
        }
      },
      removeVoice: async (id) => {
        await client.removeVoice(id).then(refresh).catch(fail)
      },
      exportVoice: (formula) =>
        client.voiceFile(formula).catch((error: unknown) => {
          fail(error)
          return null
        }),
    },
  }
}

/** What a formula means to this user. */
export function directoryOf({ voices, blends }: Pick<SpeechState, 'voices' | 'blends'>) {
  const directory = new VoiceDirectory(new VoiceDiscovery(voices), blends)
  return {
    /** @throws FormulaError where it cannot be spoken */
    check: (formula: string): void => void readVoice(formula, directory),
    /** Without the names of saved blends, so that it means the same to everybody. */
    expanded: (formula: string): string => printFormula(directory.read(formula)),
    /** Voices in it that only this user has, by id. @throws FormulaError */
    ownIn: (formula: string): string[] => {
      const needed = voicesIn(formula, directory)
      return voices.filter(({ id, own }) => own && needed.has(id)).map(({ id }) => id)
    },
  }
}
