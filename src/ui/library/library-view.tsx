import { useEffect } from 'react'
import { bytesInWords } from '../format.ts'
import { OpenFiles } from '../open-files.tsx'
import { useActions, useSpeech } from '../speech-context.ts'
import { LibraryFile } from './library-file.tsx'
import { LibrarySearch } from './library-search.tsx'
import { LibraryText } from './library-text.tsx'
import { useFocusAfterDeletion } from './use-focus-after-deletion.ts'
import styles from './library-view.module.css'

/** The texts that are kept on this device: to be opened, found, deleted and taken elsewhere. */
export function LibraryView() {
  const library = useSpeech((state) => state.library)
  const found = useSpeech((state) => state.found)
  const { listLibrary } = useActions()
  useEffect(() => void listLibrary(), [listLibrary])
  const shown =
    found === null
      ? library.map((entry) => ({ entry, hit: undefined }))
      : found.texts.flatMap((hit) => {
          const entry = library.find(({ id }) => id === hit.id)
          return entry ? [{ entry, hit }] : []
        })
  const bytes = library.reduce((sum, entry) => sum + entry.bytes, 0)
  return (
    <div className={styles.view}>
      <section className={styles.card} aria-label="Texts">
        <div className={styles.head}>
          <LibrarySearch />
          <OpenFiles className={styles.primary} />
        </div>
        <Undo />
        {shown.length > 0 && (
          <ul className={styles.list}>
            {shown.map(({ entry, hit }) => (
              <LibraryText key={entry.id} entry={entry} hit={hit} />
            ))}
          </ul>
        )}
        {library.length === 0 && (
          <p className={styles.empty}>
            Nothing is kept yet. Open a book or a text (EPUB, PDF, Word, web page, Markdown, subtitles), drop
            one anywhere on the page, or keep what you have written with “Keep in the library”.
          </p>
        )}
        {library.length > 0 && (
          <p className={styles.note}>
            {library.length === 1 ? 'One text' : `${library.length} texts`}, {bytesInWords(bytes)} on this
            device.
          </p>
        )}
      </section>
      <LibraryFile />
    </div>
  )
}

/** What was deleted last can be had back; and what else there is to tell. */
function Undo() {
  const removed = useSpeech((state) => state.removed)
  const notice = useSpeech((state) => state.libraryNotice)
  const { undoRemove } = useActions()
  const undo = useFocusAfterDeletion(removed?.entry.id)
  return (
    <div role="status" className={styles.told}>
      {removed && (
        <p className={styles.undo}>
          <span>“{removed.entry.title}” is deleted.</span>
          <button ref={undo} type="button" onClick={() => void undoRemove()}>
            Undo
          </button>
        </p>
      )}
      {notice !== '' && <p>{notice}</p>}
    </div>
  )
}
