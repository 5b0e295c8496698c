import { Slider } from '@base-ui/react/slider'
import styles from './slider.module.css'

interface Props {
  readonly label: string
  readonly value: number
  readonly least: number
  readonly most: number
  readonly step: number
  /** What stands beside the label. */
  readonly written: string
  /** What a screen reader says of the value. */
  readonly spoken: string
  /** Where nothing is asked for, the value is written faintly. */
  readonly isUsual?: boolean
  /** The track is coloured up to the value. */
  readonly isFilled?: boolean
  readonly onChange: (value: number) => void
}

/** A number to slide, with its name and its value above. */
export function NumberSlider({
  label,
  value,
  least,
  most,
  step,
  written,
  spoken,
  isUsual = false,
  isFilled = false,
  onChange,
}: Props) {
  return (
    <Slider.Root
      className={styles.root}
      value={value}
      min={least}
      max={most}
      step={step}
      largeStep={5 * step}
      onValueChange={(next) => onChange(next as number)}
    >
      <Slider.Label className={styles.label}>{label}</Slider.Label>
      <Slider.Value className={isUsual ? styles.usual : styles.value}>{() => written}</Slider.Value>
      <Slider.Control className={styles.control}>
        <Slider.Track className={styles.track}>
          {isFilled && <Slider.Indicator className={styles.indicator} />}
          <Slider.Thumb className={styles.thumb} getAriaValueText={() => spoken} />
        </Slider.Track>
      </Slider.Control>
    </Slider.Root>
  )
}
