import { useState } from 'react'
import { FileButton } from '../file-button.tsx'
import { saveFile } from '../save-file.ts'
import { useActions, useSpeech } from '../speech-context.ts'
import styles from './library-view.module.css'

/** The whole library as one file, and back. */
export function LibraryFile() {
  const isEmpty = useSpeech((state) => state.library.length === 0)
  const { exportLibrary, importLibrary } = useActions()
  const [told, setTold] = useState('')
  return (
    <section className={styles.card} aria-labelledby="library-file">
      <h2 id="library-file">Take it elsewhere</h2>
      <p className={styles.note}>
        All texts with their places, voices and settings as one file, for a backup or another device.
      </p>
      <div className={styles.row}>
        <button
          type="button"
          disabled={isEmpty}
          onClick={async () => saveFile(await exportLibrary(), 'litetts-library.json')}
        >
          Export the library
        </button>
        <FileButton
          label="File of a library"
          accept="application/json,.json"
          onFiles={async ([file]) => setTold(await importLibrary(file))}
        >
          Import a library
        </FileButton>
      </div>
      <p className={styles.note} role="status">
        {told}
      </p>
    </section>
  )
}
