import type { LoadState } from '../protocol.ts'
import { SpeechError } from '../errors.ts'
import { DEFAULT_VOICE } from './default-voice.ts'
import { localeOfVoice } from './locale-of-voice.ts'
import type { Slice, SliceTools } from './slice.ts'
import type { SpeechClient } from './speech-client.ts'
import { describeFailure } from './speech-failure.ts'
import { TransferRate } from './transfer-rate.ts'

/** What there is to download before the first word. */
export type Download =
  { readonly kind: 'unknown' } | { readonly kind: 'known'; readonly missing: number; readonly total: number }

/** May this be downloaded now? */
export interface Question {
  readonly kind: 'download'
  readonly bytes: number
  readonly isMetered: boolean
}

export interface ModelState {
  readonly download: Download
  readonly model: LoadState
  /** Of the download under way; null when there is none or nobody can tell yet. */
  readonly secondsLeft: number | null
  /** Asked before something is done that may cost; `answer` answers it. */
  readonly question: Question | null
}

export interface ModelActions {
  /** Asks the worker for voices, lexicon and download size; loads the model if it is on this device already. */
  start(): Promise<void>
  /** Fetches what is missing and starts the model. @returns false when it failed. */
  load(): Promise<boolean>
  answer(yes: boolean): void
}

/** The engine's start, and what has to be downloaded for it. */
export function modelSlice({ client, set, get, fail, load }: SliceTools): Slice<ModelState, ModelActions> {
  return {
    state: { download: { kind: 'unknown' }, model: { kind: 'idle' }, secondsLeft: null, question: null },
    actions: {
      answer: load.answer,
      load: async () => {
        try {
          await load()
          return true
        } catch (error) {
          fail(error)
          return false
        }
      },
      start: async () => {
        try {
          const voices = await client.voices()
          // The one kept from an earlier visit may be gone.
          const blends = await client.blends()
          const voice = localeOfVoice(get().voice, voices, blends) ? get().voice : DEFAULT_VOICE
          set({ voices, blends, voice, lexicon: await client.lexicon() })
          await refreshDownload(client, set)
          const { download } = get()
          if (download.kind === 'known' && download.missing === 0) await load()
        } catch (error) {
          fail(error)
        }
      },
    },
  }
}

/** @returns `load`: once for all who ask at the same time; also when the model is there, as after a crash this brings it back. */
export function modelLoader(
  client: SpeechClient,
  set: SliceTools['set'],
  get: SliceTools['get'],
): SliceTools['load'] {
  let loading: Promise<void> | null = null
  let answer: (yes: boolean) => void = () => {}

  /** @throws SpeechError CancelledError where the answer was no. */
  async function askBeforeDownload(): Promise<void> {
    const rule = get().configuration.limits.download
    const isMetered = client.isMetered()
    if (rule === 'allow' || (rule === 'ask-metered' && !isMetered)) return
    const { missing } = await client.downloadSize()
    if (missing === 0) return
    const yes = await new Promise<boolean>((resolve) => {
      answer = resolve
      set({ question: { kind: 'download', bytes: missing, isMetered } })
    })
    set({ question: null })
    if (!yes) throw new SpeechError('CancelledError', 'Nothing was downloaded.')
  }

  async function fetchAndStart(): Promise<void> {
    const wasReady = get().model.kind === 'ready'
    try {
      if (!wasReady) await askBeforeDownload()
      const rate = new TransferRate()
      await client.load((model) => {
        const secondsLeft =
          model.kind === 'downloading' ? rate.secondsLeft(model.loaded, model.total, performance.now()) : null
        set({ model, secondsLeft })
      })
      if (!wasReady) await refreshDownload(client, set)
    } catch (error) {
      const failure = describeFailure(error)
      const isStopped = failure.name === 'CancelledError'
      set({ model: isStopped ? { kind: 'idle' } : { kind: 'failed', ...failure }, secondsLeft: null })
      throw error
    }
  }

  const load = async () => {
    loading ??= fetchAndStart().finally(() => (loading = null))
    await loading
  }
  return Object.assign(load, { answer: (yes: boolean) => answer(yes) })
}

async function refreshDownload(client: SpeechClient, set: SliceTools['set']): Promise<void> {
  const size = await client.downloadSize()
  set({ download: { kind: 'known', ...size } })
}
