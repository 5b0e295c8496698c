import type { SpokenTimeline } from '../../store/spoken-timeline.ts'

export interface WavePaint {
  readonly heard: string
  readonly ahead: string
  readonly word: string
  readonly currentWord: string
  readonly font: string
  readonly currentFont: string
}

export interface Wave {
  /** CSS pixels. */
  readonly width: number
  readonly height: number
  readonly timeline: SpokenTimeline
  /** Second that is heard. */
  readonly seconds: number
  /** Second at the left edge, by `originOf`. */
  readonly origin: number
  readonly paint: WavePaint
}

const PIXELS_PER_SECOND = 150
/** Place of the second that is heard, as a share of the width, where the picture glides. */
const NOW = 0.35
/** Share of the width that is turned over at once, where it does not. */
const PAGE = 0.9
const BAR = 3
const STEP = 4
const WORDS_HEIGHT = 26
const WORD_GAP = 8

/**
 * The second at the left edge of the picture.
 * @param isStill the picture stands, the second that is heard wanders through it, and it is turned over like a page
 */
export function originOf(seconds: number, width: number, isStill: boolean): number {
  if (!isStill) return seconds - (NOW * width) / PIXELS_PER_SECOND
  const page = (PAGE * width) / PIXELS_PER_SECOND
  return Math.floor(seconds / page) * page
}

/** The second under a pixel of the picture. */
export function secondAt(x: number, origin: number): number {
  return origin + x / PIXELS_PER_SECOND
}

/** Draws the waveform, a bar for some hundredths of a second, and each word where it is said. */
export function drawWave(context: CanvasRenderingContext2D, wave: Wave): void {
  const { width, height, seconds, origin, paint } = wave
  context.clearRect(0, 0, width, height)
  drawBars(context, wave)
  context.fillStyle = paint.heard
  const now = (seconds - origin) * PIXELS_PER_SECOND
  context.fillRect(Math.round(now) - 1, 6, 2, height - 6 - WORDS_HEIGHT + 2)
  drawWords(context, wave, secondAt(width, origin))
}

function drawBars(
  context: CanvasRenderingContext2D,
  { width, height, timeline, seconds, origin, paint }: Wave,
): void {
  const room = height - WORDS_HEIGHT - 8
  const middle = 6 + room / 2
  const barSeconds = STEP / PIXELS_PER_SECOND
  // Bars stand at fixed seconds, so that they glide instead of flickering.
  const first = Math.floor(origin / barSeconds)
  for (let bar = first; ; bar++) {
    const from = bar * barSeconds
    const x = (from - origin) * PIXELS_PER_SECOND
    if (x > width) return
    if (from < 0 || from >= timeline.seconds) continue
    const peak = Math.max(timeline.peakAt(from), timeline.peakAt(from + barSeconds / 2))
    const tall = Math.max(2, Math.sqrt(peak) * room)
    context.fillStyle = from < seconds ? paint.heard : paint.ahead
    context.fillRect(x, middle - tall / 2, BAR, tall)
  }
}

function drawWords(
  context: CanvasRenderingContext2D,
  { height, timeline, seconds, origin, paint }: Wave,
  to: number,
): void {
  context.textBaseline = 'alphabetic'
  const current = timeline.wordAt(seconds)
  let free = -Infinity
  for (const word of timeline.wordsBetween(origin - 2, to)) {
    const x = (word.from - origin) * PIXELS_PER_SECOND
    context.font = word === current ? paint.currentFont : paint.font
    context.fillStyle = word === current ? paint.currentWord : paint.word
    const place = Math.max(x, free)
    context.fillText(word.text, place, height - 9)
    free = place + context.measureText(word.text).width + WORD_GAP
  }
}
