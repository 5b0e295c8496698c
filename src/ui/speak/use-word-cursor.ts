import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import type { Span } from '../../protocol.ts'
import { useActions, useSpeech } from '../speech-context.ts'
import { rangeOf } from './page-places.ts'
import styles from './read-along.module.css'
import type { TextBlock } from './text-blocks.ts'
import { WordMark } from './word-mark.ts'
import { wordAt, wordBefore } from './word-steps.ts'

/** A cursor for the keyboard: arrows go from word to word, Enter speaks from there. */
export function useWordCursor(
  page: RefObject<HTMLElement | null>,
  text: string,
  blocks: readonly TextBlock[],
  /** The word being said, or the one that will be. */
  currentWord: () => Span | null,
  speakAt: (place: number) => Promise<void>,
) {
  const [word, setWord] = useState<Span | null>(null)
  const mark = useRef<WordMark | null>(null)
  const isPaused = useSpeech((state) => state.playback.kind === 'paused')
  const { pause, resume, nextSentence, previousSentence } = useActions()

  useEffect(() => {
    mark.current = new WordMark(page.current!, styles.cursor!)
    return () => mark.current?.remove()
  }, [page, blocks])

  function show(next: Span | null): void {
    setWord(next)
    const range = next && rangeOf(page.current!, blocks, next)
    if (!range) return mark.current?.hide()
    mark.current?.show(range)
    range.startContainer.parentElement?.scrollIntoView({ block: 'nearest' })
    const { top, bottom } = range.getBoundingClientRect()
    const view = page.current!.parentElement!
    const frame = view.getBoundingClientRect()
    if (top < frame.top || bottom > frame.bottom) view.scrollBy({ top: top - frame.top - frame.height / 3 })
  }

  function step(forward: boolean): void {
    const from = word ?? currentWord()
    if (!from) return show(wordAt(text, 0))
    show((forward ? wordAt(text, from.end) : wordBefore(text, from.start)) ?? from)
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const forward = isRightToLeft(text, word) ? 'ArrowLeft' : 'ArrowRight'
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      if (!event.shiftKey) step(event.key === forward)
      else void (event.key === forward ? nextSentence() : previousSentence())
    } else if (event.key === 'Enter') {
      const target = word ?? currentWord()
      if (target) void speakAt(target.start)
      show(null)
    } else if (event.key === ' ') {
      if (isPaused) void resume()
      else pause()
    } else return
    event.preventDefault()
  }

  return { word, onKeyDown, hideCursor: () => show(null) }
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/

function isRightToLeft(text: string, word: Span | null): boolean {
  const { start, end } = word ?? { start: 0, end: 200 }
  return RIGHT_TO_LEFT.test(text.slice(start, end))
}
