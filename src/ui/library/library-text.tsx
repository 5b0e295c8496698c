import { placeToResume, type LibraryEntry } from '../../store/library-entry.ts'
import type { FoundText } from '../../store/search-texts.ts'
import { bytesInWords, roughly, spokenSeconds } from '../format.ts'
import { openView } from '../router.ts'
import { useActions, useSpeech } from '../speech-context.ts'
import { voiceName } from '../voice-name.ts'
import { idOfText } from './use-focus-after-deletion.ts'
import styles from './library-view.module.css'

interface Props {
  readonly entry: LibraryEntry
  /** Where a search has found something. */
  readonly hit: FoundText | undefined
}

/** One text: opened by its title, at the place that was found where there is one. */
export function LibraryText({ entry, hit }: Props) {
  const isOpen = useSpeech((state) => state.openText === entry.id)
  const { openFromLibrary, removeFromLibrary } = useActions()
  const open = async (place?: number) => {
    await openFromLibrary(entry.id, place)
    openView('speak')
  }
  return (
    <li className={styles.text}>
      <button
        type="button"
        id={idOfText(entry.id)}
        className={styles.name}
        dir="auto"
        aria-current={isOpen ? 'true' : undefined}
        onClick={() => void open()}
      >
        {entry.title}
      </button>
      <p className={styles.facts}>{factsOf(entry)}</p>
      {hit?.place !== undefined && (
        <button type="button" className={styles.hit} dir="auto" onClick={() => void open(hit.place)}>
          <span>
            … {hit.before}
            <mark>{hit.match}</mark>
            {hit.after} …
          </span>
        </button>
      )}
      <button
        type="button"
        className={styles.delete}
        aria-label={`Delete ${entry.title}`}
        onClick={() => void removeFromLibrary(entry.id)}
      >
        Delete
      </button>
    </li>
  )
}

/** “61 % heard · 3.5 h left · 98,000 words · 0.6 MB · Heart at 1.2 ×” */
function factsOf(entry: LibraryEntry): string {
  const { characters, position, words, bytes, manner, added } = entry
  const place = placeToResume(entry)
  const speed = manner?.speed ?? 1
  const left = roughly(spokenSeconds(characters - place, speed))
  const heard =
    position >= characters
      ? `heard to the end, ${left}`
      : place > 0
        ? `${Math.floor((100 * place) / characters)} % heard, ${left} left`
        : left
  const said = manner && `${voiceName(manner.voice)}${speed === 1 ? '' : ` at ${speed} ×`}`
  const since = added > 0 && `since ${new Date(added).toLocaleDateString('en', { dateStyle: 'medium' })}`
  return [heard, `${words.toLocaleString('en')} words`, bytesInWords(bytes), said, since]
    .filter(Boolean)
    .join(' · ')
}
