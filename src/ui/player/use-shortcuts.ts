import { useEffect } from 'react'
import { useActions } from '../speech-context.ts'

/** Ctrl or Cmd + Enter speaks, Escape stops, wherever the focus is. */
export function useShortcuts(): void {
  const actions = useActions()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault()
        void actions.speak()
      }
      // An open pop-up takes Escape for itself.
      if (event.key === 'Escape' && document.querySelector('[data-popup-open]') === null) actions.stop()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [actions])
}
