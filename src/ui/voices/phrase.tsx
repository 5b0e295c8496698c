import { useId } from 'react'
import { PlayIcon, StopIcon } from '../icons.tsx'
import { useActions, useSpeech } from '../speech-context.ts'
import { SoundPicture } from './sound-picture.tsx'
import styles from './voices.module.css'

/** The phrase that the blend is heard by, and what it sounds like as a picture. */
export function Phrase() {
  const id = useId()
  const phrase = useSpeech((state) => state.lab.phrase)
  const follows = useSpeech((state) => state.lab.follows)
  const hearing = useSpeech((state) => state.lab.hearing)
  const said = useSpeech((state) => state.lab.said)
  const { setPhrase, setFollows, hear, stopHearing } = useActions()
  return (
    <section className={styles.card} aria-label="Test phrase">
      <div className={styles.field}>
        <label htmlFor={id}>Test phrase</label>
        <input
          id={id}
          className={styles.phrase}
          type="text"
          maxLength={300}
          value={phrase}
          onChange={(event) => setPhrase(event.target.value)}
        />
      </div>
      <div className={styles.tools}>
        <button type="button" className={styles.primary} onClick={() => void hear()}>
          <PlayIcon />
          Hear the blend
        </button>
        <button type="button" disabled={hearing.kind === 'idle'} onClick={stopHearing}>
          <StopIcon />
          Stop the phrase
        </button>
        <label className={styles.check}>
          <input type="checkbox" checked={follows} onChange={(event) => setFollows(event.target.checked)} />
          Speak again at every change
        </label>
        <span className={styles.status} role="status">
          {hearing.kind === 'making' ? 'Making the sound …' : said ? soundAfter(said.firstAudioMs) : ''}
        </span>
      </div>
      {said && <SoundPicture said={said} played={hearing.kind === 'playing' ? hearing.played : null} />}
    </section>
  )
}

function soundAfter(ms: number): string {
  return `Sound after ${(ms / 1000).toFixed(2)} s.`
}
