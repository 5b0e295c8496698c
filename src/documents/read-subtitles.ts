import { SpeechError } from '../errors.ts'
import type { ReadText } from './imported-document.ts'

const TIMES =
  /(?:(\d+):)?(\d{1,2}):(\d{1,2})[.,](\d{1,3})\s*-->\s*(?:(\d+):)?(\d{1,2}):(\d{1,2})[.,](\d{1,3})/
/** A shorter silence is what speech has anyway. */
const SHORTEST_PAUSE = 0.7
const LONGEST_PAUSE = 10

/** SubRip or WebVTT: what is said, with the silences between that its times ask for. @throws SpeechError InputError */
export function readSubtitles(source: string): ReadText {
  const said: string[] = []
  let end = 0
  for (const block of source.split(/\n[ \t]*\n/)) {
    const lines = block.split('\n')
    const at = lines.findIndex((line) => TIMES.test(line))
    if (at < 0) continue
    const [, ...parts] = TIMES.exec(lines[at]!)!
    const from = seconds(parts.slice(0, 4))
    const text = lines
      .slice(at + 1)
      .join(' ')
      .replace(/<[^>]*>|\{\\[^}]*\}|&nbsp;|♪/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
    const gap = Math.min(LONGEST_PAUSE, from - end)
    if (said.length > 0 && gap >= SHORTEST_PAUSE) said.push(`[pause:${gap.toFixed(1)}s]`)
    if (text !== '') said.push(text)
    end = seconds(parts.slice(4))
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
