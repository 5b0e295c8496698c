import type { Monitor } from './monitor.ts'
import type { SpeechStore } from './speech-store.ts'

/** Feeds the monitor with what happens on the page. */
export function watch(store: SpeechStore, monitor: Monitor): void {
  store.subscribe((now, before) => {
    const { result, error } = now
    if (error && error !== before.error) monitor.error(error.name, error.message, new Date())
    if (!result || result === before.result) return
    const isNew = result.id !== before.result?.id
    if (isNew) monitor.utterance(result)
    monitor.underrun(result.underruns - (isNew ? 0 : (before.result?.underruns ?? 0)))
  })
}
