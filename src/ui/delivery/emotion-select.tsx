import { OFFERED_EMOTIONS } from '../../store/delivery-controls.ts'
import { SelectField } from '../select-field.tsx'
import { useActions, useSpeech } from '../speech-context.ts'

/** One of the emotions, or one of the user's own. */
export function EmotionSelect() {
  const emotion = useSpeech((state) => state.emotion)
  const own = useSpeech((state) => state.ownEmotions)
  const { setEmotion } = useActions()
  return (
    <SelectField
      label="Emotion"
      value={emotion?.name ?? ''}
      onChange={(name) => setEmotion(name || null, emotion?.strength)}
    >
      <option value="">None</option>
      {OFFERED_EMOTIONS.map((name) => (
        <option key={name} value={name}>
          {name[0]!.toUpperCase() + name.slice(1)}
        </option>
      ))}
      {own.length > 0 && (
        <optgroup label="Your own">
          {own.map(({ name }) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </optgroup>
      )}
    </SelectField>
  )
}
