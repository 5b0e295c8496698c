import type { VoiceInfo } from '../../protocol.ts'

export interface VoiceGroup {
  /** Heading, e.g. `English, American`. */
  readonly value: string
  readonly items: readonly VoiceInfo[]
}

const ENGLISH_FIRST = ['en-US', 'en-GB']
const GRADES = ['A', 'A-', 'B+', 'B', 'B-', 'C+', 'C', 'C-', 'D+', 'D', 'D-', 'F+', 'F']

/** By language and accent, English first; the best graded voice first in each. */
export function groupVoices(voices: readonly VoiceInfo[]): readonly VoiceGroup[] {
  const byHeading = new Map<string, VoiceInfo[]>()
  for (const voice of [...voices].sort(compare)) {
    const heading = headingOf(voice)
    byHeading.set(heading, [...(byHeading.get(heading) ?? []), voice])
  }
  return [...byHeading].map(([value, items]) => ({ value, items }))
}

/** What a search looks through, e.g. `Heart English, American female`. */
export function searchableVoice(voice: VoiceInfo): string {
  return `${voice.name} ${headingOf(voice)} ${voice.accent} ${voice.gender}`
}

export function headingOf({ language, accent }: VoiceInfo): string {
  const name = new Intl.DisplayNames('en', { type: 'language' }).of(language.split('-')[0]!) ?? language
  return name === accent || !ENGLISH_FIRST.includes(language) ? name : `${name}, ${accent}`
}

function compare(a: VoiceInfo, b: VoiceInfo): number {
  return (
    rank(ENGLISH_FIRST, a.language) - rank(ENGLISH_FIRST, b.language) ||
    headingOf(a).localeCompare(headingOf(b), 'en') ||
    rank(GRADES, a.grade) - rank(GRADES, b.grade) ||
    a.name.localeCompare(b.name, 'en')
  )
}

function rank(order: readonly string[], value: string | undefined): number {
  const place = value === undefined ? -1 : order.indexOf(value)
  return place < 0 ? order.length : place
}
