import type { Locale } from '../utterance.ts'
import { VOWELS } from './phoneme-classes.ts'

const VOICELESS = 'ptkfθ'
const SIBILANTS = 'szʃʒʧʤ'

/** -s: cats → s · dogs → z · boxes → ᵻz (ɪz in British English) */
export function addS(stem: string, locale: Locale): string {
  const last = stem.at(-1) ?? ''
  if (VOICELESS.includes(last)) return stem + 's'
  if (SIBILANTS.includes(last)) return stem + weakI(locale) + 'z'
  return stem + 'z'
}

/** -ed: walked → t · played → d · needed, wanted → ᵻd · visited → Tᵻd (the flap is American) */
export function addEd(stem: string, locale: Locale): string {
  const last = stem.at(-1) ?? ''
  if (last === 't' || last === 'd') return flap(stem, locale) + weakI(locale) + 'd'
  if (VOICELESS.includes(last) || (SIBILANTS.includes(last) && 'sʃʧ'.includes(last))) return stem + 't'
  return stem + 'd'
}

/** -ing: making → ɪŋ · waiting → Tɪŋ · British English says the r of storing */
export function addIng(stem: string, locale: Locale, spelledWithR: boolean): string {
  const link = locale === 'en-gb' && spelledWithR && 'əːɜɔɑ'.includes(stem.at(-1) ?? ' ') ? 'ɹ' : ''
  return flap(stem, locale) + link + 'ɪŋ'
}

function weakI(locale: Locale): string {
  return locale === 'en-us' ? 'ᵻ' : 'ɪ'
}

/** American t between a vowel or r and the vowel of an ending is a flap: visit + ed. */
function flap(stem: string, locale: Locale): string {
  const before = stem.at(-2) ?? ''
  if (locale !== 'en-us' || !stem.endsWith('t') || before === '') return stem
  return VOWELS.includes(before) || before === 'ɹ' ? stem.slice(0, -1) + 'T' : stem
}
