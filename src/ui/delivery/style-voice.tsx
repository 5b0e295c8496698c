import { SelectField } from '../select-field.tsx'
import { useActions, useSpeech } from '../speech-context.ts'

interface Props {
  readonly style: 'asides' | 'quotes'
  readonly label: string
  /** Null: whoever speaks. */
  readonly voice: string | null
}

/** Gives a part of the writing to another voice. */
export function StyleVoice({ style, label, voice }: Props) {
  const voices = useSpeech((state) => state.voices)
  const { setStyleVoice } = useActions()
  return (
    <SelectField
      label={label}
      value={voice ?? ''}
      onChange={(chosen) => setStyleVoice(style, chosen || null)}
    >
      <option value="">The same voice</option>
      {voices.map(({ id, name, accent }) => (
        <option key={id} value={id}>
          {name}, {accent}
        </option>
      ))}
    </SelectField>
  )
}
