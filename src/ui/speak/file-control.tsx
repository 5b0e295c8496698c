import { DownloadIcon } from '../icons.tsx'
import { saveFile } from '../save-file.ts'
import { useActions, useSpeech } from '../speech-context.ts'
import { CAPTION_NAMES, LOUDNESS_NAMES, fileNameOf, shortNameOf } from './file-names.ts'
import styles from './file-control.module.css'

/** Speaks the whole text into a file, in the format that is chosen, and captions with it. */
export function FileControl() {
  const text = useSpeech((state) => state.text)
  const file = useSpeech((state) => state.file)
  const busy = useSpeech(
    ({ playback, rendering }) =>
      !['silent', 'done'].includes(playback.kind) || rendering.kind === 'rendering',
  )
  const { renderFile } = useActions()
  return (
    <div className={styles.root}>
      <button
        type="button"
        className={styles.download}
        disabled={busy}
        title={busy ? 'Possible when nothing is being spoken' : undefined}
        onClick={async () => {
          const made = await renderFile()
          if (!made) return
          const name = fileNameOf(text)
          saveFile(made.file, `${name}.${made.extension}`)
          for (const [ending, captions] of Object.entries(made.captions)) {
            saveFile(new Blob([captions], { type: 'text/plain' }), `${name}.${ending}`)
          }
        }}
      >
        <DownloadIcon />
        Download {shortNameOf(file.format)}
      </button>
      <FileOptions />
    </div>
  )
}

function FileOptions() {
  const file = useSpeech((state) => state.file)
  const formats = useSpeech((state) => state.formats)
  const { chooseFile, listFormats } = useActions()
  return (
    <details className={styles.options} onToggle={(event) => event.currentTarget.open && void listFormats()}>
      <summary className={styles.summary}>File options</summary>
      <div className={styles.body}>
        <label className={styles.field}>
          <span className={styles.label}>Format</span>
          <select
            className={styles.select}
            value={file.format}
            onChange={(event) => chooseFile({ format: event.target.value })}
          >
            {formats.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label className={styles.field}>
          <span className={styles.label}>Loudness</span>
          <select
            className={styles.select}
            value={String(file.loudness)}
            onChange={(event) => chooseFile({ loudness: event.target.value })}
          >
            {Object.entries(LOUDNESS_NAMES).map(([value, name]) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label className={styles.field}>
          <span className={styles.label}>Captions</span>
          <select
            className={styles.select}
            value={file.captions}
            onChange={(event) => chooseFile({ captions: event.target.value })}
          >
            {Object.entries(CAPTION_NAMES).map(([value, name]) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={file.chapters}
            onChange={(event) => chooseFile({ chapters: event.target.checked })}
          />
          Chapters where the text has headings
        </label>
      </div>
    </details>
  )
}
