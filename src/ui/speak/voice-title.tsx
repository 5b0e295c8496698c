import { isFormula, voiceName } from '../voice-name.ts'
import type { PickableVoice } from './voice-groups.ts'
import styles from './voice-picker.module.css'

interface VoiceTitleProps {
  readonly id: string
  /** Absent until the list of voices is there, and for a formula. */
  readonly voice: PickableVoice | null
}

/** What the picker shows while it is closed: the voice's name and accent. */
export function VoiceTitle({ id, voice }: VoiceTitleProps) {
  return (
    <>
      <span className={styles.name}>{voice?.name ?? voiceName(id)}</span>
      <span className={styles.accent}>{voice?.heading ?? (isFormula(id) ? 'Blend' : ' ')}</span>
    </>
  )
}
