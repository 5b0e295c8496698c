import type { VoiceInfo } from '../../protocol.ts'
import { draftOfVoice, type HalfName } from '../../store/blend-draft.ts'
import { withVoice } from '../../store/draft-edits.ts'
import { CloseIcon, PlayIcon, PlusIcon, StarIcon } from '../icons.tsx'
import { useActions } from '../speech-context.ts'
import { useHalf } from './use-draft.ts'
import styles from './voices.module.css'

interface VoiceItemProps {
  readonly voice: VoiceInfo
  readonly half: HalfName
  readonly isMarked: boolean
}

/** One voice of the list. */
export function VoiceItem({ voice, half, isMarked }: VoiceItemProps) {
  const { id, name, accent, gender, grade, own } = voice
  const editable = useHalf(half)
  const { expectVoice, hear, editBlend, toggleFavourite, removeVoice } = useActions()
  const isPart = editable?.half.voices.some((part) => part.name === id) ?? false
  return (
    <li className={styles.voice} onPointerEnter={() => expectVoice(id)} onFocus={() => expectVoice(id)}>
      <button
        type="button"
        className={styles.iconButton}
        aria-label={`Hear ${name}`}
        onClick={() => void hear(id, previewOf(name))}
      >
        <PlayIcon />
      </button>
      <button
        type="button"
        className={styles.voiceName}
        onClick={() => editBlend(draftOfVoice(id))}
        title="Begin a blend with this voice alone"
      >
        <span>{name}</span>
        <small>
          {own ? `Yours, sounds ${accent}` : accent}, {gender}
          {grade && `, grade ${grade}`}
        </small>
      </button>
      <button
        type="button"
        className={styles.iconButton}
        aria-pressed={isMarked}
        aria-label={`Mark ${name} as a favourite`}
        onClick={() => void toggleFavourite(id)}
      >
        <StarIcon isFull={isMarked} />
      </button>
      <button
        type="button"
        className={styles.iconButton}
        disabled={!editable || isPart}
        aria-label={`Add ${name} to the blend`}
        onClick={() => editable?.edit(withVoice(editable.half, id))}
      >
        <PlusIcon />
      </button>
      {own && (
        <button
          type="button"
          className={styles.iconButton}
          aria-label={`Remove your voice ${name}`}
          onClick={() => void removeVoice(id)}
        >
          <CloseIcon />
        </button>
      )}
    </li>
  )
}

function previewOf(name: string): string {
  return `Hello, I am ${name}. This is how I sound when I read to you.`
}
