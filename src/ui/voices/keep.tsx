import { useId, useState } from 'react'
import { formulaOf } from '../../store/blend-draft.ts'
import { writeBlendFile } from '../../store/blend-file.ts'
import { describeFailure } from '../../store/speech-failure.ts'
import { directoryOf } from '../../store/voice-lab-slice.ts'
import { FileButton } from '../file-button.tsx'
import { openView, routeHref } from '../router.ts'
import { saveFile } from '../save-file.ts'
import { useActions, useSpeech } from '../speech-context.ts'
import { SavedBlends } from './saved-blends.tsx'
import { useDraft } from './use-draft.ts'
import styles from './voices.module.css'

/** Names the blend, saves it, shares it, and takes it out into files and in again. */
export function Keep() {
  const id = useId()
  const [name, setName] = useState('')
  const [said, setSaid] = useState('')
  const formula = formulaOf(useDraft())
  const voices = useSpeech((state) => state.voices)
  const blends = useSpeech((state) => state.blends)
  const { saveBlend, importFile, exportVoice, setVoice } = useActions()

  async function save(): Promise<void> {
    const problem = await saveBlend(name)
    setSaid(problem ?? `“${name.trim()}” is saved.`)
    if (problem === null) setName('')
  }

  async function share(): Promise<void> {
    let link: string
    let own: readonly string[]
    try {
      const directory = directoryOf({ voices, blends })
      const blend = directory.expanded(formula)
      link = new URL(routeHref('voices', { blend }), location.href.split('#')[0]).href
      own = directory.ownIn(formula)
    } catch (error) {
      // A part of it is gone by now.
      return setSaid(describeFailure(error).message)
    }
    try {
      await navigator.clipboard.writeText(link)
      setSaid(
        own.length > 0 ? `Link copied. It needs ${own.join(', ')}, which only you have.` : 'Link copied.',
      )
    } catch {
      setSaid(link)
    }
  }

  async function take(chosen: File): Promise<void> {
    setSaid('')
    const { sentence } = await importFile(chosen.name, new Uint8Array(await chosen.arrayBuffer()))
    setSaid(sentence)
  }

  async function voiceFile(): Promise<void> {
    const voice = await exportVoice(formula)
    if (voice) saveFile(voice, 'voice.bin')
  }

  return (
    <section className={styles.card} aria-labelledby="keep-heading">
      <h2 id="keep-heading">Keep and share</h2>
      <form
        className={styles.tools}
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <div className={styles.field}>
          <label htmlFor={id}>Name</label>
          <input id={id} value={name} maxLength={60} onChange={(event) => setName(event.target.value)} />
        </div>
        <button type="submit" className={styles.primary} disabled={name.trim() === ''}>
          {blends.some((blend) => blend.name === name.trim()) ? 'Replace' : 'Save'}
        </button>
      </form>
      <div className={styles.tools}>
        <button
          type="button"
          onClick={() => {
            setVoice(formula)
            openView('speak')
          }}
        >
          Speak my text with it
        </button>
        <button type="button" onClick={() => void share()}>
          Copy a link
        </button>
        <button type="button" onClick={() => void voiceFile()}>
          Export as a voice
        </button>
        <button
          type="button"
          disabled={blends.length === 0}
          onClick={() => saveFile(new Blob([writeBlendFile(blends)]), 'blends.json')}
        >
          Export saved blends
        </button>
        <FileButton
          label="File of a voice or of blends"
          accept=".bin,.npy,.npz,.pt,.pth,.json"
          onFiles={([file]) => void take(file)}
        >
          Import a file
        </FileButton>
      </div>
      <p className={styles.status} role="status">
        {said}
      </p>
      <h3>Saved, and ready-made</h3>
      <SavedBlends />
    </section>
  )
}
