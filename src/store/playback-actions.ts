import { MAX_TEXT_LENGTH } from '../config/limits.ts'
import type { PlayerReport, RequestId, SpeechEvent, SpeechRequest } from '../protocol.ts'
import { SpeechError } from '../errors.ts'
import { DEFAULT_VOICE } from './default-voice.ts'
import { markupOf } from './markup-of.ts'
import type { SpeechClient } from './speech-client.ts'
import { describeFailure } from './speech-failure.ts'
import { localeOfVoice } from './locale-of-voice.ts'
import { TransferRate } from './transfer-rate.ts'
import type { Progress, SpeechActions, SpeechState } from './speech-state.ts'

type SetState = (change: Partial<SpeechState>) => void
type GetState = () => SpeechState
type PlaybackActions = Pick<
  SpeechActions,
  'start' | 'load' | 'speak' | 'pause' | 'resume' | 'stop' | 'render'
>

/** White space, control characters and what has no width. */
const BLANK = /^[\s\p{Cc}\p{Cf}]*$/u

const NOTHING_YET: Progress = { played: 0, made: 0, share: 0, total: 0, waiting: false }

/** Loading the model, speaking, and rendering to a file. */
export function playbackActions(client: SpeechClient, set: SetState, get: GetState): PlaybackActions {
  let loading: Promise<void> | null = null
  let count = 0
  /** The utterance under way, also after its last sample was made; kept apart so that late news of another is dropped. */
  let current: { readonly id: RequestId; progress: Progress; chunks: number; underruns: number } | null = null

  client.listen(onReport, () => pause())

  /** Also when it is loaded: after a crash this is what brings it back. */
  async function load(): Promise<void> {
    loading ??= fetchAndStart().finally(() => (loading = null))
    await loading
  }

  async function fetchAndStart(): Promise<void> {
    const wasReady = get().model.kind === 'ready'
    try {
      const rate = new TransferRate()
      await client.load((model) => {
        const secondsLeft =
          model.kind === 'downloading' ? rate.secondsLeft(model.loaded, model.total, performance.now()) : null
        set({ model, secondsLeft })
      })
      if (!wasReady) await refreshDownload()
    } catch (error) {
      set({ model: { kind: 'failed', ...describeFailure(error) }, secondsLeft: null })
      throw error
    }
  }

  async function refreshDownload(): Promise<void> {
    const size = await client.downloadSize()
    set({ download: { kind: 'known', ...size } })
  }

  function fail(error: unknown): void {
    const failure = describeFailure(error)
    if (failure.name !== 'CancelledError') set({ error: failure })
  }

  function begin(): SpeechRequest {
    const { text, voice, speed } = get()
    if (BLANK.test(text)) {
      throw new SpeechError('InputError', 'There is nothing to say yet. Type or paste some text first.')
    }
    if (text.length > MAX_TEXT_LENGTH) {
      throw new SpeechError(
        'InputError',
        `The text has ${text.length} characters; at most ${MAX_TEXT_LENGTH} fit. Speak it in parts.`,
      )
    }
    count += 1
    return { id: `${Date.now().toString(36)}-${count}`, text, markup: markupOf(text), voice, speed }
  }

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
      const request = begin()
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
    const { rendering } = get()
    const ids = [current?.id, rendering.kind === 'rendering' ? rendering.id : undefined]
    current = null
    for (const id of ids) if (id !== undefined) void client.stop(id).catch(fail)
    set({ playback: { kind: 'silent' }, rendering: { kind: 'none' } })
  }

  async function render(): Promise<Blob | null> {
    stop()
    set({ error: null })
    try {
      const request = begin()
      const isCurrent = () => {
        const { rendering } = get()
        return rendering.kind === 'rendering' && rendering.id === request.id
      }
      set({ rendering: { kind: 'rendering', id: request.id, share: 0 } })
      await load()
      if (!isCurrent()) return null
      const file = await client.render(request, (event) => {
        if (event.kind === 'segment' && isCurrent()) {
          const share = Math.min(1, event.span.end / request.text.length)
          set({ rendering: { kind: 'rendering', id: request.id, share } })
        }
      })
      if (!isCurrent()) return null
      set({ rendering: { kind: 'none' } })
      return file
    } catch (error) {
      set({ rendering: { kind: 'none' } })
      fail(error)
      return null
    }
  }

  return {
    speak,
    pause,
    resume,
    stop,
    render,
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
        await refreshDownload()
        const { download } = get()
        if (download.kind === 'known' && download.missing === 0) await load()
      } catch (error) {
        fail(error)
      }
    },
  }
}
