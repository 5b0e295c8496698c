import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { processorMs } from '../../scripts/processor-ms.ts'
import { canonicalFormula } from './canonical-formula.ts'
import { FormulaError } from './formula-error.ts'
import { parseFormula } from './parse-formula.ts'
import { printFormula } from './print-formula.ts'

const canonical = (formula: string): string => printFormula(canonicalFormula(parseFormula(formula)))
const printed = (formula: string): string => printFormula(parseFormula(formula))

const name = fc.constantFrom('af_heart', 'am_adam', 'bf_emma', 'zf_xiaoyi', '"My narrator"', 'мой')
const weight = fc.double({ min: -3, max: 3, noNaN: true }).filter((weight) => Math.abs(weight) > 1e-3)
const term = fc
  .tuple(name, weight)
  .chain(([name, weight]) =>
    fc.constantFrom(
      `${name}*${weight}`,
      `${weight} * ${name}`,
      `${weight}${name}`,
      `${name}(${weight})`,
      `${name}:${weight}`,
      `${name} × ${weight * 100}%`,
      name,
    ),
  )
const sum = fc
  .tuple(fc.array(term, { minLength: 1, maxLength: 5 }), fc.constantFrom('+', ' + ', ', ', ';'))
  .map(([terms, link]) => terms.join(link))
const blend = fc.oneof(
  sum,
  sum.map((sum) => `spherical(${sum})`),
  sum.map((sum) => `mean(${sum}, energy=kept)`),
  fc.tuple(sum, fc.nat()).map(([sum, seed]) => `rows(${sum}, seed=${seed})`),
  fc.tuple(sum, term).map(([sum, term]) => `(${sum})*2 + ${term}`),
)
const recipe = fc.oneof(
  blend,
  fc.tuple(blend, blend).map(([one, other]) => `prosody(${one}) timbre(${other})`),
)
const formula = fc.oneof(
  recipe,
  fc.tuple(recipe, recipe).map(([from, to]) => `${from} -> ${to}`),
)

