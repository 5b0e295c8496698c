import { DOCUMENT_ENDINGS } from '../config/document-kinds.ts'
import { FileButton } from './file-button.tsx'
import { openView } from './router.ts'
import { useActions } from './speech-context.ts'

const ACCEPTED = [...DOCUMENT_ENDINGS.map((ending) => `.${ending}`), '.json'].join(',')

/** Opens books and texts from the device; several at once go into the library. */
export function OpenFiles({ className }: { readonly className?: string | undefined }) {
  const { importFiles } = useActions()
  return (
    <FileButton
      className={className}
      label="File to open"
      accept={ACCEPTED}
      multiple
      onFiles={async (files) => {
        if (await importFiles(files)) openView('speak')
      }}
    >
      Open a file
    </FileButton>
  )
}
