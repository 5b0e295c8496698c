import { DELIVERY_CONTROLS } from '../../store/delivery-controls.ts'
import { Disclosure } from '../disclosure.tsx'
import fields from '../fields.module.css'
import { useActions, useSpeech } from '../speech-context.ts'
import styles from './delivery-control.module.css'
import { DeliverySlider } from './delivery-slider.tsx'
import { EmotionMix } from './emotion-mix.tsx'
import { KeepEmotion } from './keep-emotion.tsx'
import { StyleSwitches } from './style-switches.tsx'
import { summaryOf } from './summary.ts'

/** How the text is spoken: an emotion and how much of it, and what lies behind it in numbers. */
export function DeliveryControl() {
  const delivery = useSpeech((state) => state.delivery)
  const emotions = useSpeech((state) => state.emotions)
  const { setDelivery, setDeliveryControl } = useActions()
  return (
    <Disclosure title="Delivery" now={summaryOf(delivery, emotions)}>
      <EmotionMix />
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
      <KeepEmotion />
      <button type="button" disabled={Object.keys(delivery).length === 0} onClick={() => setDelivery({})}>
        As the voice is
      </button>
    </Disclosure>
  )
}

/** Asks the text itself. */
function Suggest() {
  const suggestion = useSpeech((state) => state.suggestion)
  const isBlank = useSpeech((state) => state.text.trim() === '')
  const { suggestEmotion } = useActions()
  return (
    <div className={fields.field}>
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
