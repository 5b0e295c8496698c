import { Component, type ReactNode } from 'react'
import styles from './view-boundary.module.css'

interface ViewBoundaryProps {
  readonly children: ReactNode
}

/** Where a view cannot be fetched or breaks, the rest of the app goes on. */
export class ViewBoundary extends Component<ViewBoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    if (!this.state.failed) return this.props.children
    return (
      <div className={styles.failed} role="alert">
        <p>
          This part of the app could not be shown. Perhaps the connection broke, or the site has a newer
          version. Your text is kept.
        </p>
        <button type="button" onClick={() => location.reload()}>
          Reload
        </button>
      </div>
    )
  }
}
