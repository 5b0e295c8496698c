import { Fragment } from 'react'
import { OFFERED_EMOTIONS, STRENGTH_CONTROL } from '../../store/delivery-controls.ts'
import type { NamedEmotion } from '../../store/own-emotions.ts'
import { SelectField } from '../select-field.tsx'
import { useActions, useSpeech } from '../speech-context.ts'
import { DeliverySlider } from './delivery-slider.tsx'

/** More at once are no longer told apart. */
const MOST = 3

/** One emotion or several, of the ten and of the user's own, and how much of each. */
export function EmotionMix() {
  const emotions = useSpeech((state) => state.emotions)
  const { setEmotions } = useActions()
  const taken = emotions.map(({ name }) => name)
  const put = (at: number, one: NamedEmotion | null) =>
    setEmotions([...emotions.slice(0, at), ...(one ? [one] : []), ...emotions.slice(at + 1)])
  return (
    <>
      {emotions.map(({ name, strength }, at) => (
        <Fragment key={at}>
          <EmotionSelect
            label={at === 0 ? 'Emotion' : 'Mixed with'}
            name={name}
            taken={taken}
            onChange={(chosen) => put(at, chosen ? { name: chosen, strength } : null)}
          />
          <DeliverySlider
            {...STRENGTH_CONTROL}
            label={emotions.length === 1 ? STRENGTH_CONTROL.label : `Strength of ${name}`}
            value={strength}
            onChange={(next) => put(at, { name, strength: next })}
          />
        </Fragment>
      ))}
      {emotions.length < MOST && (
        <EmotionSelect
          label={emotions.length === 0 ? 'Emotion' : 'Mixed with'}
          name=""
          taken={taken}
          onChange={(name) => name && put(emotions.length, { name, strength: STRENGTH_CONTROL.usual })}
        />
      )}
    </>
  )
}

interface EmotionSelectProps {
  readonly label: string
  /** Empty: none. */
  readonly name: string
  /** Those of the others are not offered again. */
  readonly taken: readonly string[]
  readonly onChange: (name: string) => void
}

function EmotionSelect({ label, name, taken, onChange }: EmotionSelectProps) {
  const own = useSpeech((state) => state.ownEmotions)
  const isFree = (one: string) => one === name || !taken.includes(one)
  const free = own.filter((one) => isFree(one.name))
  return (
    <SelectField label={label} value={name} onChange={onChange}>
      <option value="">None</option>
      {OFFERED_EMOTIONS.filter(isFree).map((offered) => (
        <option key={offered} value={offered}>
          {offered[0]!.toUpperCase() + offered.slice(1)}
        </option>
      ))}
      {free.length > 0 && (
        <optgroup label="Your own">
          {free.map((one) => (
            <option key={one.name} value={one.name}>
              {one.name}
            </option>
          ))}
        </optgroup>
      )}
    </SelectField>
  )
}
