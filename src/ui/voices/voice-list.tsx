import { useDeferredValue, useId, useMemo, useState } from 'react'
import type { VoiceInfo } from '../../protocol.ts'
import { draftOfVoice, type HalfName } from '../../store/blend-draft.ts'
import { findVoices, voicesFor } from '../../store/find-voices.ts'
import { useActions, useSpeech } from '../speech-context.ts'
import { VoiceItem } from './voice-item.tsx'
import styles from './voices.module.css'

/** All voices: search, narrow down, hear, mark, and add to the blend. */
export function VoiceList({ half }: { readonly half: HalfName }) {
  const id = useId()
  const voices = useSpeech((state) => state.voices)
  const favourites = useSpeech((state) => state.favourites)
  const text = useDeferredValue(useSpeech((state) => state.text))
  const { editBlend, expectVoice } = useActions()
  const [query, setQuery] = useState('')
  const [language, setLanguage] = useState('')
  const [gender, setGender] = useState<'' | VoiceInfo['gender']>('')
  const [isMarked, setMarked] = useState(false)
  const found = findVoices(voices, {
    query,
    ...(language && { language }),
    ...(gender && { gender }),
    ...(isMarked && { ids: favourites }),
  })
  const fitting = useMemo(() => voicesFor(text, voices), [text, voices])
  const languages = [...new Set(voices.map((voice) => voice.language))]
  return (
    <section className={styles.card} aria-labelledby="list-heading">
      <h2 id="list-heading">Voices</h2>
      <div className={styles.field}>
        <label htmlFor={id}>Search the voices</label>
        <input
          id={id}
          type="search"
          placeholder="Name, accent, female, male"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      </div>
      <div className={styles.options}>
        <label className={styles.option}>
          Language
          <select value={language} onChange={(event) => setLanguage(event.target.value)}>
            <option value="">All</option>
            {languages.map((tag) => (
              <option key={tag} value={tag}>
                {new Intl.DisplayNames('en', { type: 'language' }).of(tag)}
              </option>
            ))}
          </select>
        </label>
        <label className={styles.option}>
          Gender
          <select value={gender} onChange={(event) => setGender(event.target.value as typeof gender)}>
            <option value="">All</option>
            <option value="female">Female</option>
            <option value="male">Male</option>
          </select>
        </label>
        <label className={styles.check}>
          <input type="checkbox" checked={isMarked} onChange={(event) => setMarked(event.target.checked)} />
          Favourites
        </label>
      </div>
      {fitting.length > 0 && (
        <div className={styles.fitting} role="group" aria-label="Voices for your text">
          <span className={styles.note}>For your text</span>
          {fitting.map(({ id, name }) => (
            <button
              key={id}
              type="button"
              onPointerEnter={() => expectVoice(id)}
              onClick={() => editBlend(draftOfVoice(id))}
              title="Begin a blend with this voice alone"
            >
              {name}
            </button>
          ))}
        </div>
      )}
      <p className={styles.status} role="status">
        {found.length === 1 ? '1 voice' : `${found.length} voices`}
      </p>
      <ul className={styles.voices} aria-label="Voices">
        {found.map((voice) => (
          <VoiceItem key={voice.id} voice={voice} half={half} isMarked={favourites.includes(voice.id)} />
        ))}
      </ul>
    </section>
  )
}
