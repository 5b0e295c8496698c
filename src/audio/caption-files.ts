import type { CaptionFormat } from '../config/caption-formats.ts'
import type { Caption } from './captions.ts'
import { plainTag } from './plain-tag.ts'
import type { SoundTags } from './sound-encoder.ts'

/** How captions are written, by the ending of the file's name. */
export const CAPTION_FILES = {
  /** SubRip, by the common usage. */
  srt: (captions: readonly Caption[]) =>
    captions
      .map(({ from, to, lines }, index) => {
        return `${index + 1}\n${clock(from, ',')} --> ${clock(to, ',')}\n${lines.join('\n')}\n`
      })
      .join('\n'),

  /** WebVTT (W3C), with a time before each word but the first. */
  vtt: (captions: readonly Caption[], { title }: SoundTags) =>
    `WEBVTT - ${plainTag(title).replaceAll('-->', '→')}\n\n` +
    captions
      .map((caption) => `${clock(caption.from, '.')} --> ${clock(caption.to, '.')}\n${timedLines(caption)}\n`)
      .join('\n'),

  /** LRC: one line of the text a line. */
  lrc: (captions: readonly Caption[], { title, voice }: SoundTags) =>
    `[ti:${plainTag(title)}]\n[ar:${plainTag(voice)}]\n[re:LiteTTS Web]\n` +
    captions.map(({ from, lines }) => `[${lrcClock(from)}]${lines.join(' ')}\n`).join(''),

  json: (captions: readonly Caption[], tags: SoundTags) =>
    `${JSON.stringify(
      {
        ...tags,
        captions: captions.map(({ from, to, lines, words }) => ({
          from: rounded(from),
          to: rounded(to),
          lines,
          words: words.map(({ text, from, to }) => ({ text, from: rounded(from), to: rounded(to) })),
        })),
      },
      null,
      1,
    )}\n`,
} as const satisfies Record<CaptionFormat, (captions: readonly Caption[], tags: SoundTags) => string>

/** Where a line ends is found by counting characters: the lines hold the words in order. */
function timedLines({ from, to, lines, words }: Caption): string {
  const firstOfLine = new Set<number>()
  let line = ''
  let at = 0
  for (const [index, word] of words.entries()) {
    if (line === '') firstOfLine.add(index)
    line += (line === '' || word.isJoined ? '' : ' ') + word.text
    if (line === lines[at]) {
      line = ''
      at++
    }
  }
  let text = ''
  let last = from
  for (const [index, word] of words.entries()) {
    const space = index === 0 || word.isJoined ? '' : firstOfLine.has(index) ? '\n' : ' '
    const isLater = Math.round(word.from * 1000) > Math.round(last * 1000) && word.from < to
    if (isLater) last = word.from
    text += `${space}${isLater ? `<${clock(word.from, '.')}>` : ''}${escaped(word.text)}`
  }
  return text
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** 3661.5 → 01:01:01,500 */
function clock(seconds: number, point: string): string {
  const ms = Math.round(seconds * 1000)
  return `${two(ms / 3_600_000)}:${two((ms / 60_000) % 60)}:${two((ms / 1000) % 60)}${point}${String(ms % 1000).padStart(3, '0')}`
}

/** 61.5 → 01:01.50 */
function lrcClock(seconds: number): string {
  const hundredths = Math.round(seconds * 100)
  return `${two(hundredths / 6000)}:${two((hundredths / 100) % 60)}.${two(hundredths % 100)}`
}

function two(value: number): string {
  return String(Math.floor(value)).padStart(2, '0')
}

function rounded(seconds: number): number {
  return Math.round(seconds * 1000) / 1000
}
