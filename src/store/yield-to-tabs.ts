import type { SpeechClient } from './speech-client.ts'
import type { SpeechStore } from './speech-store.ts'

export interface Neighbours {
  announceEngine(): void
  onEngine(listener: () => void): void
}

/**
 * An engine takes hundreds of megabytes, so of the tabs that do nothing and are out of sight none keeps one while another
 * tab runs its own. The model is on this device: the next press of Speak has it back in some seconds.
 */
export function yieldToTabs(
  store: SpeechStore,
  client: SpeechClient,
  tabs: Neighbours,
  isHidden: () => boolean,
): void {
  store.subscribe(({ model }, before) => {
    if (model.kind === 'ready' && before.model.kind !== 'ready') tabs.announceEngine()
  })
  tabs.onEngine(() => {
    const { model, playback, rendering, offline, trial } = store.getState()
    const isSilent = playback.kind === 'silent' || playback.kind === 'done'
    const isBusy = rendering.kind !== 'none' || offline.kind === 'fetching' || trial.kind === 'running'
    if (model.kind !== 'ready' || !isSilent || isBusy || !isHidden()) return
    client.letGo()
    store.setState({ model: { kind: 'idle' } })
  })
}
