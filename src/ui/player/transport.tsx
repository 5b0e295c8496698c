import { PauseIcon, PlayIcon, StopIcon } from '../icons.tsx'
import { useActions, useSpeech } from '../speech-context.ts'
import styles from './transport.module.css'

/** Speak, pause and resume, stop. The buttons keep their places and widths in every state. */
export function Transport() {
  const playback = useSpeech((state) => state.playback.kind)
  const rendering = useSpeech((state) => state.rendering.kind === 'rendering')
  const { speak, pause, resume, stop } = useActions()
  const speaking = playback === 'speaking' || playback === 'paused'
  const active = speaking || playback === 'preparing' || rendering
  return (
    <div className={styles.transport}>
      <button type="button" className={styles.speak} onClick={() => void speak()}>
        <PlayIcon />
        Speak
      </button>
      <button
        type="button"
        className={styles.pause}
        disabled={!speaking}
        onClick={() => (playback === 'paused' ? void resume() : pause())}
      >
        {playback === 'paused' ? <PlayIcon /> : <PauseIcon />}
        {playback === 'paused' ? 'Resume' : 'Pause'}
      </button>
      <button type="button" className={styles.stop} disabled={!active} onClick={stop}>
        <StopIcon />
        Stop
      </button>
    </div>
  )
}
