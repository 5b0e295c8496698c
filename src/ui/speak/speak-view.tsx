import { DeliveryControl } from '../delivery/delivery-control.tsx'
import { BackgroundControl } from './background-control.tsx'
import { CastList } from './cast-list.tsx'
import { EngineLine } from './engine-line.tsx'
import { FileControl } from './file-control.tsx'
import styles from './speak-view.module.css'
import { SpeedControl } from './speed-control.tsx'
import { TextEditor } from './text-editor.tsx'
import { TextPanel } from './text-panel.tsx'
import { VoicePicker } from './voice-picker.tsx'

/** The desk: a text, the voice that says it, and what comes of it. */
export function SpeakView() {
  return (
    <div className={styles.studio}>
      <div className={styles.desk}>
        <TextEditor />
      </div>
      <div className={styles.side}>
        <section className={styles.card} aria-label="Settings">
          <VoicePicker />
          <CastList />
          <SpeedControl />
          <DeliveryControl />
          <BackgroundControl />
          <FileControl />
        </section>
        <section className={styles.card} aria-label="Engine">
          <EngineLine />
        </section>
      </div>
      <TextPanel />
      <footer className={styles.footer}>
        <p>Speech made on your device. Nothing you write leaves it.</p>
        <p>Voices of Kokoro-82M, Apache-2.0.</p>
      </footer>
    </div>
  )
}
