import { pcm16, wavHeader } from '../audio/wav.ts'
import { SpeechError } from '../errors.ts'
import type { RequestId, SpeechEvent, SpeechRequest } from '../protocol.ts'
import type { PcmSink } from './pcm-sink.ts'
import type { SynthesisStep } from './tts-synthesizer.ts'

export interface Synthesis {
  synthesize(request: SpeechRequest, use: 'live' | 'export'): AsyncGenerator<SynthesisStep>
}

export type OnEvent = (event: SpeechEvent) => void | Promise<void>

interface Run {
  readonly id: RequestId
  isCancelled: boolean
}

/** Carries requests out: aloud, of which the newest alone goes on, or into a file. */
export class Speaker {
  readonly #synthesis: Synthesis
  readonly #breathe: () => Promise<void>
  readonly #runs = new Set<Run>()
  #aloud: { readonly run: Run; readonly sink: PcmSink } | undefined

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
    const run: Run = { id: request.id, isCancelled: false }
    if (this.#aloud) this.#aloud.run.isCancelled = true
    this.#aloud = { run, sink }
    // Silences the older one and frees it where it waits for room.
    sink.begin(run.id)
    try {
      await this.#follow(run, this.#synthesis.synthesize(request, 'live'), async (step) => {
        if (step.kind === 'audio') await sink.write(run.id, step.segment.pcm)
        else await onEvent(step)
      })
    } finally {
      if (this.#aloud?.run === run) this.#aloud = undefined
      // After a fault, what is queued is still heard.
      if (run.isCancelled) await sink.stop(run.id)
      else await sink.end(run.id)
    }
  }

  /** @returns a WAV file in pieces, 16 bit mono. @throws as `speak`. */
  async render(request: SpeechRequest, onEvent: OnEvent): Promise<Uint8Array<ArrayBuffer>[]> {
    const run: Run = { id: request.id, isCancelled: false }
    const pieces: Uint8Array<ArrayBuffer>[] = []
    let samples = 0
    await this.#follow(run, this.#synthesis.synthesize(request, 'export'), async (step) => {
      if (step.kind !== 'audio') return onEvent(step)
      samples += step.segment.length
      pieces.push(pcm16(step.segment.pcm))
    })
    return [wavHeader(samples), ...pieces]
  }

  /** Resolves at once; the request rejects as soon as the model comes to a stop. */
  async cancel(id: RequestId): Promise<void> {
    for (const run of this.#runs) if (run.id === id) run.isCancelled = true
    const aloud = this.#aloud
    if (aloud?.run.id === id) await aloud.sink.stop(id)
  }

  async cancelAll(): Promise<void> {
    await Promise.all(Array.from(this.#runs, ({ id }) => this.cancel(id)))
  }

  async #follow(
    run: Run,
    steps: AsyncGenerator<SynthesisStep>,
    take: (step: SynthesisStep) => Promise<void>,
  ): Promise<void> {
    this.#runs.add(run)
    try {
      for await (const step of steps) {
        if (!run.isCancelled) await take(step)
        if (!run.isCancelled) await this.#breathe()
        if (run.isCancelled) throw new SpeechError('CancelledError', 'The speech was stopped.')
      }
    } finally {
      this.#runs.delete(run)
    }
  }
}
