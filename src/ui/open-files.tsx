import { useRef } from 'react'
import { DOCUMENT_ENDINGS } from '../config/document-kinds.ts'
import { openView } from './router.ts'
import { useActions } from './speech-context.ts'

const ACCEPTED = [...DOCUMENT_ENDINGS.map((ending) => `.${ending}`), '.json'].join(',')

/** Opens books and texts from the device; several at once go into the library. */
export function OpenFiles({ className }: { readonly className?: string | undefined }) {
  const { importFiles } = useActions()
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <button type="button" className={className} onClick={() => input.current?.click()}>
        Open a file
      </button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={ACCEPTED}
        aria-label="File to open"
        onChange={async ({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])]
          // The same file can be chosen again.
          currentTarget.value = ''
          if (await importFiles(files)) openView('speak')
        }}
      />
    </>
  )
}
