import type { PlayerReport, RequestId, SpeechEvent } from '../protocol.ts'
import type { Slice, SliceTools } from './slice.ts'
import { requestOf } from './speech-request.ts'

/** How far an utterance is. */
export interface Progress {
  /** Seconds heard. */
  readonly played: number
  /** Seconds made so far. */
  readonly made: number
  /** Share of the text that is made, 0 … 1. */
  readonly share: number
  /** Seconds in all: an estimate until the share is 1. */
  readonly total: number
  /** The player has run dry and waits for more. */
  readonly waiting: boolean
}

export type Playback =
  | { readonly kind: 'silent' }
  | { readonly kind: 'preparing'; readonly id: RequestId }
  | { readonly kind: 'speaking' | 'paused'; readonly id: RequestId; readonly progress: Progress }
  | { readonly kind: 'done'; readonly seconds: number }

/** What the last utterance cost. `underruns` grows while it is played. */
export interface SpeechResult {
  readonly id: RequestId
  readonly chunks: number
  readonly audioSeconds: number
  readonly synthesisMs: number
  readonly rtf: number
  readonly firstAudioMs: number
  readonly underruns: number
}

export interface PlaybackState {
  readonly playback: Playback
  readonly result: SpeechResult | null
}

export interface PlaybackActions {
  /** In a user gesture. Replaces what is being spoken; resolves when all is made or it was stopped. */
  speak(): Promise<void>
  pause(): void
  /** In a user gesture. */
  resume(): Promise<void>
  /** Stops speaking and rendering. */
  stop(): void
}

const NOTHING_YET: Progress = { played: 0, made: 0, share: 0, total: 0, waiting: false }

/** Speaking, and how far it is. */
export function playbackSlice(tools: SliceTools): Slice<PlaybackState, PlaybackActions> {
  const { client, set, get, fail, load } = tools
  /** The utterance under way, also after its last sample was made; kept apart so that late news of another is dropped. */
  let current: { readonly id: RequestId; progress: Progress; chunks: number; underruns: number } | null = null

  client.listen(onReport, () => pause())

  function showProgress(change: Partial<Progress>): void {
    if (!current) return
    const progress = { ...current.progress, ...change }
    current.progress = { ...progress, total: progress.share > 0 ? progress.made / progress.share : 0 }
    const { playback } = get()
    if (playback.kind === 'speaking' || playback.kind === 'paused') {
      set({ playback: { ...playback, progress: current.progress } })
    }
  }

  function onEvent(id: RequestId, length: number, event: SpeechEvent): void {
    if (current?.id !== id) return
    if (event.kind === 'analysed') current.chunks = event.chunks
    if (event.kind === 'segment') {
      current.chunks = event.chunks
      const share = Math.min(0.99, event.span.end / length)
      showProgress({
        made: current.progress.made + event.seconds,
        share: Math.max(share, current.progress.share),
      })
    }
    if (event.kind === 'done') {
      showProgress({ made: event.audioSeconds, share: 1 })
      const { kind: _, ...measured } = event
      set({ result: { id, chunks: current.chunks, underruns: current.underruns, ...measured } })
    }
  }

  function onReport(report: PlayerReport): void {
    if (current === null || report.id !== current.id) return
    current.underruns = report.underruns
    const { playback, result } = get()
    if (result?.id === report.id && result.underruns !== report.underruns) {
      set({ result: { ...result, underruns: report.underruns } })
    }
    if (report.state === 'ended') {
      // Still current: the figures of a very short utterance may come after its sound.
      set({ playback: { kind: 'done', seconds: report.played } })
      return
    }
    if (playback.kind === 'preparing' && report.state === 'playing') {
      set({ playback: { kind: 'speaking', id: report.id, progress: current.progress } })
    }
    showProgress({ played: report.played, waiting: report.state === 'buffering' })
  }

  async function speak(): Promise<void> {
    stop()
    set({ error: null, result: null })
    let id: RequestId | null = null
    try {
      const request = requestOf(get())
      id = request.id
      current = { id, progress: NOTHING_YET, chunks: 0, underruns: 0 }
      set({ playback: { kind: 'preparing', id } })
      // Together: the audio opens in the user's gesture, while the model loads. Both must be there.
      await Promise.all([client.openAudio(), load()])
      if (current?.id !== id) return
      await client.speak(request, (event) => onEvent(request.id, request.text.length, event))
    } catch (error) {
      if (id !== null && current?.id !== id) return
      if (id !== null) void client.stop(id).catch(() => {})
      current = null
      set({ playback: { kind: 'silent' } })
      fail(error)
    }
  }

  function pause(): void {
    const { playback } = get()
    if (playback.kind !== 'speaking') return
    client.pause()
    set({ playback: { ...playback, kind: 'paused' } })
  }

  async function resume(): Promise<void> {
    const { playback } = get()
    if (playback.kind !== 'paused') return
    set({ playback: { ...playback, kind: 'speaking' } })
    try {
      await client.resume()
    } catch (error) {
      stop()
      fail(error)
    }
  }

  function stop(): void {
    const { rendering, question, actions } = get()
    if (question) actions.answer(false)
    const ids = [current?.id, rendering.kind === 'rendering' ? rendering.id : undefined]
    current = null
    for (const id of ids) if (id !== undefined) void client.stop(id).catch(fail)
    set({ playback: { kind: 'silent' }, rendering: { kind: 'none' } })
  }

  return {
    state: { playback: { kind: 'silent' }, result: null },
    actions: { speak, pause, resume, stop },
  }
}
