import { useId, useState } from 'react'
import { saveFile } from '../save-file.ts'
import { useActions, useSpeech } from '../speech-context.ts'
import styles from './text-panel.module.css'

/** Brings in the user's own pronunciations from a file, and saves them as one. */
export function LexiconFiles() {
  const count = useSpeech((state) => state.lexicon.length)
  const { importLexicon, exportLexicon } = useActions()
  const [outcome, setOutcome] = useState('')
  const id = useId()
  return (
    <div className={styles.files}>
      <span>{count === 1 ? 'One pronunciation' : `${count} pronunciations`} of your own.</span>
      <label htmlFor={id}>Import a lexicon (JSON or PLS)</label>
      <input
        id={id}
        type="file"
        accept=".json,.pls,.xml,application/json,application/pls+xml"
        onChange={async ({ target }) => {
          const [file] = target.files ?? []
          if (!file) return
          setOutcome(await importLexicon(await file.text()))
          target.value = ''
        }}
      />
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
