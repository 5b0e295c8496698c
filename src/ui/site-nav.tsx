import { routeHref } from './router.ts'
import styles from './site-nav.module.css'
import { VIEWS } from './views.tsx'

/** The way to every view. */
export function SiteNav({ current }: { readonly current: string }) {
  return (
    <nav className={styles.nav} aria-label="Views">
      <ul>
        {VIEWS.map(({ id, label, icon }) => (
          <li key={id}>
            <a
              className={styles.link}
              href={routeHref(id)}
              aria-current={id === current ? 'page' : undefined}
            >
              {icon}
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
