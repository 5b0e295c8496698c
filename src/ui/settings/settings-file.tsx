import { useRef, useState } from 'react'
import { saveFile } from '../save-file.ts'
import { useActions } from '../speech-context.ts'
import styles from './settings-view.module.css'

/** All settings and profiles as a file, and back; and everything as it was at first. */
export function SettingsFile() {
  const { exportSettings, importSettings, resetSettings } = useActions()
  const [told, setTold] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const read = async (file: File | undefined) => {
    if (!file) return
    setTold(importSettings(await file.text()) ?? `The settings of ${file.name} are in use.`)
    if (input.current) input.current.value = ''
  }
  return (
    <section className={styles.card} aria-labelledby="settings-file">
      <h2 id="settings-file">Export and import</h2>
      <div className={styles.row}>
        <button
          type="button"
          onClick={() =>
            saveFile(new Blob([exportSettings()], { type: 'application/json' }), 'litetts-settings.json')
          }
        >
          Export settings
        </button>
        <button type="button" onClick={() => input.current?.click()}>
          Import settings
        </button>
        <button
          type="button"
          className={styles.quiet}
          onClick={() => {
            resetSettings()
            setTold('Everything is as it was at first.')
          }}
        >
          Reset everything
        </button>
      </div>
      <input
        ref={input}
        type="file"
        hidden
        accept="application/json,.json"
        aria-label="File of settings"
        onChange={(event) => void read(event.target.files?.[0])}
      />
      <p className={styles.about} role="status">
        {told}
      </p>
    </section>
  )
}
