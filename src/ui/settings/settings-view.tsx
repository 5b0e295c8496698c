import { ALL_SETTINGS } from '../../config/setting-paths.ts'
import { GROUP_LABELS } from '../../config/tts-configuration.ts'
import { useActions, useSpeech } from '../speech-context.ts'
import { KeptSpeechSection } from './kept-speech-section.tsx'
import { OfflineSection } from './offline-section.tsx'
import { Profiles } from './profiles.tsx'
import { SettingField } from './setting-field.tsx'
import { SettingsFile } from './settings-file.tsx'
import styles from './settings-view.module.css'

/** Every setting of the table, the profiles, and what is kept on this device. */
export function SettingsView() {
  const notices = useSpeech((state) => state.notices)
  return (
    <div className={styles.settings}>
      {notices.map((notice) => (
        <p key={notice} className={styles.notice}>
          {notice}
        </p>
      ))}
      <div className={styles.column}>
        <Profiles />
        <Group group="speech" />
        <Group group="audio" />
        <Group group="text" />
      </div>
      <div className={styles.column}>
        <Group group="interface" />
        <OfflineSection />
        <KeptSpeechSection />
        <SettingsFile />
        <Group group="engine" />
        <Group group="limits" />
      </div>
    </div>
  )
}

function Group({ group }: { readonly group: keyof typeof GROUP_LABELS }) {
  const label = GROUP_LABELS[group]
  const { resetSettings } = useActions()
  const fields = ALL_SETTINGS.filter(({ group: of, setting }) => of === group && !setting.isForSite)
  const isChanged = useSpeech(({ sources }) => fields.some(({ path }) => isOwn(sources[path])))
  return (
    <section className={styles.card} aria-labelledby={`group-${group}`}>
      <div className={styles.title}>
        <h2 id={`group-${group}`}>{label}</h2>
        <button
          type="button"
          className={styles.quiet}
          aria-label={`Reset ${label}`}
          disabled={!isChanged}
          onClick={() => resetSettings(group)}
        >
          Reset
        </button>
      </div>
      {fields.map((named) => (
        <SettingField key={named.path} named={named} />
      ))}
    </section>
  )
}

/** Whether a reset would change something. */
function isOwn(source: string | undefined): boolean {
  return source === 'user' || source === 'address'
}
