import { Combobox } from '@base-ui/react/combobox'
import { useMemo } from 'react'
import { CheckIcon, ChevronsIcon } from '../icons.tsx'
import { useActions, useSpeech } from '../speech-context.ts'
import { groupVoices, type PickableVoice, type VoiceGroup } from './voice-groups.ts'
import styles from './voice-picker.module.css'
import { VoiceTitle } from './voice-title.tsx'

/** The picker itself: its library is large, so it comes after the first paint. */
export function VoiceCombobox() {
  const voices = useSpeech((state) => state.voices)
  const id = useSpeech((state) => state.voice)
  const { setVoice } = useActions()
  const blends = useSpeech((state) => state.blends)
  const presets = useSpeech((state) => state.presets)
  const groups = useMemo(() => groupVoices(voices, blends, presets), [voices, blends, presets])
  const chosen = groups.flatMap(({ items }) => items).find((voice) => voice.id === id) ?? null
  return (
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
        <VoiceTitle id={id} voice={chosen} />
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
