import { useId, useState, type FormEvent } from 'react'
import { LONGEST_PROFILE_NAME } from '../../store/saved-configuration.ts'
import { useActions, useSpeech } from '../speech-context.ts'
import styles from './settings-view.module.css'

/** Voice, speed, delivery, pauses and volume under a name. */
export function Profiles() {
  const profiles = useSpeech((state) => state.profiles)
  const { saveProfile, useProfile: applyProfile, deleteProfile } = useActions()
  const [name, setName] = useState('')
  const [told, setTold] = useState('')
  const id = useId()
  const save = (event: FormEvent) => {
    event.preventDefault()
    const refusal = saveProfile(name)
    setTold(refusal ?? `Saved as “${name.trim()}”.`)
    if (refusal === null) setName('')
  }
  return (
    <section className={styles.card} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>Profiles</h2>
      <p className={styles.about}>
        A profile keeps the voice, its speed, how it delivers, the pauses and the volume.
      </p>
      {profiles.length > 0 && (
        <ul className={styles.profiles}>
          {profiles.map((profile) => (
            <li key={profile.name}>
              <span>{profile.name}</span>
              <button
                type="button"
                onClick={() => {
                  applyProfile(profile.name)
                  setTold(`“${profile.name}” is in use.`)
                }}
              >
                Use <span className="visually-hidden">{profile.name}</span>
              </button>
              <button type="button" className={styles.quiet} onClick={() => deleteProfile(profile.name)}>
                Delete <span className="visually-hidden">{profile.name}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <form className={styles.row} onSubmit={save}>
        <label className={styles.label} htmlFor={id}>
          Name of a new profile
        </label>
        <input
          id={id}
          type="text"
          maxLength={LONGEST_PROFILE_NAME}
          autoComplete="off"
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <button type="submit">Save as a profile</button>
      </form>
      <p className={styles.about} role="status">
        {told}
      </p>
    </section>
  )
}
