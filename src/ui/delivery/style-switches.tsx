import { CheckField } from '../check-field.tsx'
import fields from '../fields.module.css'
import { useActions, useSpeech } from '../speech-context.ts'
import styles from './delivery-control.module.css'
import { StyleVoice } from './style-voice.tsx'

const STYLES = [
  ['asides', '(Asides) softer and slower'],
  ['emphasis', '*Emphasis* stressed'],
  ['questions', 'Questions rise or fall'],
  ['lists', 'Lists rise, then fall'],
] as const

/** What of the writing itself is to be heard. */
export function StyleSwitches() {
  const chosen = useSpeech((state) => state.delivery.styles)
  const { setStyle } = useActions()
  const voiceOf = (style: 'asides' | 'quotes') => {
    const asked = chosen?.[style]
    return typeof asked === 'object' ? asked.voice : null
  }
  return (
    <fieldset className={styles.styles}>
      <legend className={fields.label}>From the writing</legend>
      {STYLES.map(([name, label]) => (
        <CheckField
          key={name}
          label={label}
          isChecked={Boolean(chosen?.[name])}
          onChange={(isOn) => setStyle(name, isOn)}
        />
      ))}
      {chosen?.asides && <StyleVoice style="asides" label="Asides by" voice={voiceOf('asides')} />}
      <StyleVoice style="quotes" label="“Quotes” by" voice={voiceOf('quotes')} />
    </fieldset>
  )
}
