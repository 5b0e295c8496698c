import { Slider } from '@base-ui/react/slider'
import { useState } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { clock } from '../format.ts'
import slider from '../slider.module.css'
import { useActions, useSpeech } from '../speech-context.ts'
import styles from './seek-bar.module.css'
import { seekPlaceOf } from './seek-place.ts'

/** A press of an arrow key goes on by one of so many. */
const KEY_STEPS = 200

/** Where in the text speech is, and the way to any other place of it. */
export function SeekBar() {
  const { length, place, made, total, isEstimate } = useSpeech(useShallow(seekPlaceOf))
  const { seek } = useActions()
  const [dragged, setDragged] = useState<number | null>(null)
  const shown = dragged ?? place
  const timeAt = (offset: number) => clock((offset / length) * total)
  const whole = `${isEstimate ? 'about ' : ''}${clock(total)}`
  return (
    <Slider.Root
      className={styles.root}
      value={shown}
      min={0}
      max={length}
      step={Math.max(1, Math.round(length / KEY_STEPS))}
      largeStep={Math.max(1, Math.round(length / 20))}
      onValueChange={(value) => setDragged(value as number)}
      onValueCommitted={(value) => {
        setDragged(null)
        void seek(value as number)
      }}
    >
      <span className={styles.time}>{timeAt(shown)}</span>
      <Slider.Control className={styles.control}>
        <Slider.Track className={styles.track}>
          <div className={styles.made} style={{ transform: `scaleX(${made / length})` }} />
          <Slider.Indicator className={styles.heard} />
          {/* Carried there by a transform: nothing is laid out anew while it goes. */}
          <div className={styles.carrier} style={{ transform: `translateX(${(100 * shown) / length}%)` }}>
            <Slider.Thumb
              className={`${slider.thumb} ${styles.thumb}`}
              style={{ insetInlineStart: 0 }}
              aria-label="Place in the text"
              getAriaValueText={(_formatted, value) => `${timeAt(value)} of ${whole}`}
            />
          </div>
        </Slider.Track>
      </Slider.Control>
      <span className={styles.time}>{clock(total)}</span>
    </Slider.Root>
  )
}
