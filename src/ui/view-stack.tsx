import { Activity, Suspense, useEffect, useRef, useState } from 'react'
import { useRoute } from './router.ts'
import styles from './view-stack.module.css'
import { ViewBoundary } from './view-boundary.tsx'
import { VIEWS, viewOf, type View } from './views.tsx'

/** Shows the view of the address. Those that were open before stay as they were left, out of sight. */
export function ViewStack() {
  const current = viewOf(useRoute().view)
  const [visited, setVisited] = useState<ReadonlySet<View>>(new Set([current]))
  if (!visited.has(current)) setVisited(new Set([...visited, current]))
  useArrival(current)
  return VIEWS.filter((view) => visited.has(view)).map((view) => (
    <Activity key={view.id} mode={view === current ? 'visible' : 'hidden'}>
      <div className={styles.view} data-view={view.id}>
        <header className={view.lead ? styles.heading : 'visually-hidden'}>
          <h1 id={headingId(view)} tabIndex={-1}>
            {view.heading ?? view.label}
          </h1>
          {view.lead && <p>{view.lead}</p>}
        </header>
        <ViewBoundary>
          <Suspense fallback={<div className={styles.coming} aria-busy="true" />}>
            <view.Content />
          </Suspense>
        </ViewBoundary>
      </div>
    </Activity>
  ))
}

/** On the way to another view the title, the focus and the scroll go along. */
function useArrival(view: View): void {
  const last = useRef<View | null>(null)
  useEffect(() => {
    if (last.current !== null && last.current !== view) {
      document.title = `${view.label} – LiteTTS`
      document.getElementById(headingId(view))?.focus({ preventScroll: true })
      scrollTo({ top: 0, behavior: 'instant' })
    } else if (view !== VIEWS[0]) {
      document.title = `${view.label} – LiteTTS`
    }
    last.current = view
  }, [view])
}

function headingId({ id }: View): string {
  return `${id}-heading`
}