describe('a voice formula', () => {
  it.each([
    ['af_heart*0.7 + am_adam*0.3', 'af_heart*0.7 + am_adam*0.3'],
    ['0.7*af_heart+0.3*am_adam', 'af_heart*0.7 + am_adam*0.3'],
    ['am_adam:30,af_heart:70', 'af_heart*0.7 + am_adam*0.3'],
    ['70% af_heart, 30% am_adam', 'af_heart*0.7 + am_adam*0.3'],
    ['af_bella(2)+af_sky(1)', 'af_bella*0.666667 + af_sky*0.333333'],
    ['af_bella(2)-af_sky(1)', 'af_bella*2 - af_sky'],
    ['af_heart*1.5 + am_adam*-0.5', 'af_heart*1.5 - am_adam*0.5'],
    ['af_heart × 0.5 − -.5 · bf_emma', 'af_heart*0.5 + bf_emma*0.5'],
    ['af_heart*0.6 + af_sky*0.3 + af_bella*0.1', 'af_bella*0.1 + af_heart*0.6 + af_sky*0.3'],
    ['af_heart + af_heart', 'af_heart'],
    ['af_heart*0.3', 'af_heart'],
    ['af_heart*-4', 'af_heart'],
    ['(af_heart + af_sky)*0.5 + bf_emma*0.5', 'af_heart*0.25 + af_sky*0.25 + bf_emma*0.5'],
    ['timbre(af_heart) prosody(af_heart*3)', 'af_heart'],
    ['prosody(bf_emma), timbre(af_heart)', 'timbre(af_heart) prosody(bf_emma)'],
    ['spherical(af_sky + af_heart + af_sky*0)', 'spherical(af_heart*0.5 + af_sky*0.5)'],
    ['spherical(af_heart + af_heart)', 'af_heart'],
    ['rows(am_adam + af_heart, seed=7)', 'rows(af_heart*0.5 + am_adam*0.5, seed=7)'],
    ['mean(af_heart + am_adam, energy=kept)', 'mean(af_heart*0.5 + am_adam*0.5, energy=kept)'],
    ['mean(af_heart*2 + am_adam*2)', 'af_heart*0.5 + am_adam*0.5'],
    ['af_heart → am_adam', 'af_heart -> am_adam'],
    ['af_heart -> af_heart*2', 'af_heart'],
    ['“My narrator” + mean', '"My narrator"*0.5 + "mean"*0.5'],
  ])('%s is %s', (written, form) => {
    expect(canonical(written)).toBe(form)
  })

  it('keeps the numbers as they were written', () => {
    expect(printed('af_bella(2)+af_sky(1.0)-bf_emma*0.125')).toBe('af_bella*2 + af_sky - bf_emma*0.125')
    expect(printed('timbre(af_heart:70,am_adam:30)prosody(0.1 bf_emma)')).toBe(
      'timbre(af_heart*70 + am_adam*30) prosody(bf_emma*0.1)',
    )
  })

  it('is the same after it was printed and read again', () => {
    fc.assert(
      fc.property(formula, (formula) => {
        const once = printed(formula)
        expect(printed(once)).toBe(once)
      }),
    )
  })

  it('has a canonical form that is its own', () => {
    fc.assert(
      fc.property(formula, (formula) => {
        let once: string
        try {
          once = canonical(formula)
        } catch (error) {
          expect(error).toBeInstanceOf(FormulaError)
          return
        }
        expect(canonical(once)).toBe(once)
      }),
    )
  })

  it('does not mind the order of its voices, or a factor on all weights', () => {
    const terms = fc.array(fc.tuple(name, fc.double({ min: 0.01, max: 5, noNaN: true })), { minLength: 1 })
    fc.assert(
      fc.property(terms, fc.double({ min: 0.01, max: 100, noNaN: true }), (terms, factor) => {
        const forward = canonical(terms.map(([name, weight]) => `${name}*${weight}`).join('+'))
        const backward = canonical(
          [...terms]
            .reverse()
            .map(([name, weight]) => `${name}*${weight * factor}`)
            .join('+'),
        )
        expect(sharesIn(backward).map(([name]) => name)).toEqual(sharesIn(forward).map(([name]) => name))
        for (const [index, [, share]] of sharesIn(forward).entries()) {
          expect(sharesIn(backward)[index]![1]).toBeCloseTo(share, 5)
        }
      }),
    )
  })

  it.each([
    ['', 1, 'expected a voice’s name or “(”, but the formula ends'],
    ['af_heart*0.7 + * am_adam', 16, 'expected a voice’s name or “(”, but “*” stands there'],
    ['af_heart*', 10, 'expected a weight such as 0.5, but the formula ends'],
    ['af_heart*x', 10, 'expected a weight'],
    ['af_heart am_adam', 10, 'expected “+” with another voice, or the end'],
    ['af_heart(2', 11, 'expected “)”'],
    ['af_heart + (am_adam', 20, 'expected “+” with another voice, or “)”'],
    ['timbre(af_heart)', 17, 'expected “prosody(”'],
    ['timbre(af_heart) timbre(am_adam)', 18, 'expected “prosody(”'],
    ['af_heart + timbre(am_adam)', 19, 'expected a weight'],
    ['af_heart # am_adam', 10, 'but “#” stands there'],
    ['af_heart*1e999', 10, 'a weight of common size'],
    ['af_heart*1e308 + am_adam*1e308', 10, 'a weight of common size'],
    ['spherical(af_heart + am_adam, seed=3)', 36, 'rows(…, seed='],
    ['rows(af_heart + am_adam, seed=0.5)', 31, 'seed=a whole number'],
    ['af_heart -> am_adam -> bf_emma', 21, 'or the end'],
    ['"af_heart', 1, 'stands there'],
    ['😀', 1, '“😀” stands there'],
    ['af_heart - af_heart', 1, 'sum to zero'],
    ['af_heart*0', 1, 'sum to zero'],
    ['af_heart*1 - am_adam*0.99', 1, 'One voice would be 100 times the whole blend'],
    ['rows(af_heart*2 - am_adam)', 6, 'cannot be negative'],
  ])('points at what is wrong in %j', (formula, column, sentence) => {
    let error: unknown
    try {
      canonical(formula)
    } catch (thrown) {
      error = thrown
    }
    expect(error).toMatchObject({ name: 'InputError', column })
    expect((error as Error).message).toContain(sentence)
  })

  it('answers whatever it is given, soon', () => {
    const hostile = [
      '('.repeat(4000),
      'a+'.repeat(2000),
      'spherical('.repeat(400),
      '"'.repeat(3999),
      '-'.repeat(4000),
    ]
    for (const formula of [...hostile, 'x'.repeat(10_000_000)])
      expect(processorMs(() => expect(() => parseFormula(formula)).toThrow())).toBeLessThan(5_000)
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab_ *+-()0.7:,;"%=>') }), (formula) => {
        try {
          canonical(formula)
        } catch (error) {
          expect(error).toBeInstanceOf(FormulaError)
        }
      }),
    )
  })
})

function sharesIn(formula: string): [string, number][] {
  return formula.split(/ (?=\+)/).map((term) => {
    const [name, share] = term.replace('+ ', '').split('*')
    return [name!, Number(share ?? 1)]
  })
}
