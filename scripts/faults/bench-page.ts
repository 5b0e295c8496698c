import { BEAT_MS } from '../../src/client/thread-watch.ts'
import { TtsClient } from '../../src/client/tts-client.ts'
import type { AcousticModel } from '../../src/engine/acoustic-model.ts'
import type { EngineOptions } from '../../src/protocol.ts'
import { createSpeechStore } from '../../src/store/speech-store.ts'
import { SineModel } from '../../src/synthesis/sine-studio.ts'
import { BenchWorker } from './bench-thread.ts'

export interface BenchOptions {
  /** Opens the model of a thread. Absent: one that is well. */
  readonly open?: (options: EngineOptions, thread: number) => Promise<AcousticModel>
  /** Told of each worker that the page starts. */
  readonly onSpawn?: (worker: BenchWorker, thread: number) => void
}

/** The page without its face: the real store and client, real messages to a thread with a model that computes. */
export function openPage({ open, onSpawn }: BenchOptions = {}) {
  const workers: BenchWorker[] = []
  const client = new TtsClient({
    spawn: () => {
      const thread = workers.length
      const worker = new BenchWorker((options) => open?.(options, thread) ?? Promise.resolve(new SineModel()))
      workers.push(worker)
      onSpawn?.(worker, thread)
      return worker as unknown as Worker
    },
    workletUrl: 'player.js',
    assetsUrl: 'https://site.example/',
  })
  const store = createSpeechStore(client, null)
  const sentences: string[] = []
  store.subscribe(({ error, gathering, model }) => {
    const notice = model.kind === 'ready' ? model.notice : undefined
    for (const said of [error?.message, gathering, notice]) {
      if (said && !sentences.includes(said)) sentences.push(said)
    }
  })
  return { client, store, workers, sentences, state: store.getState, actions: store.getState().actions }
}

/** Waits for something that takes a moment. @throws Error where it takes ten seconds */
export async function until(is: () => boolean, what: string): Promise<void> {
  const started = performance.now()
  while (!is()) {
    if (performance.now() - started > 10_000) throw new Error(`It never came to this: ${what}.`)
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
}

/** Lets the beats, by which threads are watched, come a thousand times as fast. @returns ends it */
export function hurryBeats(): () => void {
  const { setInterval } = globalThis
  const hurried = ((act: () => void, ms?: number, ...rest: unknown[]) =>
    setInterval(act, ms === BEAT_MS ? BEAT_MS / 1000 : ms, ...rest)) as typeof setInterval
  globalThis.setInterval = hurried
  return () => {
    globalThis.setInterval = setInterval
  }
}
