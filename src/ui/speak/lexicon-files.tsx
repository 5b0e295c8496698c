import { useState } from 'react'
import { FileButton } from '../file-button.tsx'
import { saveFile } from '../save-file.ts'
import { useActions, useSpeech } from '../speech-context.ts'
import styles from './text-panel.module.css'

/** Brings in the user's own pronunciations from a file, and saves them as one. */
export function LexiconFiles() {
  const count = useSpeech((state) => state.lexicon.length)
  const { importLexicon, exportLexicon } = useActions()
  const [outcome, setOutcome] = useState('')
  return (
    <div className={styles.files}>
      <span>{count === 1 ? 'One pronunciation' : `${count} pronunciations`} of your own.</span>
      <FileButton
        label="Import a lexicon (JSON or PLS)"
        accept=".json,.pls,.xml,application/json,application/pls+xml"
        onFiles={async ([file]) => setOutcome(await importLexicon(await file.text()))}
      >
        Import a lexicon
      </FileButton>
      <button
        type="button"
        disabled={count === 0}
        onClick={async () => saveFile(await exportLexicon('json'), 'pronunciations.json')}
      >
        Export them
      </button>
      <button
        type="button"
        disabled={count === 0}
        onClick={async () => saveFile(await exportLexicon('pls'), 'pronunciations.pls')}
      >
        Export as PLS
      </button>
      <span role="status">{outcome}</span>
    </div>
  )
}
