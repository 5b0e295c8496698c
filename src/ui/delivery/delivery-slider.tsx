import { Slider } from '@base-ui/react/slider'
import styles from './delivery-slider.module.css'

interface Props {
  readonly label: string
  readonly value: number
  readonly least: number
  readonly most: number
  readonly usual: number
  readonly step: number
  readonly unit: string
  readonly digits: number
  readonly onChange: (value: number) => void
}

/** One number of the delivery. */
export function DeliverySlider({ label, value, least, most, usual, step, unit, digits, onChange }: Props) {
  const written = `${value.toFixed(digits)}${unit === '' ? '' : ` ${unit}`}`
  return (
    <Slider.Root
      className={styles.root}
      value={value}
      min={least}
      max={most}
      step={step}
      largeStep={5 * step}
      onValueChange={(next) => onChange(Number((next as number).toFixed(3)))}
    >
      <Slider.Label className={styles.label}>{label}</Slider.Label>
      <Slider.Value className={value === usual ? styles.usual : styles.value}>{() => written}</Slider.Value>
      <Slider.Control className={styles.control}>
        <Slider.Track className={styles.track}>
          <Slider.Thumb className={styles.thumb} getAriaValueText={() => written} />
        </Slider.Track>
      </Slider.Control>
    </Slider.Root>
  )
}
