import { Popover } from '@base-ui/react/popover'
import { useId, useState, type FormEvent } from 'react'
import type { InspectedWord } from '../../protocol.ts'
import { REASONS } from './pronunciation-reasons.ts'
import { useActions } from '../speech-context.ts'
import styles from './word-editor.module.css'

interface WordEditorProps {
  readonly word: InspectedWord
  readonly anchor: HTMLElement
  readonly onClose: () => void
}

/** Shows one word's pronunciation and takes another, kept in the user's own lexicon. */
export function WordEditor({ word, anchor, onClose }: WordEditorProps) {
  const [phonemes, setPhonemes] = useState(word.phonemes)
  const [refusal, setRefusal] = useState<string | null>(null)
  const { correct, forget } = useActions()
  const id = useId()
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const why = await correct(word.text, phonemes)
    if (why === null) onClose()
    else setRefusal(why)
  }
  return (
    <Popover.Root open onOpenChange={(open) => !open && onClose()}>
      <Popover.Portal>
        <Popover.Positioner
          className={styles.positioner}
          anchor={anchor}
          align="start"
          sideOffset={8}
          collisionPadding={12}
        >
          <Popover.Popup className={styles.popup} finalFocus={() => anchor}>
            <Popover.Title className={styles.title}>{word.text}</Popover.Title>
            <Popover.Description className={styles.why}>
              {word.spoken.toLowerCase() === word.text.toLowerCase() ? '' : `Said as “${word.spoken}”. `}
              {REASONS[word.source]}.
            </Popover.Description>
            <form onSubmit={save}>
              <label className={styles.label} htmlFor={id}>
                Phonemes
              </label>
              <input
                id={id}
                className={styles.input}
                value={phonemes}
                autoCapitalize="off"
                autoComplete="off"
                spellCheck={false}
                aria-invalid={refusal !== null}
                aria-describedby={`${id}-hint`}
                onChange={(event) => setPhonemes(event.target.value)}
              />
              <p id={`${id}-hint`} className={styles.hint}>
                IPA. ˈ stands before the stressed vowel. One letter for a glide: A day, I my, O go (US), Q go
                (GB), W now, Y boy; ʤ jam, ʧ chin.
              </p>
              <p className={styles.refusal} role="alert">
                {refusal}
              </p>
              <div className={styles.buttons}>
                <button type="submit" className={styles.save} disabled={phonemes.trim() === ''}>
                  Save
                </button>
                {word.source === 'user' && (
                  <button
                    type="button"
                    onClick={async () => {
                      await forget(word.text)
                      onClose()
                    }}
                  >
                    Use the dictionary
                  </button>
                )}
                <Popover.Close>Cancel</Popover.Close>
              </div>
            </form>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
