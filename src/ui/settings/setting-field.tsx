import { useEffect, useId, useState } from 'react'
import { sentenceOf } from '../../config/config-validator.ts'
import { settingTo, valueIn } from '../../config/dynamic-config.ts'
import type { NamedSetting } from '../../config/setting-paths.ts'
import type { Setting, SettingValue } from '../../config/setting.ts'
import { useActions, useSpeech } from '../speech-context.ts'
import styles from './settings-view.module.css'

const SOURCES = {
  default: '',
  site: 'Set by this site.',
  user: 'Set by you.',
  address: 'Set by the address of this page.',
}

const APPLIES = {
  'at once': '',
  'next chunk': 'From the next sentence on.',
  'next text': 'From the next text on.',
  'engine restart': 'Starts the engine anew.',
}

/** One setting: what it is, what it does, and the control that its kind calls for. */
export function SettingField({ named: { path, setting } }: { readonly named: NamedSetting }) {
  const id = useId()
  const value = useSpeech((state) => valueIn(state.configuration, path)!)
  const source = useSpeech((state) => state.sources[path] ?? 'default')
  const { changeSettings } = useActions()
  const [refusal, setRefusal] = useState('')
  const change = (next: unknown) => {
    const [issue] = changeSettings(settingTo(path, next as SettingValue))
    setRefusal(issue ? sentenceOf(issue) : '')
  }
  const notes = [APPLIES[setting.applies], SOURCES[source]].filter(Boolean).join(' ')
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {setting.label}
      </label>
      <p id={`${id}-about`} className={styles.about}>
        {setting.description} {notes}
      </p>
      <div className={styles.control}>
        <Control id={id} setting={setting} value={value} isRefused={refusal !== ''} onChange={change} />
      </div>
      <p id={`${id}-refusal`} className={styles.refusal} role="status">
        {refusal}
      </p>
    </div>
  )
}

interface ControlProps {
  readonly id: string
  readonly setting: Setting
  readonly value: SettingValue
  readonly isRefused: boolean
  readonly onChange: (value: unknown) => void
}

function Control({ id, setting, value, isRefused, onChange }: ControlProps) {
  const told = { id, 'aria-describedby': `${id}-about ${id}-refusal`, 'aria-invalid': isRefused }
  if (setting.kind === 'choice') {
    return (
      <select {...told} value={String(value)} onChange={(event) => onChange(event.target.value)}>
        {Object.entries(setting.choices).map(([choice, label]) => (
          <option key={choice} value={choice}>
            {label}
          </option>
        ))}
      </select>
    )
  }
  if (setting.kind === 'switch') {
    return (
      <input
        {...told}
        type="checkbox"
        checked={value === true}
        onChange={(event) => onChange(event.target.checked)}
      />
    )
  }
  return <TypedControl told={told} setting={setting} value={value} onChange={onChange} />
}

interface TypedControlProps {
  readonly told: Readonly<Record<string, string | boolean>>
  readonly setting: Extract<Setting, { readonly kind: 'number' | 'text' }>
  readonly value: SettingValue
  readonly onChange: (value: unknown) => void
}

/** Taken when the field is left or Enter is pressed, so that nothing is refused in the middle of a number. */
function TypedControl({ told, setting, value, onChange }: TypedControlProps) {
  const [draft, setDraft] = useState(String(value))
  useEffect(() => setDraft(String(value)), [value])
  const isNumber = setting.kind === 'number'
  const take = () => {
    if (draft === String(value)) return onChange(value)
    onChange(isNumber && draft.trim() !== '' ? Number(draft) : draft)
  }
  const meaning = isNumber ? setting.meanings?.[Number(draft)] : undefined
  return (
    <>
      <input
        {...told}
        type={isNumber ? 'number' : 'text'}
        {...(isNumber && { min: setting.min, max: setting.max, step: setting.step, inputMode: 'decimal' })}
        autoComplete="off"
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => event.key === 'Enter' && take()}
      />
      {isNumber && <span className={styles.unit}>{meaning ?? setting.unit}</span>}
    </>
  )
}
