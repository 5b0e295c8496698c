import { titleOf } from '../lib/title-of.ts'
import type { SpeechState } from './speech-state.ts'
import type { SpeechStore } from './speech-store.ts'
import { isUnderWay } from './playback-slice.ts'

/** What the system needs of a page to give it controls: a media element that plays. */
export interface KeepAlive {
  play(): void
  pause(): void
}

/** As much of navigator.mediaSession as is needed. */
export interface MediaControls {
  metadata: MediaMetadata | null
  playbackState: MediaSessionPlaybackState
  setActionHandler(action: MediaSessionAction, handler: MediaSessionActionHandler | null): void
  setPositionState(state?: MediaPositionState): void
}

/** How far “back” and “forward” go where the system does not say. */
const STEP_SECONDS = 10

/**
 * Media keys, headphones and the lock screen: shows the system what is spoken, and obeys its buttons. “Track” is a
 * sentence.
 */
export function offerMediaControls(
  store: SpeechStore,
  session: MediaControls,
  keepAlive: KeepAlive,
  metadata: (init: MediaMetadataInit) => MediaMetadata,
): void {
  const { actions } = store.getState()
  const seekBy = (seconds: number) => {
    const { playback } = store.getState()
    if (playback.kind !== 'speaking' && playback.kind !== 'paused') return
    const { before, played } = playback.progress
    seekTo(before + played + seconds)
  }
  /** By the share of the time, as the position that the system shows is an estimate too. */
  const seekTo = (seconds: number) => {
    const { playback, spoken } = store.getState()
    if (!spoken || (playback.kind !== 'speaking' && playback.kind !== 'paused')) return
    const share = Math.min(1, Math.max(0, seconds / (playback.progress.total || 1)))
    void actions.seek(Math.round(share * spoken.request.text.length))
  }
  const handlers: Partial<Record<MediaSessionAction, MediaSessionActionHandler>> = {
    play: () => void (store.getState().playback.kind === 'paused' ? actions.resume() : actions.goOn()),
    pause: () => actions.pause(),
    stop: () => actions.stop(),
    previoustrack: () => void actions.previousSentence(),
    nexttrack: () => void actions.nextSentence(),
    seekbackward: ({ seekOffset }) => seekBy(-(seekOffset ?? STEP_SECONDS)),
    seekforward: ({ seekOffset }) => seekBy(seekOffset ?? STEP_SECONDS),
    seekto: ({ seekTime }) => seekTo(seekTime ?? 0),
  }
  for (const [action, handler] of Object.entries(handlers)) {
    try {
      session.setActionHandler(action as MediaSessionAction, handler)
    } catch {
      // A system that does not know this button.
    }
  }

  store.subscribe((now, before) => {
    if (now.playback === before.playback && now.configuration === before.configuration) return
    const { playback, spoken } = now
    if (playback.kind !== before.playback.kind) {
      session.playbackState = stateOf(now)
      if (playback.kind === 'preparing' || playback.kind === 'speaking') keepAlive.play()
      else keepAlive.pause()
    }
    if (spoken && isUnderWay(playback) && spoken.request !== before.spoken?.request) {
      session.metadata = metadata({ title: titleOf(spoken.request.text), artist: 'LiteTTS' })
    }
    showPosition(session, now, before)
  })
}

function showPosition(session: MediaControls, now: SpeechState, before: SpeechState): void {
  const { playback, configuration } = now
  if (playback.kind !== 'speaking' && playback.kind !== 'paused') {
    if (!isUnderWay(playback) && isUnderWay(before.playback)) session.setPositionState()
    return
  }
  const { progress } = playback
  const last = before.playback.kind === playback.kind ? before.playback.progress : null
  const isSame = last?.before === progress.before && last.total === progress.total
  // Between, the system counts by itself.
  if ((isSame && now.configuration === before.configuration) || progress.total <= 0) return
  const duration = progress.total
  session.setPositionState({
    duration,
    position: Math.min(duration, progress.before + progress.played),
    playbackRate: configuration.audio.listeningSpeed,
  })
}

function stateOf({ playback }: SpeechState): MediaSessionPlaybackState {
  if (playback.kind === 'paused') return 'paused'
  return isUnderWay(playback) ? 'playing' : 'none'
}
