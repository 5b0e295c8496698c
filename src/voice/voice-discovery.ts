import { SpeechError } from '../errors.ts'
import type { Locale, VoiceInfo } from '../protocol.ts'
import { VOICE_CATALOG } from './catalog.ts'
import { guessLanguage } from './guess-language.ts'

export interface VoiceFilter {
  /** BCP 47, by prefix: `en` finds `en-US` and `en-GB`. */
  readonly language?: string
  readonly gender?: VoiceInfo['gender']
  /** These alone. */
  readonly ids?: readonly string[]
  /** Words that id, name, language, accent or gender must all hold, in any order. */
  readonly query?: string
}

/** Finds voices in a catalogue. */
export class VoiceDiscovery {
  readonly #voices: readonly VoiceInfo[]

  constructor(voices: readonly VoiceInfo[] = VOICE_CATALOG) {
    this.#voices = voices
  }

  get all(): readonly VoiceInfo[] {
    return this.#voices
  }

  /** @throws SpeechError InputError that names the voices nearest to what was asked for. */
  get(id: string): VoiceInfo {
    const voice = this.#voices.find((voice) => voice.id === id)
    if (voice) return voice
    throw new SpeechError('InputError', this.whyNot(id))
  }

  has(id: string): boolean {
    return this.#voices.some((voice) => voice.id === id)
  }

  /** A sentence for a name that is no voice. @param others names beside the voices' that may have been meant */
  whyNot(id: string, others: readonly string[] = []): string {
    const near = this.#nearest(id, others)
    const hint = near.length > 0 ? `Did you mean ${near.join(' or ')}?` : 'Choose one from the list.'
    return `There is no voice “${id.slice(0, 40)}”. ${hint}`
  }

  /** The best graded first, then by name; voices without a grade come last. */
  find({ language, gender, ids, query = '' }: VoiceFilter = {}): VoiceInfo[] {
    const words = query.toLowerCase().split(/\s+/).filter(Boolean)
    return this.#voices
      .filter((voice) => {
        const is = language?.toLowerCase()
        const has = voice.language.toLowerCase()
        if (is !== undefined && has !== is && !has.startsWith(`${is}-`)) return false
        if (ids !== undefined && !ids.includes(voice.id)) return false
        if (gender !== undefined && voice.gender !== gender) return false
        const facts = [voice.id, voice.name, voice.language, languageName(voice.language), voice.accent]
        const text = facts.join(' ').toLowerCase()
        // A word of its own: “male” must not find every female voice.
        return words.every((word) => text.includes(word) || voice.gender.startsWith(word))
      })
      .sort((a, b) => gradeRank(a.grade) - gradeRank(b.grade) || a.name.localeCompare(b.name))
  }

  /** The best graded voices for the language that a text seems to be in. */
  recommend(text: string, count = 3): VoiceInfo[] {
    return this.find({ language: guessLanguage(text) }).slice(0, count)
  }

  /** Voices by language, in the catalogue's order, the best graded first within each. */
  byLanguage(): Map<string, VoiceInfo[]> {
    const languages = [...new Set(this.#voices.map(({ language }) => language))]
    return new Map(
      languages.map((language) => [language, this.find({ language }).filter((v) => v.language === language)]),
    )
  }

  /** Up to three ids that differ in the fewest letters. */
  #nearest(id: string, others: readonly string[]): string[] {
    const asked = id.toLowerCase().slice(0, 40)
    const near = [...this.#voices.map(({ id }) => id), ...others]
      .map((id) => ({ id, distance: Math.min(edits(asked, id), edits(asked, id.slice(3)) + 1) }))
      .filter(({ distance }) => distance <= 3)
    const least = Math.min(...near.map(({ distance }) => distance))
    return near
      .filter(({ distance }) => distance === least)
      .slice(0, 3)
      .map(({ id }) => id)
  }
}

/** How a voice reads English: the British ones as the British do. */
export function localeOf(voice: VoiceInfo): Locale {
  return voice.language === 'en-GB' ? 'en-gb' : 'en-us'
}

function languageName(tag: string): string {
  return new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' }).of(tag) ?? tag
}

/** A before A-, A- before B+ … F; none last. */
function gradeRank(grade: string | undefined): number {
  if (grade === undefined) return Infinity
  return grade.charCodeAt(0) * 3 + (grade[1] === '+' ? -1 : grade[1] === '-' ? 1 : 0)
}

/** Letters to insert, drop or change between two words (Levenshtein). */
function edits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1))
    }
    row = next
  }
  return row[b.length]!
}
