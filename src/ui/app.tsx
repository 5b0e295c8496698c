import { CSPProvider } from '@base-ui/react/csp-provider'
import type { SpeechStore } from '../store/speech-store.ts'
import styles from './app.module.css'
import { DownloadQuestion } from './download-question.tsx'
import { FileDrop } from './file-drop.tsx'
import { Logo } from './icons.tsx'
import { Player } from './player/player.tsx'
import { useShortcuts } from './player/use-shortcuts.ts'
import { routeHref, useRoute } from './router.ts'
import { SiteNav } from './site-nav.tsx'
import { SpeechContext } from './speech-context.ts'
import { UpdatePrompt } from './update-prompt.tsx'
import { useAppearance } from './use-appearance.ts'
import { useKeptFocus } from './use-kept-focus.ts'
import { ViewStack } from './view-stack.tsx'
import { VIEWS, viewOf } from './views.tsx'

/** The one page: navigation, the view of the address, and the player, which stays. */
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
  useAppearance()
  useShortcuts()
  useKeptFocus()
  const current = viewOf(useRoute().view)
  return (
    <div className={styles.page}>
      <button type="button" className={styles.skip} onClick={() => document.querySelector('main')?.focus()}>
        Skip to the content
      </button>
      <header className={styles.header}>
        <a className={styles.brand} href={routeHref(VIEWS[0].id)} aria-label="LiteTTS, home">
          <Logo className={styles.logo} />
          <span className={styles.name}>LiteTTS</span>
        </a>
        <SiteNav current={current.id} />
      </header>
      <main className={styles.main} tabIndex={-1}>
        <ViewStack />
      </main>
      <Player>
        <UpdatePrompt />
      </Player>
      <FileDrop />
      <DownloadQuestion />
    </div>
  )
}
