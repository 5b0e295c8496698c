import { useEffect, useState } from 'react'
import { DOCUMENT_ENDINGS } from '../config/document-kinds.ts'
import styles from './notices.module.css'
import { openView } from './router.ts'
import { useActions } from './speech-context.ts'

/** Files dropped anywhere on the page, or pasted, are opened. */
export function FileDrop() {
  const { importFiles } = useActions()
  const [isOver, setOver] = useState(false)

  useEffect(() => {
    const open = async (files: readonly File[]) => {
      if (await importFiles(files)) openView('speak')
    }
    const onDragOver = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'copy'
      setOver(true)
    }
    const onDragLeave = (event: DragEvent) => {
      // Between two elements of the page there is another one; outside of it there is none.
      if (event.relatedTarget === null) setOver(false)
    }
    const onDrop = (event: DragEvent) => {
      setOver(false)
      const files = [...(event.dataTransfer?.files ?? [])]
      if (files.length === 0) return
      event.preventDefault()
      void open(files)
    }
    const onPaste = (event: ClipboardEvent) => {
      const files = pastedFiles(event.clipboardData)
      if (files.length === 0) return
      event.preventDefault()
      void open(files)
    }
    addEventListener('dragover', onDragOver)
    addEventListener('dragleave', onDragLeave)
    addEventListener('drop', onDrop)
    addEventListener('paste', onPaste)
    return () => {
      removeEventListener('dragover', onDragOver)
      removeEventListener('dragleave', onDragLeave)
      removeEventListener('drop', onDrop)
      removeEventListener('paste', onPaste)
    }
  }, [importFiles])

  return isOver && <div className={styles.drop}>Drop to open</div>
}

/** Word processors put a picture of what was copied beside the text, and file managers the file's name beside the file. */
function pastedFiles(data: DataTransfer | null): readonly File[] {
  const files = [...(data?.files ?? [])]
  const hasText = data?.types.some((type) => type === 'text/plain' || type === 'text/html')
  if (!hasText) return files
  return files.filter(({ name }) => DOCUMENT_ENDINGS.includes(name.split('.').at(-1)!.toLowerCase()))
}
