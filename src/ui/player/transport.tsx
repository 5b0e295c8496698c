import { isUnderWay } from '../../store/playback-slice.ts'
import { PauseIcon, PlayIcon, StopIcon } from '../icons.tsx'
import { useActions, useSpeech } from '../speech-context.ts'
import { QueueList } from './queue-list.tsx'
import styles from './transport.module.css'

/** Speak, pause and resume, stop, what next. The buttons keep their places and widths, whatever goes on. */
export function Transport() {
  const playback = useSpeech((state) => state.playback.kind)
  const underWay = useSpeech((state) => isUnderWay(state.playback))
  const rendering = useSpeech((state) => state.rendering.kind === 'rendering')
  const place = useSpeech((state) => state.place)
  const { speak, goOn, pause, resume, stop } = useActions()
  const speaking = playback === 'speaking' || playback === 'paused'
  const isBusy = underWay || rendering
  return (
    <div className={styles.transport}>
      <div className={styles.main}>
        <button type="button" className={styles.speak} onClick={() => void speak()}>
          <PlayIcon />
          Speak
        </button>
        {place !== null && !isBusy ? (
          <button
            type="button"
            className={styles.pause}
            title="Speak from where listening was left"
            onClick={() => void goOn()}
          >
            <PlayIcon />
            Go on
          </button>
        ) : (
          <button
            type="button"
            className={styles.pause}
            disabled={!speaking}
            onClick={() => (playback === 'paused' ? void resume() : pause())}
          >
            {playback === 'paused' ? <PlayIcon /> : <PauseIcon />}
            {playback === 'paused' ? 'Resume' : 'Pause'}
          </button>
        )}
        <button type="button" className={styles.stop} aria-label="Stop" disabled={!isBusy} onClick={stop}>
          <StopIcon />
          <span className={styles.name}>Stop</span>
        </button>
      </div>
      <QueueList />
    </div>
  )
}
