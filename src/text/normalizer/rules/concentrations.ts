import { NUMBER } from '../patterns.ts'
import type { Rule } from '../rule.ts'

const COUNTED = `(?=[\\d.])(?<![\\p{L}\\p{N}_^$£€.,/-])(${NUMBER}) ?`
const SMALL = new RegExp(`${COUNTED}([mµμnp])M(?![\\p{L}\\p{N}_])`, 'gu')
/** What is dissolved, or what it is dissolved in: a formula, a salt's short name, a word of the bench. */
const SOLUTE =
  '(?= (?:(?:of )?(?:H|Na|K|Mg|Ca|Cu|Fe|Zn|Ag|Li|Mn|Ni|Co|NH|Al)(?:[A-Z(]|\\d|Cl|Br)|(?:Tris|HEPES|EDTA|DTT|MES|PBS|MOPS|PIPES|SDS|GTP|ATP)\\b|(?:\\p{Ll}+ )?(?:acid|base|buffer|solution|urea|sucrose|glucose|sorbitol|acetate|citrate|phosphate|hydroxide|chloride|sulfate|sulphate|guanidine|imidazole|glycine|ammonia)\\b))'
const MOLAR = new RegExp(`${COUNTED}M${SOLUTE}`, 'gu')
const NORMAL = new RegExp(`${COUNTED}N${SOLUTE}`, 'gu')

const SIZES: Readonly<Record<string, string>> = { m: 'milli', µ: 'micro', μ: 'micro', n: 'nano', p: 'pico' }

// 10 µM → 10 micromolar · 0.5 M HCl → 0.5 molar HCl · 2 N NaOH → 2 normal NaOH
//
// Before money and measures, to which M is a million and N a newton, and before chemistry, which spells what is dissolved.
export const concentrations: Rule = (text) =>
  text
    .replace(SMALL, ([, n, size = '']) => `${n} ${SIZES[size]}molar`)
    .replace(MOLAR, ([, n]) => `${n} molar`)
    .replace(NORMAL, ([, n]) => `${n} normal`)
