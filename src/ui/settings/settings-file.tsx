import { useState } from 'react'
import { FileButton } from '../file-button.tsx'
import { saveFile } from '../save-file.ts'
import { useActions } from '../speech-context.ts'
import styles from './settings-view.module.css'

/** All settings and profiles as a file, and back; and everything as it was at first. */
export function SettingsFile() {
  const { exportSettings, importSettings, resetSettings } = useActions()
  const [told, setTold] = useState('')
  const read = async (file: File) =>
    setTold(importSettings(await file.text()) ?? `The settings of ${file.name} are in use.`)
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
        <FileButton
          label="File of settings"
          accept="application/json,.json"
          onFiles={([file]) => void read(file)}
        >
          Import settings
        </FileButton>
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
      <p className={styles.about} role="status">
        {told}
      </p>
    </section>
  )
}
