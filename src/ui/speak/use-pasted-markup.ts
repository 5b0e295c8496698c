import type { ClipboardEvent } from 'react'
import { useActions } from '../speech-context.ts'

/** Without one of these a copy is the same as its plain text. */
const STRUCTURE = /<(?:h[1-6]|li|table|blockquote|article|section|nav|sup)\b/i
/** A copy of more than that is left to the browser. */
const LARGEST = 20_000_000

/** What is pasted from a page or a word processor keeps its headings and lists. */
export function usePastedMarkup(): (event: ClipboardEvent<HTMLTextAreaElement>) => void {
  const { readPasted } = useActions()
  return (event) => {
    const markup = event.clipboardData.getData('text/html')
    if (event.defaultPrevented || !STRUCTURE.test(markup) || markup.length > LARGEST) return
    const plain = event.clipboardData.getData('text/plain')
    const box = event.currentTarget
    event.preventDefault()
    void readPasted(markup).then((text) => {
      box.focus()
      // The one way of writing into a box that Undo knows of.
      document.execCommand('insertText', false, text ?? plain)
    })
  }
}
