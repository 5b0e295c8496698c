import { useRef, useState } from 'react'
import type { DraftVoice } from '../../store/blend-draft.ts'
import { CloseIcon, LockIcon, UnlockIcon } from '../icons.tsx'
import { useSpeech } from '../speech-context.ts'
import styles from './voices.module.css'

interface VoiceWeightProps {
  readonly voice: DraftVoice
  /** Part of the whole. */
  readonly share: number
  readonly gesture: string
  readonly isOnly: boolean
  readonly onChange: (change: Partial<DraftVoice>, gesture?: string) => void
  readonly onRemove: () => void
}

/** One voice of a blend: a slider for the hand, a field for the exact number, which may also be below zero or above one. */
export function VoiceWeight({ voice, share, gesture, isOnly, onChange, onRemove }: VoiceWeightProps) {
  const { name, weight, locked } = voice
  const label = useSpeech((state) => state.voices.find(({ id }) => id === name)?.name ?? name)
  const drags = useRef(0)
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <li className={styles.weight}>
      <span className={styles.weightName}>
        {label} <small>{name}</small>
      </span>
      <input
        className={styles.slider}
        type="range"
        min={Math.min(-0.5, weight)}
        max={Math.max(1.5, weight)}
        step={0.01}
        value={weight}
        aria-label={`Weight of ${label}`}
        aria-valuetext={`${weight}, ${percent(share)} of the blend`}
        onChange={(event) => onChange({ weight: event.target.valueAsNumber }, `${gesture} ${drags.current}`)}
        onPointerDown={() => (drags.current += 1)}
      />
      <input
        className={styles.exact}
        type="text"
        inputMode="decimal"
        value={typed ?? String(weight)}
        aria-label={`Exact weight of ${label}`}
        aria-invalid={typed !== null && !isNumber(typed)}
        onChange={(event) => {
          setTyped(event.target.value)
          if (isNumber(event.target.value))
            onChange({ weight: Number(event.target.value) }, `${gesture} exact`)
        }}
        onBlur={() => setTyped(null)}
      />
      <output className={styles.share}>{percent(share)}</output>
      <button
        type="button"
        className={styles.iconButton}
        aria-pressed={locked}
        aria-label={`Lock the weight of ${label}`}
        onClick={() => onChange({ locked: !locked })}
      >
        {locked ? <LockIcon /> : <UnlockIcon />}
      </button>
      <button
        type="button"
        className={styles.iconButton}
        disabled={isOnly}
        aria-label={`Remove ${label} from the blend`}
        onClick={onRemove}
      >
        <CloseIcon />
      </button>
    </li>
  )
}

function isNumber(text: string): boolean {
  return text.trim() !== '' && Number.isFinite(Number(text))
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`
}
