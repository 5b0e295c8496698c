import { sharesOfHalf, type BlendMethod, type DraftHalf, type HalfName } from '../../store/blend-draft.ts'
import { withoutVoice, withVoice, withVoiceChanged } from '../../store/draft-edits.ts'
import { useSpeech } from '../speech-context.ts'
import { useHalf } from './use-draft.ts'
import { VoiceWeight } from './voice-weight.tsx'
import styles from './voices.module.css'

const METHODS: Readonly<Record<BlendMethod, string>> = {
  mean: 'Mean',
  spherical: 'Spherical',
  rows: 'Rows, by chance',
}

/** The voices of one half with their weights, and how they are mixed. */
export function HalfEditor({ name, label }: { readonly name: HalfName; readonly label: string }) {
  const editable = useHalf(name)
  const voices = useSpeech((state) => state.voices)
  if (!editable) return null
  const { half, edit } = editable
  const shares = sharesOfHalf(half)
  const others = voices.filter(({ id }) => !half.voices.some((voice) => voice.name === id))
  return (
    <fieldset className={styles.half}>
      <legend className="visually-hidden">Weights, {label}</legend>
      <ul className={styles.weights}>
        {half.voices.map((voice, index) => (
          <VoiceWeight
            key={voice.name}
            voice={voice}
            share={shares[index]!}
            gesture={`${name} ${voice.name}`}
            isOnly={half.voices.length === 1}
            onChange={(change, gesture) => edit(withVoiceChanged(half, voice.name, change), gesture)}
            onRemove={() => edit(withoutVoice(half, voice.name))}
          />
        ))}
      </ul>
      <div className={styles.options}>
        <label className={styles.option}>
          Add a voice
          <select value="" onChange={(event) => edit(withVoice(half, event.target.value))}>
            <option value="">Choose …</option>
            {others.map(({ id, name, accent, gender }) => (
              <option key={id} value={id}>
                {name}, {accent}, {gender}
              </option>
            ))}
          </select>
        </label>
        {half.voices.length > 1 && <Method half={half} onChange={(change) => edit({ ...half, ...change })} />}
      </div>
    </fieldset>
  )
}

function Method({
  half,
  onChange,
}: {
  readonly half: DraftHalf
  readonly onChange: (change: Partial<DraftHalf>) => void
}) {
  return (
    <>
      <label className={styles.option}>
        Mixed by
        <select
          value={half.method}
          onChange={(event) => onChange({ method: event.target.value as BlendMethod })}
        >
          {Object.entries(METHODS).map(([method, label]) => (
            <option key={method} value={method}>
              {label}
            </option>
          ))}
        </select>
      </label>
      {half.method === 'mean' && (
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={half.keepsEnergy}
            onChange={(event) => onChange({ keepsEnergy: event.target.checked })}
          />
          Keep the energy
        </label>
      )}
      {half.method === 'rows' && (
        <label className={styles.option}>
          Seed
          <input
            type="number"
            min={0}
            step={1}
            value={half.seed}
            onChange={(event) => {
              const seed = event.target.valueAsNumber
              if (Number.isSafeInteger(seed) && seed >= 0) onChange({ seed })
            }}
          />
        </label>
      )}
    </>
  )
}
