import { Slider } from '@base-ui/react/slider'
import { useActions, useSpeech } from '../speech-context.ts'
import styles from './speed-control.module.css'

/** The speaking rate, 0.5 to 2 times. */
export function SpeedControl() {
  const speed = useSpeech((state) => state.speed)
  const { setSpeed } = useActions()
  return (
    <Slider.Root
      className={styles.root}
      value={speed}
      min={0.5}
      max={2}
      step={0.05}
      largeStep={0.25}
      onValueChange={(value) => setSpeed(value as number)}
    >
      <Slider.Label className={styles.label}>Speed</Slider.Label>
      <Slider.Value className={styles.value}>{() => `${speed.toFixed(2)} ×`}</Slider.Value>
      <Slider.Control className={styles.control}>
        <Slider.Track className={styles.track}>
          <Slider.Indicator className={styles.indicator} />
          <Slider.Thumb
            className={styles.thumb}
            getAriaValueText={(_formatted, value) => `${value} times normal speed`}
          />
        </Slider.Track>
      </Slider.Control>
    </Slider.Root>
  )
}
