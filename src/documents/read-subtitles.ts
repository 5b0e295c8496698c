import { SpeechError } from '../errors.ts'
import type { ReadText } from './imported-document.ts'

const TIMES = /(?:(\d+):)?(\d{1,2}):(\d{1,2})[.,](\d{1,3})\s*-->\s*(?:\d+:)?\d{1,2}:\d{1,2}[.,]\d{1,3}/

/** SubRip or WebVTT: what is said, each cue at its time. @throws SpeechError InputError */
export function readSubtitles(source: string): ReadText {
  const said: string[] = []
  for (const block of source.split(/\n[ \t]*\n/)) {
    const lines = block.split('\n')
    const at = lines.findIndex((line) => TIMES.test(line))
    if (at < 0) continue
    const [, ...parts] = TIMES.exec(lines[at]!)!
    const from = seconds(parts)
    const text = lines
      .slice(at + 1)
      .join(' ')
      // [door slams] is for those who do not hear it.
      .replace(/<[^>]*>|\{\\[^}]*\}|\[[^\]]*\]|&nbsp;|&lrm;|&rlm;|♪/g, ' ')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&amp;/g, '&')
      .replace(/^\s*[-–]\s*|\s[-–]\s(?=\p{Lu})/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim()
    if (text !== '') said.push(`[at:${clock(from)}] ${text}`)
  }
  if (said.length === 0) {
    throw new SpeechError(
      'InputError',
      'This file holds no subtitles that can be read. Open an .srt or .vtt file.',
    )
  }
  return { text: said.join('\n') }
}

function seconds([hours, minutes, secs, fraction = '0']: readonly (string | undefined)[]): number {
  return (
    Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(secs) + Number(fraction.padEnd(3, '0')) / 1000
  )
}

/** 83.5 → `1:23.500` */
function clock(time: number): string {
  const [h, m] = [Math.floor(time / 3600), Math.floor(time / 60) % 60]
  const s = (time % 60).toFixed(3).padStart(6, '0')
  return h > 0 ? `${h}:${String(m).padStart(2, '0')}:${s}` : `${m}:${s}`
}
