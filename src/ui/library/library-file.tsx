import { useRef, useState } from 'react'
import { saveFile } from '../save-file.ts'
import { useActions, useSpeech } from '../speech-context.ts'
import styles from './library-view.module.css'

/** The whole library as one file, and back. */
export function LibraryFile() {
  const isEmpty = useSpeech((state) => state.library.length === 0)
  const { exportLibrary, importLibrary } = useActions()
  const [told, setTold] = useState('')
  const input = useRef<HTMLInputElement>(null)
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
        <button type="button" onClick={() => input.current?.click()}>
          Import a library
        </button>
      </div>
      <input
        ref={input}
        type="file"
        hidden
        accept="application/json,.json"
        aria-label="File of a library"
        onChange={async ({ currentTarget }) => {
          const [file] = currentTarget.files ?? []
          if (!file) return
          setTold(await importLibrary(file))
          if (input.current) input.current.value = ''
        }}
      />
      <p className={styles.note} role="status">
        {told}
      </p>
    </section>
  )
}
