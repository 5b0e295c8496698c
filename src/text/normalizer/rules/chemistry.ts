import { cardinal, spellOut } from '../number-words.ts'
import type { Rule } from '../rule.ts'

const ELEMENT =
  '(?:A[cglmrstu]|B[aehikr]?|C[adeflmorsu]?|D[by]|E[rsu]|F[emr]?|G[ade]|H[efgos]?|I[nr]?|Kr?|L[airuv]|M[dgnot]|N[abdeiop]?|Os?|P[abdmortu]?|R[abefghnu]|S[bceimnr]?|T[abcehilm]|U|V|W|Xe|Yb?|Z[nr])'
const FORMULA = new RegExp(
  `(?=[A-Z])(?<![\\p{L}\\p{N}_.-])(?:${ELEMENT}\\d{0,2}|\\((?:${ELEMENT}\\d?){1,3}\\)\\d){2,10}(?![\\p{L}\\p{N}_(]|\\.\\p{L}|-\\d)`,
  'gu',
)

// CO2 → C O two · H2SO4 → H two S O four · Ca(OH)2 → C A O H two: the letters of the elements and their counts
//
// Before numbers, which leave the letters together, where “CO” would be said as a word.
const SALTS =
  /(?<![\p{L}\p{N}_.-])(?:NaCl|NaOH|NaF|NaBr|HCl|HBr|KCl|KBr|KOH|LiCl|AgCl|CaO|MgO|ZnO|CuO|FeO|ZnS|SiC|GaN|GaAs)(?![\p{L}\p{N}_])/gu

/** What a clinic measures. */
const CLINICAL =
  /(?<![\p{L}\p{N}_.-])(?:S[ap]O2|P[Aa]?a?CO2|PaO2|FiO2|EtCO2|ETCO2|[pV]O2|pCO2|HbA1[cC])(?![\p{L}\p{N}_])/gu

/** 2,4-dinitrophenol, 1,3-butadiene: where things sit. */
const PLACES = /(?=\d)(?<![\p{L}\p{N}.,])\d{1,2}(?:,\d{1,2}){1,4}-(?=\p{Ll}{4})/gu

/** 1s2 2s2 2p6 → one s two, two s two, two p six: how many electrons are where. */
const SHELLS =
  /(?=[\d\[])(?<![\p{L}\p{N}.,])(?:\[(He|Ne|Ar|Kr|Xe|Rn)\] ?)?((?:[1-7][spdf]\^?(?:\d{1,2}(?=[1-7][spdf])|\d{1,2}(?![\d\p{L}])) ?){2,12})/gu

export const chemistry: Rule = (text, { locale }) =>
  text
    .replace(PLACES, ([written]) => written.replace(/[,-]/g, ' '))
    .replace(SHELLS, (match) => {
      const [written, core, shells = ''] = match
      const said = [...shells.matchAll(/([1-7])([spdf])\^?(1[0-4]|\d)/g)].map(
        ([, shell = '', kind, n = '']) => `${cardinal(shell, locale)} ${kind} ${cardinal(n, locale)}`,
      )
      return (core ? `${core} ` : '') + said.join(', ') + (written.endsWith(' ') ? ' ' : '')
    })
    .replace(CLINICAL, ([written]) => spellOut(written))
    .replace(SALTS, ([written]) => spellOut(written))
    .replace(FORMULA, ([written]) => {
      if (!isMolecule(written)) return undefined
      const parts = written.match(/[A-Za-z]|\d+/g) ?? []
      return parts.map((part) => (/\d/.test(part) ? cardinal(part, locale) : part.toUpperCase())).join(' ')
    })

/** Without a count it is an acronym, four capitals in a row are a name (BIOS2), and so is what counts higher than atoms do (COP26). */
const isMolecule = (written: string) =>
  /\d/.test(written) &&
  /[CHOa-z]/.test(written) &&
  !/[A-Z]{4}(?<!COOH)/.test(written) &&
  !/[^CH]\d\d/.test(written)
