import { SETTINGS } from '../../config/tts-configuration.ts'
import { NumberSlider } from '../number-slider.tsx'
import { SelectField } from '../select-field.tsx'
import { useActions, useSpeech } from '../speech-context.ts'

const { background: SOUND, backgroundLevel: LEVEL } = SETTINGS.audio

/** A sound under the speech, and how loud it is. */
export function BackgroundControl() {
  const { background, backgroundLevel } = useSpeech((state) => state.configuration.audio)
  const { changeSettings } = useActions()
  return (
    <>
      <SelectField
        label={SOUND.label}
        value={background}
        onChange={(background) => changeSettings({ audio: { background } })}
      >
        {Object.entries(SOUND.choices).map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </SelectField>
      {background !== 'none' && (
        <NumberSlider
          label={LEVEL.label}
          value={backgroundLevel}
          least={LEVEL.min}
          most={LEVEL.max}
          step={LEVEL.step}
          written={`${backgroundLevel > 0 ? '+' : ''}${String(backgroundLevel).replace('-', '−')} dB`}
          spoken={`${backgroundLevel} decibels`}
          isUsual={backgroundLevel === LEVEL.default}
          onChange={(backgroundLevel) => changeSettings({ audio: { backgroundLevel } })}
        />
      )}
    </>
  )
}
