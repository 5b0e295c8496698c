import { isUnderWay } from '../../store/playback-slice.ts'
import { NextIcon, PauseIcon, PlayIcon, PreviousIcon, StopIcon } from '../icons.tsx'
import { useActions, useSpeech } from '../speech-context.ts'
import { ListeningSpeed } from './listening-speed.tsx'
import { QueueList } from './queue-list.tsx'
import styles from './transport.module.css'

/**
 * Speak, pause and resume, stop, by sentences, how fast, what next. The buttons keep their places and widths; on a narrow
 * screen those that do nothing at rest take no room then.
 */
export function Transport() {
  const playback = useSpeech((state) => state.playback.kind)
  const underWay = useSpeech((state) => isUnderWay(state.playback))
  const rendering = useSpeech((state) => state.rendering.kind === 'rendering')
  const place = useSpeech((state) => state.place)
  const { speak, goOn, pause, resume, stop, previousSentence, nextSentence } = useActions()
  const speaking = playback === 'speaking' || playback === 'paused'
  const isBusy = underWay || rendering
  // What came with a press stays until the next one: nothing moves when the last word is said.
  const isResting = !isBusy && playback !== 'done' && place === null
  return (
    <div className={`${styles.transport} ${isResting ? styles.resting : ''}`}>
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
        <button type="button" className={styles.stop} disabled={!isBusy} onClick={stop}>
          <StopIcon />
          Stop
        </button>
      </div>
      <div className={styles.more}>
        <button
          type="button"
          className={styles.step}
          aria-label="Previous sentence"
          title="Previous sentence"
          disabled={!underWay}
          onClick={() => void previousSentence()}
        >
          <PreviousIcon />
        </button>
        <button
          type="button"
          className={styles.step}
          aria-label="Next sentence"
          title="Next sentence"
          disabled={!underWay}
          onClick={() => void nextSentence()}
        >
          <NextIcon />
        </button>
        <ListeningSpeed />
        <QueueList />
      </div>
    </div>
  )
}
