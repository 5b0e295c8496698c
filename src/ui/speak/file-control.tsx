import { CheckField } from '../check-field.tsx'
import { Disclosure } from '../disclosure.tsx'
import { DownloadIcon } from '../icons.tsx'
import { saveFile } from '../save-file.ts'
import { SelectField } from '../select-field.tsx'
import { useActions, useSpeech } from '../speech-context.ts'
import { CAPTION_NAMES, LOUDNESS_NAMES, fileNameOf, shortNameOf } from './file-names.ts'
import { MarkCheck } from './mark-check.tsx'
import styles from './file-control.module.css'

/** Speaks the whole text into a file, in the format that is chosen, and captions with it. */
export function FileControl() {
  const text = useSpeech((state) => state.text)
  const file = useSpeech((state) => state.file)
  const busy = useSpeech(
    ({ playback, rendering }) =>
      !['silent', 'done'].includes(playback.kind) || rendering.kind === 'rendering',
  )
  const { renderFile } = useActions()
  return (
    <div className={styles.root}>
      <button
        type="button"
        className={styles.download}
        disabled={busy}
        title={busy ? 'Possible when nothing is being spoken' : undefined}
        onClick={async () => {
          const made = await renderFile()
          if (!made) return
          const name = fileNameOf(text)
          saveFile(made.file, `${name}.${made.extension}`)
          for (const [ending, captions] of Object.entries(made.captions)) {
            saveFile(new Blob([captions], { type: 'text/plain' }), `${name}.${ending}`)
          }
        }}
      >
        <DownloadIcon />
        Download {shortNameOf(file.format)}
      </button>
      <FileOptions />
    </div>
  )
}

function FileOptions() {
  const file = useSpeech((state) => state.file)
  const formats = useSpeech((state) => state.formats)
  const { chooseFile, listFormats } = useActions()
  return (
    <Disclosure title="File options" onOpen={() => void listFormats()}>
      <SelectField label="Format" value={file.format} onChange={(format) => chooseFile({ format })}>
        {formats.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField
        label="Loudness"
        value={String(file.loudness)}
        onChange={(loudness) => chooseFile({ loudness })}
      >
        {optionsOf(LOUDNESS_NAMES)}
      </SelectField>
      <SelectField label="Captions" value={file.captions} onChange={(captions) => chooseFile({ captions })}>
        {optionsOf(CAPTION_NAMES)}
      </SelectField>
      <CheckField
        label="Chapters where the text has headings"
        isChecked={file.chapters}
        onChange={(chapters) => chooseFile({ chapters })}
      />
      <CheckField
        label="One file a chapter, in a ZIP"
        isChecked={file.apart}
        onChange={(apart) => chooseFile({ apart })}
      />
      <CheckField
        label="Mark the sound, inaudibly, as made here today"
        isChecked={file.watermark}
        onChange={(watermark) => chooseFile({ watermark })}
      />
      <MarkCheck />
    </Disclosure>
  )
}

function optionsOf(names: Readonly<Record<string, string>>) {
  return Object.entries(names).map(([value, name]) => (
    <option key={value} value={value}>
      {name}
    </option>
  ))
}
