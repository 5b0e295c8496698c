import type { NamedBlend, VoiceInfo } from '../../protocol.ts'

/** A voice or a blend, as the picker shows it. */
export interface PickableVoice {
  /** The formula that it stands for. */
  readonly id: string
  readonly name: string
  readonly heading: string
  /** What a search looks through, e.g. `Heart English, American American female`. */
  readonly search: string
  readonly gender?: string
  readonly grade?: string
}

export interface VoiceGroup {
  /** Heading, e.g. `English, American`. */
  readonly value: string
  readonly items: readonly PickableVoice[]
}

const ENGLISH_FIRST = ['en-US', 'en-GB']
const GRADES = ['A', 'A-', 'B+', 'B', 'B-', 'C+', 'C', 'C-', 'D+', 'D', 'D-', 'F+', 'F']

/**
 * The user's own voices and blends, then all others by language and accent, English first; the best graded voice first in
 * each, and the blends that come with the page last.
 */
export function groupVoices(
  voices: readonly VoiceInfo[],
  blends: readonly NamedBlend[] = [],
  presets: readonly NamedBlend[] = [],
): readonly VoiceGroup[] {
  const byHeading = new Map<string, PickableVoice[]>()
  const own = voices.filter((voice) => voice.own)
  const others = voices.filter((voice) => !voice.own).sort(compare)
  for (const voice of [
    ...blends.map((blend) => pickableBlend(blend, 'Your blends')),
    ...own.map((voice) => pickableVoice(voice, 'Your voices')),
    ...others.map((voice) => pickableVoice(voice, headingOf(voice))),
    ...presets.map((blend) => pickableBlend(blend, 'Blends')),
  ]) {
    byHeading.set(voice.heading, [...(byHeading.get(voice.heading) ?? []), voice])
  }
  return [...byHeading].map(([value, items]) => ({ value, items }))
}

function pickableVoice(voice: VoiceInfo, heading: string): PickableVoice {
  const { id, name, accent, gender, grade } = voice
  const search = `${name} ${heading} ${accent} ${gender}`
  return { id, name, heading, search, gender, ...(grade && { grade }) }
}

function pickableBlend({ name, formula }: NamedBlend, heading: string): PickableVoice {
  return { id: name, name, heading, search: `${name} ${heading} ${formula}` }
}

function headingOf({ language, accent }: VoiceInfo): string {
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
