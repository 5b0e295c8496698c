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
      <span className={styles.name}>{voice?.name ?? nameFromId(id)}</span>
      <span className={styles.accent}>{voice?.heading ?? (isFormula(id) ? 'Blend' : ' ')}</span>
    </>
  )
}

/** `af_heart` → `Heart`, until the list is there; a formula as it is. */
function nameFromId(id: string): string {
  if (isFormula(id)) return id
  const name = id.slice(id.indexOf('_') + 1)
  return name.charAt(0).toUpperCase() + name.slice(1)
}

function isFormula(voice: string): boolean {
  return /\W/.test(voice)
}
