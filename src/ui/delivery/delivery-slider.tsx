import { NumberSlider } from '../number-slider.tsx'

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
    <NumberSlider
      label={label}
      value={value}
      least={least}
      most={most}
      step={step}
      written={written}
      spoken={written}
      isUsual={value === usual}
      onChange={(next) => onChange(Number(next.toFixed(3)))}
    />
  )
}
