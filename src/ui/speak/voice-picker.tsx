import { lazy, Suspense } from 'react'
import { ChevronsIcon } from '../icons.tsx'
import { useSpeech } from '../speech-context.ts'
import { ViewBoundary } from '../view-boundary.tsx'
import styles from './voice-picker.module.css'
import { VoiceTitle } from './voice-title.tsx'

const VoiceCombobox = lazy(async () => ({ default: (await import('./voice-combobox.tsx')).VoiceCombobox }))

/** Chooses the voice: grouped by language and accent, searchable, by keyboard too. */
export function VoicePicker() {
  const isListThere = useSpeech((state) => state.voices.length > 0)
  return (
    <div className={styles.field}>
      <ViewBoundary>
        <Suspense fallback={<ComingPicker />}>{isListThere ? <VoiceCombobox /> : <ComingPicker />}</Suspense>
      </ViewBoundary>
    </div>
  )
}

/** The same box, at the same place, while there is nothing to choose from yet. */
function ComingPicker() {
  const id = useSpeech((state) => state.voice)
  return (
    <>
      <span className={styles.label} id="coming-voice">
        Voice
      </span>
      <button
        type="button"
        role="combobox"
        className={styles.trigger}
        aria-labelledby="coming-voice"
        aria-expanded={false}
        aria-busy
        disabled
      >
        <VoiceTitle id={id} voice={null} />
        <span className={styles.chevrons}>
          <ChevronsIcon />
        </span>
      </button>
    </>
  )
}
