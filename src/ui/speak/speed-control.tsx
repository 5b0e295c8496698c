import { NumberSlider } from '../number-slider.tsx'
import { useActions, useSpeech } from '../speech-context.ts'

/** The speaking rate, 0.5 to 2 times. */
export function SpeedControl() {
  const speed = useSpeech((state) => state.speed)
  const { setSpeed } = useActions()
  return (
    <NumberSlider
      label="Speed"
      value={speed}
      least={0.5}
      most={2}
      step={0.05}
      written={`${speed.toFixed(2)} ×`}
      spoken={`${speed} times normal speed`}
      isFilled
      onChange={setSpeed}
    />
  )
}
