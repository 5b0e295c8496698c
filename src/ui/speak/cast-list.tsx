import { useDeferredValue, useMemo } from 'react'
import { speakersIn } from '../../store/speakers-in.ts'
import { useActions, useSpeech } from '../speech-context.ts'
import styles from './cast-list.module.css'

/** Where a text has speakers (“Ann: …”), gives each a voice. */
export function CastList() {
  const text = useDeferredValue(useSpeech((state) => state.text))
  const cast = useSpeech((state) => state.cast)
  const { setCastOn } = useActions()
  const speakers = useMemo(() => speakersIn(text), [text])
  if (speakers.length === 0) return null
  return (
    <fieldset className={styles.cast}>
      <legend>Speakers</legend>
      <label className={styles.switch}>
        <input
          type="checkbox"
          checked={cast !== null}
          onChange={(event) => setCastOn(event.target.checked)}
        />
        A voice for each speaker
      </label>
      {cast !== null && speakers.map((speaker) => <CastVoice key={speaker} speaker={speaker} />)}
    </fieldset>
  )
}

function CastVoice({ speaker }: { readonly speaker: string }) {
  const voice = useSpeech((state) => state.cast?.[speaker] ?? '')
  const voices = useSpeech((state) => state.voices)
  const blends = useSpeech((state) => state.blends)
  const presets = useSpeech((state) => state.presets)
  const { setCastVoice } = useActions()
  const named = [...blends, ...presets].map(({ name }) => name)
  const isListed = voice === '' || named.includes(voice) || voices.some(({ id }) => id === voice)
  return (
    <label className={styles.row}>
      <span>{speaker}</span>
      <select value={voice} onChange={(event) => setCastVoice(speaker, event.target.value)}>
        <option value="">Read as written</option>
        {!isListed && <option value={voice}>{voice}</option>}
        <optgroup label="Blends">
          {named.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </optgroup>
        <optgroup label="Voices">
          {voices.map(({ id, name, accent, gender }) => (
            <option key={id} value={id}>
              {name}, {accent}, {gender}
            </option>
          ))}
        </optgroup>
      </select>
    </label>
  )
}
