import { cardinal } from '../number-words.ts'
import type { Rule } from '../rule.ts'

const QUALITY = 'maj|min|dim|aug|sus|add|m|M|ø'
const CHORD = new RegExp(
  `(?=[A-G])(?<![\\p{L}\\p{N}._-])([A-G])([#♯b♭]?)(${QUALITY})?(13|11|[25679])?((?:(?:[b♭#♯]|sus|add|\\/(?=9))(?:13|11|[24569])|sus){0,3})(?:\\/([A-G])([#♯b♭]?))?(?![\\p{L}\\p{N}#♯♭])`,
  'gu',
)
const KEY =
  /(?=[A-G])(?<![\p{L}\p{N}._-])([A-G])([#♯b♭])(?=-?(?: |-)(?:major|minor|flat|chords?|scale|clarinet|trumpet|cornet|horn|sax(?:ophone)?|tuba)(?!\p{L}))/gu
const PROGRESSION =
  /(?=[A-G])(?<![\p{L}\p{N}._-])[A-G][#♯b♭]?m?7?(?:(?:, (?:and |then )?| ?[-–|] ?| and | to | then )[A-G][#♯b♭]?m?7?){2,11}(?![\p{L}\p{N}#♯♭'’])/gu
const NOTE = /([A-G])([#♯b♭]?)(m?)(7?)/gu

const QUALITIES: Readonly<Record<string, string>> = {
  maj: ' major',
  M: ' major',
  min: ' minor',
  m: ' minor',
  dim: ' diminished',
  aug: ' augmented',
  sus: ' sus',
  add: ' add',
  ø: ' half diminished',
}
const SIGNS: Readonly<Record<string, string>> = { '#': ' sharp', '♯': ' sharp', b: ' flat', '♭': ' flat' }

// Ebmaj7 → E flat major seven · F#m7b5 → F sharp minor seven flat five · C, Am, F → C, A minor, F · Bb major → B flat major
//
// Before all that reads digits, signs or slashes. What may be anything else (C7, Am) is a chord only among others.
export const chords: Rule = (text, { locale }) => {
  const note = (letter: string, sign = '') => letter + (SIGNS[sign] ?? '')
  return text
    .replace(CHORD, ([, letter = '', sign = '', quality, number, more = '', bass, bassSign]) => {
      const isSure =
        more !== '' ||
        (quality === undefined
          ? sign !== '' && number !== undefined && number > '4'
          : isChord(sign, quality, number))
      if (!isSure) return undefined
      const changes = [...more.matchAll(/([b♭#♯]|sus|add|\/)(\d{0,2})/gu)].map(
        ([, change = '', n]) =>
          (SIGNS[change] ?? QUALITIES[change] ?? '') + (n ? ` ${cardinal(n, locale)}` : ''),
      )
      return (
        note(letter, sign) +
        (quality === undefined ? '' : QUALITIES[quality]) +
        (number === undefined ? '' : ` ${cardinal(number, locale)}`) +
        changes.join('') +
        (bass === undefined ? '' : ` over ${note(bass, bassSign)}`)
      )
    })
    .replace(PROGRESSION, ([written]) =>
      /[A-G](?:[#♯b♭]|m)/u.test(written)
        ? written.replace(
            NOTE,
            (_, letter: string, sign: string, minor: string, seven: string) =>
              note(letter, sign) + (minor && ' minor') + (seven && ' seven'),
          )
        : undefined,
    )
    .replace(KEY, ([, letter = '', sign]) => note(letter, sign))
}

/** “Amin” is a name, “Am” a word and “D2” a motorway. */
function isChord(sign: string, quality: string, number: string | undefined): boolean {
  if (number !== undefined) return true
  if (quality === 'm' || quality === 'min') return sign !== ''
  return quality !== 'M' && quality !== 'add'
}
