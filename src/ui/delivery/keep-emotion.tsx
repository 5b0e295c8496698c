import { useState } from 'react'
import { LONGEST_EMOTION_NAME } from '../../store/own-emotions.ts'
import fields from '../fields.module.css'
import { useActions, useSpeech } from '../speech-context.ts'
import styles from './delivery-control.module.css'

/** Keeps what is set as an emotion of one's own; forgets the one that is chosen. */
export function KeepEmotion() {
  const [name, setName] = useState('')
  const own = useSpeech((state) => state.ownEmotions)
  const chosen = useSpeech((state) => state.emotions).filter(({ name }) =>
    own.some((one) => one.name === name),
  )
  const isPlain = useSpeech(({ delivery: { styles: _, ...rest } }) => Object.keys(rest).length === 0)
  const { keepEmotion, forgetEmotion } = useActions()
  return (
    <form
      className={styles.keep}
      onSubmit={(event) => {
        event.preventDefault()
        keepEmotion(name)
        setName('')
      }}
    >
      <input
        className={fields.box}
        aria-label="Name of an emotion of your own"
        placeholder="Name it to keep it"
        maxLength={LONGEST_EMOTION_NAME}
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      <button type="submit" disabled={isPlain || name.trim() === ''}>
        Keep
      </button>
      {chosen.map((one) => (
        <button
          key={one.name}
          type="button"
          className={styles.forget}
          onClick={() => forgetEmotion(one.name)}
        >
          Forget “{one.name}”
        </button>
      ))}
    </form>
  )
}
