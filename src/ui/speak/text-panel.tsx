import { lazy, Suspense, useEffect, useState } from 'react'
import type { InspectedWord, TextInspection } from '../../protocol.ts'
import { ChevronIcon } from '../icons.tsx'
import { REASONS } from './pronunciation-reasons.ts'
import { useActions, useSpeech } from '../speech-context.ts'
import styles from './text-panel.module.css'
import { LexiconFiles } from './lexicon-files.tsx'

const WordEditor = lazy(async () => ({ default: (await import('./word-editor.tsx')).WordEditor }))

/** Typing rests this long before the panel follows. */
const FOLLOW_AFTER_MS = 350

/** What will be said: written out, and word by word with phonemes and reason. A click on a word mends it. */
export function TextPanel() {
  const inspection = useSpeech((state) => state.inspection)
  const { inspect, closeInspection } = useActions()
  const open = inspection.kind !== 'closed'
  // While it is brought up to date the last one stays.
  const shown =
    inspection.kind === 'shown' ? inspection : inspection.kind === 'working' ? inspection.last : null
  useFollowText(open)
  return (
    <section className={styles.panel} aria-labelledby="panel-title">
      <h2 className={styles.title} id="panel-title">
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={open}
          aria-controls="panel-body"
          onClick={() => (open ? closeInspection() : void inspect())}
        >
          <ChevronIcon className={styles.chevron} />
          How it will be pronounced
        </button>
      </h2>
      <div id="panel-body" hidden={!open} aria-busy={inspection.kind === 'working'}>
        {inspection.kind === 'failed' && <p className={styles.note}>{inspection.message}</p>}
        {inspection.kind === 'working' && !shown && <p className={styles.note}>Reading the text…</p>}
        {shown && <Words result={shown.result} />}
      </div>
    </section>
  )
}

/** Keeps the open panel up to date with text, voice and lexicon. */
function useFollowText(open: boolean): void {
  const text = useSpeech((state) => state.text)
  const voice = useSpeech((state) => state.voice)
  const { inspect } = useActions()
  useEffect(() => {
    if (!open) return
    const timer = setTimeout(() => void inspect(), FOLLOW_AFTER_MS)
    return () => clearTimeout(timer)
  }, [open, text, voice, inspect])
}

interface Selected {
  readonly word: InspectedWord
  readonly anchor: HTMLElement
}

function Words({ result }: { readonly result: TextInspection }) {
  const { inspectMore } = useActions()
  const [selected, setSelected] = useState<Selected | null>(null)
  if (result.words.length === 0) return <p className={styles.note}>There is no word to say yet.</p>
  return (
    <div className={styles.body}>
      <p className={styles.spoken}>{result.spoken}</p>
      <ul className={styles.words}>
        {result.words.map((word) => (
          <li key={word.start}>
            <button
              type="button"
              className={styles.word}
              data-source={word.source}
              aria-haspopup="dialog"
              title={REASONS[word.source]}
              onClick={(event) => setSelected({ word, anchor: event.currentTarget })}
            >
              <span dir="auto">{word.text}</span>
              <span className={styles.phonemes}>{word.phonemes}</span>
            </button>
          </li>
        ))}
      </ul>
      {result.next !== undefined && (
        <button type="button" className={styles.more} onClick={() => void inspectMore()}>
          Show more of the text
        </button>
      )}
      <p className={styles.note}>
        Press a word to change how it is said. Underlined: not from the dictionary.
      </p>
      <LexiconFiles />
      <Suspense>
        {selected && (
          <WordEditor
            key={selected.word.start}
            word={selected.word}
            anchor={selected.anchor}
            onClose={() => setSelected(null)}
          />
        )}
      </Suspense>
    </div>
  )
}
