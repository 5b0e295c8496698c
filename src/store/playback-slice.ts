import type { PlayerReport, RequestId, SpeechEvent, SpeechRequest } from '../protocol.ts'
import type { Slice, SliceTools } from './slice.ts'
import { newRequestId, requestOf } from './speech-request.ts'
import type { SpokenTimeline } from './spoken-timeline.ts'
import { Utterance, type Progress, type SpeechResult } from './utterance.ts'

export type Playback =
  | { readonly kind: 'silent' }
  | { readonly kind: 'preparing'; readonly id: RequestId }
  | { readonly kind: 'speaking' | 'paused'; readonly id: RequestId; readonly progress: Progress }
  | { readonly kind: 'done'; readonly seconds: number }

/** What is heard, or was heard last. */
export interface Spoken {
  readonly request: SpeechRequest
  /** Grows; this object is a new one whenever it has. */
  readonly timeline: SpokenTimeline
}

export interface PlaybackState {
  readonly playback: Playback
  readonly spoken: Spoken | null
  /** Why nothing sounds yet although speech is being made; null otherwise. */
  readonly gathering: string | null
  readonly result: SpeechResult | null
  /** How loud it is at this moment, 0 … 1. */
  readonly level: number
}

export interface PlaybackActions {
  /** In a user gesture. Replaces what is being spoken; resolves when all is made or it was stopped. */
  speak(): Promise<void>
  /** In a user gesture. As `speak`, from a place of the text on. */
  speakFrom(place: number): Promise<void>
  /** As `speakFrom`, in the text that is heard, whatever stands in the box by now. */
  seek(place: number): Promise<void>
  pause(): void
  /** In a user gesture. */
  resume(): Promise<void>
  /** Stops speaking and rendering. What waits in the queue goes on waiting. */
  stop(): void
  /** In a user gesture. Speaks what waits in the queue: at once, or after what is spoken. */
  playQueue(): Promise<void>
  /** Second of the stream that is heard at this moment by the audio clock; null when nothing is. */
  heardSeconds(): number | null
}

