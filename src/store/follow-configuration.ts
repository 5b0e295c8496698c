import type { DynamicConfig } from '../config/dynamic-config.ts'
import { needsRestart } from '../config/needs-restart.ts'
import { sourcesOf } from './settings-slice.ts'
import type { SpeechClient } from './speech-client.ts'
import type { SpeechStore } from './speech-store.ts'

/** Passes every change of the settings on: to what the page shows, and to whoever speaks. */
export function followConfiguration(config: DynamicConfig, store: SpeechStore, client: SpeechClient): void {
  client.setConfiguration(config.value)
  config.subscribe((now, before) => {
    const { voice, speed } = now.speech
    store.setState({
      configuration: now,
      sources: sourcesOf(config),
      ...(voice !== before.speech.voice && { voice }),
      ...(speed !== before.speech.speed && { speed }),
    })
    if (needsRestart(now, before)) startAnew(store, () => client.setConfiguration(now))
    else client.setConfiguration(now)
  })
}

/** What was being said is stopped; a model that ran runs again. */
function startAnew(store: SpeechStore, change: () => void): void {
  const { actions, model } = store.getState()
  actions.stop()
  change()
  store.setState({ model: { kind: 'idle' } })
  if (model.kind === 'ready') void actions.load()
}
