import { useContext, useEffect, useRef, type MouseEvent } from 'react'
import { SpeechContext, useActions } from '../speech-context.ts'
import styles from './spoken-wave.module.css'
import { drawWave, originOf, secondAt, type WavePaint } from './draw-wave.ts'

/** Between two pictures while speech is still being made: what paints here does not compute there. */
const MAKING_MS = 60

/** The waveform around the second that is heard, with the words under it. A click speaks from the word there. */
export function SpokenWave() {
  const store = useContext(SpeechContext)!
  const { seek } = useActions()
  const canvas = useRef<HTMLCanvasElement>(null)
  /** Second at the left edge of the picture. */
  const origin = useRef(0)

  useEffect(() => {
    const element = canvas.current!
    const stillness = matchMedia('(prefers-reduced-motion: reduce)')
    let heard = 0
    const context = element.getContext('2d')!
    let paint: WavePaint | null = null
    let frame = 0
    let drawn = ''
    let drawnAt = -Infinity
    const draw = (now: number) => {
      frame = requestAnimationFrame(draw)
      const { spoken, playback, actions } = store.getState()
      const isMaking = playback.kind === 'speaking' && playback.progress.share < 1
      if (isMaking && now - drawnAt < MAKING_MS) return
      heard = actions.heardSeconds() ?? heard
      const { clientWidth: width, clientHeight: height } = element
      // Nothing has moved: nothing is drawn.
      const state = `${heard} ${spoken?.timeline.seconds} ${width} ${paint === null}`
      if (!spoken || width === 0 || state === drawn) return
      drawn = state
      drawnAt = now
      paint ??= paintOf(element)
      const scale = devicePixelRatio
      if (element.width !== Math.round(width * scale)) element.width = Math.round(width * scale)
      if (element.height !== Math.round(height * scale)) element.height = Math.round(height * scale)
      context.setTransform(scale, 0, 0, scale, 0, 0)
      origin.current = originOf(heard, width, stillness.matches)
      const { timeline } = spoken
      drawWave(context, { width, height, timeline, seconds: heard, origin: origin.current, paint })
    }
    frame = requestAnimationFrame(draw)
    const repaint = () => (paint = null)
    const schemes = matchMedia('(prefers-color-scheme: dark)')
    schemes.addEventListener('change', repaint)
    const themed = new MutationObserver(repaint)
    themed.observe(document.documentElement, { attributes: true })
    return () => {
      cancelAnimationFrame(frame)
      schemes.removeEventListener('change', repaint)
      themed.disconnect()
    }
  }, [store])

  const onClick = ({ clientX, currentTarget }: MouseEvent<HTMLCanvasElement>) => {
    const { left } = currentTarget.getBoundingClientRect()
    const word = store.getState().spoken?.timeline.wordAt(secondAt(clientX - left, origin.current))
    if (word) void seek(word.start)
  }

  return (
    <canvas
      ref={canvas}
      className={styles.wave}
      role="img"
      aria-label="Waveform of the speech around the word being said"
      onClick={onClick}
    />
  )
}

function paintOf(element: HTMLElement): WavePaint {
  const style = getComputedStyle(element)
  // The shortest transition would give the colour that was, not the one that is to be.
  element.style.setProperty('transition', 'none', 'important')
  // As it is computed: the tokens themselves may be functions that a canvas does not know.
  const colour = (name: string) => {
    element.style.color = `var(${name})`
    return style.color
  }
  const sans = style.fontFamily
  return {
    heard: colour('--accent'),
    ahead: colour('--edge'),
    word: colour('--ink-soft'),
    currentWord: colour('--ink'),
    font: `13px ${sans}`,
    currentFont: `600 13px ${sans}`,
  }
}
