import { CSPProvider } from '@base-ui/react/csp-provider'
import type { SpeechStore } from '../store/speech-store.ts'
import styles from './app.module.css'
import { EngineLine } from './engine-line.tsx'
import { ErrorMessage } from './error-message.tsx'
import { Logo } from './icons.tsx'
import { ProgressLine } from './progress-line.tsx'
import { SpeechContext } from './speech-context.ts'
import { SpeedControl } from './speed-control.tsx'
import { TextEditor } from './text-editor.tsx'
import { TextPanel } from './text-panel.tsx'
import { Transport } from './transport.tsx'
import { useShortcuts } from './use-shortcuts.ts'
import { VoicePicker } from './voice-picker.tsx'

/** The one page. */
export function App({ store }: { readonly store: SpeechStore }) {
  return (
    <CSPProvider disableStyleElements>
      <SpeechContext value={store}>
        <Page />
      </SpeechContext>
    </CSPProvider>
  )
}

function Page() {
  useShortcuts()
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <Logo className={styles.logo} />
        <h1 className={styles.name}>LiteTTS</h1>
        <p className={styles.claim}>Speech made on your device. Nothing you write leaves it.</p>
      </header>
      <main className={styles.studio}>
        <div className={styles.desk}>
          <TextEditor />
        </div>
        <section className={styles.settings} aria-label="Settings">
          <VoicePicker />
          <SpeedControl />
        </section>
        <section className={styles.player} aria-label="Player">
          <Transport />
          <ProgressLine />
          <ErrorMessage />
        </section>
        <section className={styles.engine} aria-label="Engine">
          <EngineLine />
        </section>
        <TextPanel />
      </main>
      <footer className={styles.footer}>
        <p>
          <kbd>Ctrl</kbd> or <kbd>⌘</kbd> + <kbd>Enter</kbd> speaks, <kbd>Esc</kbd> stops.
        </p>
        <p>Voices of Kokoro-82M, Apache-2.0.</p>
      </footer>
    </div>
  )
}
