import { useRef } from 'react'
import type { Examination } from '../../store/mark-slice.ts'
import { useActions, useSpeech } from '../speech-context.ts'
import styles from './file-control.module.css'

/** Tells of any sound file whether it carries our mark. */
export function MarkCheck() {
  const examination = useSpeech((state) => state.examination)
  const { examineSound } = useActions()
  const input = useRef<HTMLInputElement>(null)
  const examine = async (file: File | undefined) => {
    if (file) await examineSound(file)
    if (input.current) input.current.value = ''
  }
  return (
    <div>
      <button type="button" disabled={examination.kind === 'looking'} onClick={() => input.current?.click()}>
        Look for the mark in a file
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept="audio/*,.opus,.m4a"
        aria-label="Sound file to look for the mark in"
        onChange={(event) => void examine(event.target.files?.[0])}
      />
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
