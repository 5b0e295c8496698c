import { useId } from 'react'
import { DELIVERY_CONTROLS, OFFERED_EMOTIONS, STRENGTH_CONTROL } from '../../store/delivery-controls.ts'
import { useActions, useSpeech } from '../speech-context.ts'
import styles from './delivery-control.module.css'
import { DeliverySlider } from './delivery-slider.tsx'
import { StyleSwitches } from './style-switches.tsx'
import { summaryOf } from './summary.ts'

/** How the text is spoken: an emotion and how much of it, and what lies behind it in numbers. */
export function DeliveryControl() {
  const delivery = useSpeech((state) => state.delivery)
  const { setEmotion, setDelivery, setDeliveryControl } = useActions()
  const select = useId()
  const share = delivery.emotions?.[0]
  const emotion = typeof share?.emotion === 'string' ? share.emotion : ''
  const chosen = OFFERED_EMOTIONS.find((name) => name === emotion)
  return (
    <details className={styles.root}>
      <summary className={styles.summary}>
        <span className={styles.title}>Delivery</span>
        <span className={styles.now}>{summaryOf(delivery)}</span>
      </summary>
      <div className={styles.body}>
        <div className={styles.field}>
          <label className={styles.label} htmlFor={select}>
            Emotion
          </label>
          <select
            id={select}
            className={styles.select}
            value={chosen ?? ''}
            onChange={({ target }) =>
              setEmotion(OFFERED_EMOTIONS.find((name) => name === target.value) ?? null, share?.strength)
            }
          >
            <option value="">As the voice is</option>
            {OFFERED_EMOTIONS.map((name) => (
              <option key={name} value={name}>
                {name[0]!.toUpperCase() + name.slice(1)}
              </option>
            ))}
          </select>
        </div>
        {chosen && share && (
          <DeliverySlider
            {...STRENGTH_CONTROL}
            value={share.strength}
            onChange={(strength) => setEmotion(chosen, strength)}
          />
        )}
        <Suggest />
        {DELIVERY_CONTROLS.map((control) => (
          <DeliverySlider
            key={control.name}
            {...control}
            value={delivery[control.name] ?? control.usual}
            onChange={(value) => setDeliveryControl(control.name, value)}
          />
        ))}
        <StyleSwitches />
        <button type="button" disabled={Object.keys(delivery).length === 0} onClick={() => setDelivery({})}>
          As the voice is
        </button>
      </div>
    </details>
  )
}

/** Asks the text itself. */
function Suggest() {
  const suggestion = useSpeech((state) => state.suggestion)
  const isBlank = useSpeech((state) => state.text.trim() === '')
  const { suggestEmotion } = useActions()
  return (
    <div className={styles.field}>
      <button
        type="button"
        disabled={isBlank || suggestion.kind === 'looking'}
        onClick={() => void suggestEmotion()}
      >
        Suggest from the text
      </button>
      <p className={styles.note} role="status">
        {suggestion.kind === 'found' && `The text sounds ${suggestion.emotion}.`}
        {suggestion.kind === 'nothing' && 'The text tells of no mood.'}
      </p>
    </div>
  )
}
