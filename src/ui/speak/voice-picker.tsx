import { Combobox } from '@base-ui/react/combobox'
import { useMemo } from 'react'
import { CheckIcon, ChevronsIcon } from '../icons.tsx'
import { useActions, useSpeech } from '../speech-context.ts'
import { groupVoices, type PickableVoice, type VoiceGroup } from './voice-groups.ts'
import styles from './voice-picker.module.css'

/** Chooses the voice: grouped by language and accent, searchable, by keyboard too. */
export function VoicePicker() {
  const voices = useSpeech((state) => state.voices)
  const id = useSpeech((state) => state.voice)
  const { setVoice } = useActions()
  const blends = useSpeech((state) => state.blends)
  const presets = useSpeech((state) => state.presets)
  const groups = useMemo(() => groupVoices(voices, blends, presets), [voices, blends, presets])
  const chosen = groups.flatMap(({ items }) => items).find((voice) => voice.id === id) ?? null
  return (
    <div className={styles.field}>
      <Combobox.Root
        items={groups}
        value={chosen}
        onValueChange={(voice: PickableVoice | null) => voice && setVoice(voice.id)}
        itemToStringLabel={({ search }: PickableVoice) => search}
        isItemEqualToValue={(a: PickableVoice, b: PickableVoice) => a.id === b.id}
        autoHighlight
      >
        <Combobox.Label className={styles.label}>Voice</Combobox.Label>
        <Combobox.Trigger className={styles.trigger}>
          <span className={styles.name}>{chosen?.name ?? nameFromId(id)}</span>
          <span className={styles.accent}>{chosen?.heading ?? (isFormula(id) ? 'Blend' : ' ')}</span>
          <Combobox.Icon className={styles.chevrons}>
            <ChevronsIcon />
          </Combobox.Icon>
        </Combobox.Trigger>
        <Combobox.Portal>
          <Combobox.Positioner className={styles.positioner} align="start" sideOffset={6}>
            <Combobox.Popup className={styles.popup} aria-label="Choose a voice">
              <Combobox.Input
                className={styles.search}
                placeholder="Name, accent, female, male"
                aria-label="Search the voices"
              />
              <Combobox.Empty>
                <p className={styles.empty}>No voice is called that.</p>
              </Combobox.Empty>
              <Combobox.List className={styles.list}>
                {(group: VoiceGroup) => (
                  <Combobox.Group key={group.value} items={group.items} className={styles.group}>
                    <Combobox.GroupLabel className={styles.heading}>{group.value}</Combobox.GroupLabel>
                    <Combobox.Collection>
                      {(voice: PickableVoice) => <VoiceItem key={voice.id} voice={voice} />}
                    </Combobox.Collection>
                  </Combobox.Group>
                )}
              </Combobox.List>
            </Combobox.Popup>
          </Combobox.Positioner>
        </Combobox.Portal>
      </Combobox.Root>
    </div>
  )
}

function VoiceItem({ voice }: { readonly voice: PickableVoice }) {
  return (
    <Combobox.Item value={voice} className={styles.item}>
      <Combobox.ItemIndicator className={styles.check}>
        <CheckIcon />
      </Combobox.ItemIndicator>
      <span className={styles.itemName}>{voice.name}</span>
      <span className={styles.itemNote}>{voice.gender}</span>
      {voice.grade && (
        <span className={styles.itemNote} title="Grade published with the voice">
          {voice.grade}
        </span>
      )}
    </Combobox.Item>
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
