import { SpeechError } from '../errors.ts'
import type { RequestId, SpeechEvent, SpeechRequest } from '../protocol.ts'
import type { Listener } from './listener.ts'
import type { PcmSink } from './pcm-sink.ts'
import type { SynthesisStep } from './recital.ts'
import { UnhurriedListener } from './unhurried-listener.ts'
import { withPitches } from './with-pitches.ts'

export interface Synthesis {
  /** @param listener absent: for a file */
  synthesize(request: SpeechRequest, listener?: Listener): AsyncGenerator<SynthesisStep>
}

/** Takes speech that is not played. */
export interface SpeechRecorder<T> {
  /** Someone hears it while it is made; absent: it is for a file. */
  readonly listener?: Listener
  write(pcm: Float32Array): Promise<void>
  note(event: SpeechEvent): void
  /** @param goOn called between two steps with the share that is done; throws when the request was cancelled. */
  finish(goOn: (share: number) => Promise<void>): Promise<T>
  /** Always called at the end, whatever happened. */
  discard(): Promise<void>
}

export type OnEvent = (event: SpeechEvent) => void | Promise<void>

/** Something that happens once. */
class Moment {
  readonly come: () => void
  readonly comes: Promise<void>

  constructor() {
    let come = () => {}
    this.comes = new Promise((resolve) => (come = resolve))
    this.come = come
  }
}

/** A request under way. */
class Run {
  readonly id: RequestId
  /** It was stopped or replaced. */
  readonly cancelled = new Moment()
  /** Its last sample was handed over, or it was left. */
  readonly over = new Moment()
  isCancelled = false

  constructor(id: RequestId) {
    this.id = id
  }

  cancel(): void {
    this.isCancelled = true
    this.cancelled.come()
  }
}

/** Carries requests out: aloud, one after the other or the newest in the place of all, or into a file. */
export class Speaker {
  readonly #synthesis: Synthesis
  readonly #breathe: () => Promise<void>
  readonly #runs = new Set<Run>()
  /** The one that is made, and those that wait for it. */
  #aloud: readonly { readonly run: Run; readonly sink: PcmSink }[] = []

  /** @param breathe lets the thread take messages, without which no request could be cancelled. */
  constructor(synthesis: Synthesis, breathe: () => Promise<void>) {
    this.#synthesis = synthesis
    this.#breathe = breathe
  }

  /**
   * Resolves when the last sample has been handed over.
   * @throws SpeechError CancelledError when stopped or replaced by a newer request; whatever the synthesis throws.
   */
  async speak(request: SpeechRequest, sink: PcmSink, onEvent: OnEvent): Promise<void> {
    const run = new Run(request.id)
    const isQueued = request.turn === 'queued'
    if (!isQueued) for (const { run } of this.#aloud) run.cancel()
    const before = Promise.all(this.#aloud.map((aloud) => aloud.run.over.comes))
    this.#aloud = [...this.#aloud, { run, sink }]
    this.#runs.add(run)
    const page = new UnhurriedListener(onEvent)
    // Silences the older ones and frees those that wait for room.
    if (!isQueued) sink.begin(run.id, false)
    try {
      if (isQueued) {
        await Promise.race([before, run.cancelled.comes])
        this.#heed(run)
        sink.begin(run.id, true)
      }
      const steps = this.#synthesis.synthesize(request, sink)
      await this.#follow(run, request.pitches ? withPitches(steps) : steps, async (step) => {
        if (step.kind === 'audio') return sink.write(run.id, step.segment.pcm)
        if (step.kind === 'gathering') sink.gather(run.id, step.seconds)
        if (step.kind !== 'gathering' || step.message !== '') await page.tell(step)
      })
    } finally {
      this.#aloud = this.#aloud.filter((aloud) => aloud.run !== run)
      // After a fault, what is queued is still heard.
      if (run.isCancelled) await sink.stop(run.id)
      else await sink.end(run.id)
      run.over.come()
    }
    await page.caughtUp()
  }

  /** @returns what the recorder makes of it. @throws as `speak`, also while the recorder finishes. */
  async render<T>(request: SpeechRequest, recorder: SpeechRecorder<T>, onEvent: OnEvent): Promise<T> {
    const run = new Run(request.id)
    try {
      await this.#follow(run, this.#synthesis.synthesize(request, recorder.listener), async (step) => {
        if (step.kind === 'audio') return recorder.write(step.segment.pcm)
        recorder.note(step)
        await onEvent(step)
      })
      this.#runs.add(run)
      return await recorder.finish(async (share) => {
        await onEvent({ kind: 'writing', share })
        await this.#goOn(run)
      })
    } finally {
      this.#runs.delete(run)
      await recorder.discard()
    }
  }

  /** Resolves at once; the request rejects as soon as the model comes to a stop. */
  async cancel(id: RequestId): Promise<void> {
    for (const run of this.#runs) if (run.id === id) run.cancel()
    await Promise.all(this.#aloud.filter(({ run }) => run.id === id).map(({ sink }) => sink.stop(id)))
  }

  async cancelAll(): Promise<void> {
    await Promise.all(Array.from(this.#runs, ({ id }) => this.cancel(id)))
  }

  async #follow(
    run: Run,
    steps: AsyncGenerator<SynthesisStep>,
    take: (step: SynthesisStep) => void | Promise<void>,
  ): Promise<void> {
    this.#runs.add(run)
    try {
      for await (const step of steps) {
        if (!run.isCancelled) await take(step)
        await this.#goOn(run)
      }
    } finally {
      this.#runs.delete(run)
    }
  }

  async #goOn(run: Run): Promise<void> {
    if (!run.isCancelled) await this.#breathe()
    this.#heed(run)
  }

  #heed(run: Run): void {
    if (!run.isCancelled) return
    this.#runs.delete(run)
    throw new SpeechError('CancelledError', 'The speech was stopped.')
  }
}
