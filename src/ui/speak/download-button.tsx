import { DownloadIcon } from '../icons.tsx'
import { saveFile } from '../save-file.ts'
import { useActions, useSpeech } from '../speech-context.ts'

/** Makes the sound of the whole text into a file. */
export function DownloadButton() {
  const text = useSpeech((state) => state.text)
  const busy = useSpeech(
    ({ playback, rendering }) =>
      !['silent', 'done'].includes(playback.kind) || rendering.kind === 'rendering',
  )
  const { render } = useActions()
  return (
    <button
      type="button"
      disabled={busy}
      title={busy ? 'Possible when nothing is being spoken' : undefined}
      onClick={async () => {
        const made = await render()
        if (made) saveFile(made.file, fileName(text))
      }}
    >
      <DownloadIcon />
      Download WAV
    </button>
  )
}

/** The first words of the text, in characters that every file system takes. */
function fileName(text: string): string {
  const words = text.match(/[\p{L}\p{N}]+/gu)?.slice(0, 5) ?? []
  const name = words.join('-').toLowerCase().slice(0, 60)
  return `${name || 'speech'}.wav`
}
