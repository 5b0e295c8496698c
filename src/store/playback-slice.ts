import type { PlayerReport, RequestId, SpeechEvent, SpeechRequest } from '../protocol.ts'
import { isSpeechError } from '../errors.ts'
import { EngineRecovery, GOES_ON } from './engine-recovery.ts'
import { newRequestId } from '../lib/new-request-id.ts'
import type { Slice, SliceTools } from './slice.ts'
import { requestOf } from './speech-request.ts'
import type { SpokenTimeline } from './spoken-timeline.ts'
import { placeWhenReady } from './stand-in.ts'
import { Utterance, type Progress, type SpeechResult } from './utterance.ts'

export type Playback =
  | { readonly kind: 'silent' }
  | { readonly kind: 'preparing'; readonly id: RequestId }
  | { readonly kind: 'speaking' | 'paused'; readonly id: RequestId; readonly progress: Progress }
  | { readonly kind: 'done'; readonly seconds: number }

/** The next text would fail as this one did. */
const ENGINE_FAULTS = ['AssetError', 'MemoryError', 'EngineLostError'] as const

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
  /** Name of the SSML mark that was reached last in what is heard; null before the first. */
  readonly mark: string | null
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

  const recovery = new EngineRecovery()
  /** What stands nowhere else on the page. */
  const fromQueue = new WeakSet<Utterance>()
  let isInterrupted = false

  client.listen(onReport, (isOver) => {
    const { playback, model } = get()
    if (isOver && isInterrupted && playback.kind === 'paused') void resume()
    const isWaiting = playback.kind === 'preparing' && model.kind === 'ready'
    isInterrupted = !isOver && (playback.kind === 'speaking' || isWaiting)
    if (isInterrupted && sent[0]) hold(sent[0])
  })

  async function begin(request: () => SpeechRequest, isFromQueue = false): Promise<void> {
    stop()
    set({ error: null, result: null })
    try {
      const utterance = new Utterance(request())
      sent = [utterance]
      if (isFromQueue) fromQueue.add(utterance)
      set({ playback: { kind: 'preparing', id: utterance.id }, spoken: spokenOf(utterance) })
      // Together: the audio opens in the user's gesture, while the model loads. Both must be there.
      const isHere = get().model.kind === 'ready'
      const ready = Promise.all([client.openAudio(), load()])
      await carryOut(utterance, isHere ? ready : bridge(utterance, ready))
    } catch (error) {
      fail(error)
    }
  }

  /** Until the model is there, a voice of the system may speak; the utterance then begins where that one stood. */
  async function bridge(utterance: Utterance, ready: Promise<unknown>): Promise<void> {
    utterance.beginAt(await placeWhenReady(tools, utterance.request, ready))
    if (sent.includes(utterance)) set({ spoken: spokenOf(utterance) })
  }

  async function carryOut(utterance: Utterance, ready: Promise<unknown>): Promise<void> {
    try {
      await ready
      if (!sent.includes(utterance)) return
      if (utterance.isSaid) return allSaid()
      const speaking = client.speak(utterance.request, (event) => onEvent(utterance, event))
      // Whoever has paused hears nothing of a new text either.
      if (get().playback.kind === 'paused') client.pause()
      await speaking
      utterance.isMade = true
      sendNext()
    } catch (error) {
      if (!sent.includes(utterance)) return
      const failure = await goOn(utterance, error)
      if (failure === null || !sent.includes(utterance)) return
      void client.stop(utterance.id).catch(() => {})
      sent = sent.filter((other) => other !== utterance)
      if (sent.length === 0) set({ playback: { kind: 'silent' }, gathering: null })
      // The one before it waited for it alone.
      if (sent.length === 1 && sent[0]!.isHeard) allHeard(sent[0]!.progress.played)
      fail(failure)
      if (!ENGINE_FAULTS.some((name) => isSpeechError(failure, name))) sendNext()
      else if (fromQueue.has(utterance)) set({ queue: [waitingAgain(utterance), ...get().queue] })
    }
  }

  /** Where the engine was lost: what is in hand plays on while a new one starts. @returns null, or what is to be told */
  async function goOn(lost: Utterance, error: unknown): Promise<unknown> {
    if (!recovery.mayTry(error, lost.request.text, placeOf(lost))) return error
    const isHeard = lost === sent[0]
    if (isHeard) set({ gathering: GOES_ON })
    try {
      await load()
    } catch (failure) {
      return failure
    }
    if (!sent.includes(lost)) return null
    const { turn: _, from: __, ...request } = lost.request
    const from = placeOf(lost)
    const utterance = new Utterance({
      ...request,
      id: newRequestId(),
      ...(from > 0 && { from }),
      ...(!isHeard && { turn: 'queued' as const }),
    })
    if (fromQueue.has(lost)) fromQueue.add(utterance)
    sent = sent.map((other) => (other === lost ? utterance : other))
    if (isHeard) {
      const { playback } = get()
      const { id, progress } = utterance
      set({
        spoken: spokenOf(utterance),
        playback: playback.kind === 'paused' ? { ...playback, id, progress } : { kind: 'preparing', id },
      })
    }
    void carryOut(utterance, Promise.resolve())
    return null
  }

  /** The word of a text that is heard, in UTF-16 code units. */
  function placeOf({ id, timeline, request }: Utterance): number {
    const heard = client.heard()
    return (heard?.id === id ? timeline.wordAt(heard.seconds)?.start : undefined) ?? request.from ?? 0
  }

  /** The system's voice was faster than the model came. */
  function allSaid(): void {
    sent = []
    set({ playback: { kind: 'done', seconds: 0 } })
    void playQueue()
  }

  /** What waits is made once all before it is, and not further ahead: until then it can be moved and removed. */
  function sendNext(): void {
    const [next, ...queue] = get().queue
    if (!next || sent.length !== 1 || !sent[0]!.isMade) return
    const utterance = new Utterance({ ...next, turn: 'queued' })
    fromQueue.add(utterance)
    sent = [...sent, utterance]
    set({ queue })
    void carryOut(utterance, Promise.resolve())
  }

  function onEvent(utterance: Utterance, event: SpeechEvent): void {
    if (!sent.includes(utterance)) return
    const result = utterance.take(event)
    if (result) set({ result })
    if (utterance !== sent[0]) return
    if (event.kind === 'gathering') {
      utterance.gathering = event.message
      if (isSilent(utterance)) set({ gathering: event.message })
    }
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
    utterance.isHeard = report.state === 'ended'
    if (utterance.isHeard && sent.length === 1) return allHeard(report.played)
    const wasSilent = isSilent(utterance)
    if (playback.kind === 'preparing' && report.state === 'playing') {
      set({ playback: { kind: 'speaking', id: utterance.id, progress: utterance.progress } })
    }
    if (report.state === 'playing') {
      if (wasSilent) utterance.gathering = null
      if (gathering !== null) set({ gathering: null })
    } else if (report.state === 'buffering' && utterance.gathering !== null && gathering === null) {
      set({ gathering: utterance.gathering })
    }
    set({ level: report.state === 'playing' ? report.level : 0 })
    const mark = utterance.timeline.markAt(report.played)?.name ?? null
    if (mark !== get().mark) set({ mark })
    const waiting = report.state === 'buffering' || report.state === 'ended'
    utterance.progress = { ...utterance.progress, played: report.played, waiting }
    showProgress()
  }

  /** The last one stays: the figures of a very short utterance may come after its sound. */
  function allHeard(seconds: number): void {
    set({ playback: { kind: 'done', seconds }, gathering: null, level: 0 })
  }

  function advanceTo(utterance: Utterance): void {
    const { playback } = get()
    sent = sent.slice(sent.indexOf(utterance))
    const kind = playback.kind === 'paused' ? 'paused' : 'speaking'
    set({ spoken: spokenOf(utterance), playback: { kind, id: utterance.id, progress: utterance.progress } })
    sendNext()
  }

  /** Nothing of it sounds yet, or its sound ran short. */
  function isSilent({ progress }: Utterance): boolean {
    return progress.waiting || get().playback.kind === 'preparing'
  }

  function showProgress(): void {
    const { playback } = get()
    if (playback.kind === 'speaking' || playback.kind === 'paused') {
      set({ playback: { ...playback, progress: sent[0]!.progress } })
    }
  }

  function pause(): void {
    if (get().playback.kind === 'speaking') hold(sent[0]!)
  }

  function hold({ id, progress }: Utterance): void {
    client.pause()
    set({ playback: { kind: 'paused', id, progress }, level: 0 })
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
    const ahead = sent.slice(1).map(waitingAgain)
    sent = []
    tools.standIn?.stop()
    for (const id of ids) void client.stop(id).catch(fail)
    set({
      playback: { kind: 'silent' },
      rendering: { kind: 'none' },
      queue: [...ahead, ...queue],
      gathering: null,
      level: 0,
      mark: null,
    })
  }

  async function playQueue(): Promise<void> {
    const [next, ...queue] = get().queue
    if (!next) return
    if (isUnderWay(get().playback)) return sendNext()
    set({ queue })
    await begin(() => next, true)
  }

  return {
    state: {
      playback: { kind: 'silent' },
      spoken: null,
      gathering: null,
      result: null,
      level: 0,
      mark: null,
    },
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

/** The request of what was not heard, to be asked for anew. */
function waitingAgain({ request: { turn: _, ...request } }: Utterance): SpeechRequest {
  return { ...request, id: newRequestId() }
}
