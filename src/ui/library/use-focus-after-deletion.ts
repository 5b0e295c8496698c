import { useEffect, useRef, type RefObject } from 'react'

export function idOfText(id: string): string {
  return `text-${id}`
}

/**
 * For whoever uses keys: after a text was deleted the focus is on the button that brings it back, and then on the text,
 * where it would be nowhere otherwise.
 * @param removed id of the text that was deleted last
 * @returns for that button
 */
export function useFocusAfterDeletion(removed: string | undefined): RefObject<HTMLButtonElement | null> {
  const undo = useRef<HTMLButtonElement>(null)
  const before = useRef(removed)
  useEffect(() => {
    const last = before.current
    before.current = removed
    if (last === removed || document.activeElement !== document.body) return
    if (removed !== undefined) undo.current?.focus()
    else document.getElementById(idOfText(last!))?.focus()
  }, [removed])
  return undo
}
