import type { Examination } from '../../store/mark-slice.ts'
import { FileButton } from '../file-button.tsx'
import { useActions, useSpeech } from '../speech-context.ts'
import styles from './file-control.module.css'

/** Tells of any sound file whether it carries our mark. */
export function MarkCheck() {
  const examination = useSpeech((state) => state.examination)
  const { examineSound } = useActions()
  return (
    <div>
      <FileButton
        label="Sound file to look for the mark in"
        accept="audio/*,.opus,.m4a"
        disabled={examination.kind === 'looking'}
        onFiles={([file]) => void examineSound(file)}
      >
        Look for the mark in a file
      </FileButton>
      <p className={styles.note} role="status">
        {sentenceFor(examination)}
      </p>
    </div>
  )
}

function sentenceFor(examination: Examination): string {
  if (examination.kind === 'looking') return 'Looking for the mark…'
  if (examination.kind === 'absent') return 'No mark of LiteTTS Web is in this file.'
  if (examination.kind === 'none') return ''
  if (examination.day === undefined)
    return 'Marked by LiteTTS Web: synthetic speech. Too little is left of the mark to tell the day.'
  const day = new Date(examination.day).toLocaleDateString(undefined, { dateStyle: 'long', timeZone: 'UTC' })
  return `Marked by LiteTTS Web: synthetic speech, made on ${day}.`
}
