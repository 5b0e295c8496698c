import { useId, useState } from 'react'
import { useActions, useSpeech } from '../speech-context.ts'
import styles from './library-view.module.css'

/** Finds words in titles and texts, as they are typed. */
export function LibrarySearch() {
  const found = useSpeech((state) => state.found)
  const { searchLibrary } = useActions()
  const [query, setQuery] = useState('')
  const id = useId()
  return (
    <div className={styles.search}>
      <label htmlFor={id}>Search titles and texts</label>
      <input
        id={id}
        type="search"
        autoComplete="off"
        value={query}
        onChange={({ target }) => {
          setQuery(target.value)
          void searchLibrary(target.value)
        }}
      />
      <span className={styles.note} role="status">
        {found === null ? '' : told(found.texts.length, found.isDone)}
      </span>
    </div>
  )
}

function told(count: number, isDone: boolean): string {
  if (!isDone) return 'Searching …'
  return count === 0 ? 'Nothing found.' : count === 1 ? 'Found in one text.' : `Found in ${count} texts.`
}