/** Speaking, and how far it is. */
export function playbackSlice(tools: SliceTools): Slice<PlaybackState, PlaybackActions> {
  const { client, set, get, fail, load } = tools
  /** The first is heard, also after its last sample; at most one more is made, to follow without a gap. */
  let sent: readonly Utterance[] = []

  let isInterrupted = false

  client.listen(onReport, (isOver) => {
    const { kind } = get().playback
    if (isOver && isInterrupted && kind === 'paused') void resume()
    isInterrupted = !isOver && kind === 'speaking'
    if (!isOver) pause()
  })

  async function begin(request: () => SpeechRequest): Promise<void> {
    stop()
    set({ error: null, result: null })
    try {
      const utterance = new Utterance(request())
      sent = [utterance]
      set({ playback: { kind: 'preparing', id: utterance.id }, spoken: spokenOf(utterance) })
      // Together: the audio opens in the user's gesture, while the model loads. Both must be there.
      await carryOut(utterance, Promise.all([client.openAudio(), load()]))
    } catch (error) {
      fail(error)
    }
  }

  async function carryOut(utterance: Utterance, ready: Promise<unknown>): Promise<void> {
    try {
      await ready
      if (!sent.includes(utterance)) return
      await client.speak(utterance.request, (event) => onEvent(utterance, event))
      utterance.isMade = true
      sendNext()
    } catch (error) {
      if (!sent.includes(utterance)) return
      void client.stop(utterance.id).catch(() => {})
      sent = sent.filter((other) => other !== utterance)
      if (sent.length === 0) set({ playback: { kind: 'silent' }, gathering: null })
      fail(error)
      sendNext()
    }
  }

  /** What waits is made once all before it is, and not further ahead: until then it can be moved and removed. */
  function sendNext(): void {
    const [next, ...queue] = get().queue
    if (!next || sent.length !== 1 || !sent[0]!.isMade) return
    const utterance = new Utterance({ ...next, turn: 'queued' })
    sent = [...sent, utterance]
    set({ queue })
    void carryOut(utterance, Promise.resolve())
  }

  function onEvent(utterance: Utterance, event: SpeechEvent): void {
    if (!sent.includes(utterance)) return
    const result = utterance.take(event)
    if (result) set({ result })
    if (utterance !== sent[0]) return
    if (event.kind === 'gathering') set({ gathering: event.message })
    if (event.kind === 'words' || event.kind === 'segment') set({ spoken: spokenOf(utterance) })
    showProgress()
  }

  function onReport(report: PlayerReport): void {
    const place = sent.findIndex(({ id }) => id === report.id)
    const utterance = sent[place]
    if (!utterance) return
    if (place > 0) advanceTo(utterance)
    utterance.underruns = report.underruns
    const { playback, result, gathering } = get()
    if (result?.id === utterance.id && result.underruns !== report.underruns) {
      set({ result: { ...result, underruns: report.underruns } })
    }
    if (report.state === 'ended' && sent.length === 1) {
      // Still there: the figures of a very short utterance may come after its sound.
      set({ playback: { kind: 'done', seconds: report.played }, gathering: null, level: 0 })
      return
    }
    if (playback.kind === 'preparing' && report.state === 'playing') {
      set({ playback: { kind: 'speaking', id: utterance.id, progress: utterance.progress } })
    }
    if (gathering !== null && report.state === 'playing') set({ gathering: null })
    set({ level: report.state === 'playing' ? report.level : 0 })
    const waiting = report.state === 'buffering' || report.state === 'ended'
    utterance.progress = { ...utterance.progress, played: report.played, waiting }
    showProgress()
  }

  function advanceTo(utterance: Utterance): void {
    const { playback } = get()
    sent = sent.slice(sent.indexOf(utterance))
    const kind = playback.kind === 'paused' ? 'paused' : 'speaking'
    set({ spoken: spokenOf(utterance), playback: { kind, id: utterance.id, progress: utterance.progress } })
    sendNext()
  }

  function showProgress(): void {
    const { playback } = get()
    if (playback.kind === 'speaking' || playback.kind === 'paused') {
      set({ playback: { ...playback, progress: sent[0]!.progress } })
    }
  }

  function pause(): void {
    const { playback } = get()
    if (playback.kind !== 'speaking') return
    client.pause()
    set({ playback: { ...playback, kind: 'paused' }, level: 0 })
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
    const { rendering, queue, question, actions } = get()
    if (question) actions.answer(false)
    const ids = sent.map(({ id }) => id)
    if (rendering.kind === 'rendering') ids.push(rendering.id)
    // What was made ahead has not been heard: it waits again.
    const ahead = sent
      .slice(1)
      .map(({ request: { turn: _, ...request } }) => ({ ...request, id: newRequestId() }))
    sent = []
    for (const id of ids) void client.stop(id).catch(fail)
    set({
      playback: { kind: 'silent' },
      rendering: { kind: 'none' },
      queue: [...ahead, ...queue],
      gathering: null,
      level: 0,
    })
  }

  async function playQueue(): Promise<void> {
    const [next, ...queue] = get().queue
    if (!next) return
    if (isUnderWay(get().playback)) return sendNext()
    set({ queue })
    await begin(() => next)
  }

  return {
    state: { playback: { kind: 'silent' }, spoken: null, gathering: null, result: null, level: 0 },
    actions: {
      speak: () => begin(() => requestOf(get())),
      speakFrom: (place) => begin(() => ({ ...requestOf(get()), from: place })),
      seek: (place) =>
        begin(() => {
          const { spoken, text } = get()
          const { turn: _, ...request } =
            !spoken || spoken.request.text === text ? requestOf(get()) : spoken.request
          return { ...request, id: newRequestId(), from: place }
        }),
      pause,
      resume,
      stop,
      playQueue,
      heardSeconds: () => {
        const heard = client.heard()
        return heard !== null && heard.id === sent[0]?.id ? heard.seconds : null
      },
    },
  }
}

/** Something is spoken, or about to be. */
export function isUnderWay({ kind }: Playback): boolean {
  return kind === 'preparing' || kind === 'speaking' || kind === 'paused'
}

function spokenOf({ request, timeline }: Utterance): Spoken {
  return { request, timeline }
}
