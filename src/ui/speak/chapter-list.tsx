import { useDeferredValue, useMemo } from 'react'
import { headingsOf } from '../../lib/headings-of.ts'
import { Disclosure } from '../disclosure.tsx'
import styles from './chapter-list.module.css'

interface Props {
  readonly text: string
  /** Where reading is; the chapter that it lies in is told. */
  readonly place: number | null
  readonly onChoose: (start: number) => void
}

/** The headings of a text, to go to. Nothing where there is one or none. */
export function ChapterList({ text, place, onChoose }: Props) {
  // Whoever types does not wait for it.
  const read = useDeferredValue(text)
  const chapters = useMemo(() => (read.trimStart().startsWith('<') ? [] : headingsOf(read)), [read])
  if (chapters.length < 2) return null
  const current = place === null ? undefined : chapters.findLast(({ start }) => start <= place)
  return (
    <div className={styles.root}>
      <Disclosure title={`Chapters (${chapters.length})`} {...(current && { now: current.title })}>
        <nav aria-label="Chapters">
          <ol className={styles.list}>
            {chapters.map((chapter) => (
              <li key={chapter.start}>
                <button
                  type="button"
                  className={styles.chapter}
                  dir="auto"
                  aria-current={chapter === current ? 'location' : undefined}
                  onClick={() => onChoose(chapter.start)}
                >
                  {chapter.title}
                </button>
              </li>
            ))}
          </ol>
        </nav>
      </Disclosure>
    </div>
  )
}
