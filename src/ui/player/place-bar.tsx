import { useShallow } from 'zustand/react/shallow'
import { isUnderWay } from '../../store/playback-slice.ts'
import { NextIcon, PreviousIcon } from '../icons.tsx'
import { useActions, useSpeech } from '../speech-context.ts'
import { ListeningSpeed } from './listening-speed.tsx'
import styles from './place-bar.module.css'
import { SeekBar } from './seek-bar.tsx'
import { statusOf } from './status.ts'

/** Where in the text speech is, or how far what goes on has come; by sentences, and how fast. */
export function PlaceBar() {
  const underWay = useSpeech((state) => isUnderWay(state.playback))
  const isSpoken = useSpeech(
    ({ playback, spoken }) =>
      playback.kind === 'speaking' ||
      playback.kind === 'paused' ||
      (playback.kind === 'preparing' && spoken?.request.from !== undefined),
  )
  const { previousSentence, nextSentence } = useActions()
  return (
    <div className={styles.root}>
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
      <div className={styles.bars}>{isSpoken ? <SeekBar /> : <Progress />}</div>
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
    </div>
  )
}

function Progress() {
  const { title, detail, share } = useSpeech(useShallow(statusOf))
  if (share === null) return <div className={styles.bar} />
  return (
    <div
      className={styles.bar}
      role="progressbar"
      aria-label={title}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={share === 'busy' ? undefined : Math.round(share * 100)}
      aria-valuetext={detail || undefined}
    >
      {share === 'busy' ? (
        <div className={styles.busy} />
      ) : (
        <div className={styles.fill} style={{ transform: `scaleX(${share})` }} />
      )}
    </div>
  )
}
