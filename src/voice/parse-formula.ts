import { FormulaError } from './formula-error.ts'
import { formulaTokens, type FormulaToken } from './formula-tokens.ts'
import {
  BLEND_METHODS,
  meanOf,
  wholeRecipe,
  type Blend,
  type BlendMethod,
  type Formula,
  type Recipe,
  type Term,
  type VoiceName,
} from './formula.ts'

/** In UTF-16 code units; 54 voices with their weights need some 1,300. */
const LONGEST = 4_000
const DEEPEST = 16

/**
 * Reads a voice formula in any of the writings that people know:
 * `af_heart` · `af_heart*0.7 + am_adam*0.3` · `0.7*af_heart+0.3*am_adam` · `70% af_heart, 30% am_adam` ·
 * `af_bella(2)+af_sky(1)` · `af_heart:70,am_adam:30` · `spherical(af_heart + am_adam*-0.2)` ·
 * `rows(af_heart + am_adam, seed=7)` · `mean(af_heart + am_adam, energy=kept)` · `(af_heart + af_sky)*0.5 + "My voice"*0.5` ·
 * `timbre(af_heart) prosody(bf_emma)` · `af_heart -> am_adam`, which morphs from the beginning of a text to its end.
 * @throws FormulaError that says where, what was expected and what stands there
 */
export function parseFormula(formula: string): Formula {
  if (formula.length > LONGEST) {
    throw new FormulaError(
      LONGEST,
      `The voice formula has ${formula.length} characters; at most ${LONGEST} can be read. Blend fewer voices.`,
    )
  }
  return new FormulaParser(formulaTokens(formula)).formula()
}

class FormulaParser {
  readonly #tokens: readonly FormulaToken[]
  #next = 0
  #depth = 0

  constructor(tokens: readonly FormulaToken[]) {
    this.#tokens = tokens
  }

  formula(): Formula {
    const from = this.#recipe()
    const to = this.#take('->') ? this.#recipe() : undefined
    if (this.#token.kind !== 'end') throw this.#unexpected('“+” with another voice, or the end')
    return { from, ...(to && { to }) }
  }

  #recipe(): Recipe {
    const first = this.#half()
    if (!first) return wholeRecipe(this.#terms())
    this.#take('+', ',')
    const at = this.#token
    const second = this.#half()
    const missing = first.half === 'timbre' ? 'prosody' : 'timbre'
    if (second?.half !== missing) {
      throw FormulaError.unexpected(at.at, `“${missing}(” with a recipe for the other half`, at.text)
    }
    return first.half === 'timbre'
      ? { timbre: first.blend, prosody: second.blend }
      : { timbre: second.blend, prosody: first.blend }
  }

  #half(): { readonly half: 'timbre' | 'prosody'; readonly blend: Blend } | undefined {
    const half = this.#token.text
    if (this.#token.kind !== 'name' || (half !== 'timbre' && half !== 'prosody') || !this.#opensNext) {
      return undefined
    }
    this.#next += 2
    const blend = this.#terms()
    this.#expect(')', '“+” with another voice, or “)”')
    return { half, blend }
  }

  #terms(): Blend {
    const terms = [this.#term()]
    while (this.#isAt('+', '-') || (this.#isAt(',') && !this.#isOption)) {
      // The sign of a difference belongs to the weight.
      if (!this.#isAt('-')) this.#next++
      terms.push(this.#term())
    }
    return meanOf(terms)
  }

  #term(): Term {
    const sign = this.#sign()
    if (this.#isNumber) {
      const weight = sign * this.#tokens[this.#next++]!.value
      this.#take('*')
      return { weight, of: this.#source() }
    }
    const of = this.#source()
    if (this.#take('*', ':')) return { weight: sign * this.#weight(), of }
    if (this.#isAt('(')) {
      this.#next++
      const weight = sign * this.#weight()
      this.#expect(')', '“)”')
      return { weight, of }
    }
    const isWeighed = this.#isNumber
    return { weight: isWeighed ? sign * this.#weight() : sign, of }
  }

  #weight(): number {
    const sign = this.#sign()
    if (!this.#isNumber) throw this.#unexpected('a weight such as 0.5')
    return sign * this.#tokens[this.#next++]!.value
  }

  #source(): VoiceName | Blend {
    const token = this.#token
    if (token.kind === 'quoted' || (token.kind === 'name' && !this.#isMethod)) {
      this.#next++
      return { name: token.text.trim(), at: token.at }
    }
    if (!this.#isMethod && !this.#isAt('(')) throw this.#unexpected('a voice’s name or “(”')
    if (++this.#depth > DEEPEST) throw this.#unexpected(`brackets at most ${DEEPEST} deep`)
    const method = this.#isMethod ? (this.#tokens[this.#next++]!.text as BlendMethod) : undefined
    this.#next++
    const terms = this.#terms()
    const options = this.#options(method)
    this.#expect(')', '“+” with another voice, or “)”')
    this.#depth--
    return { ...terms, ...(method && { method }), ...options }
  }

  #options(method: BlendMethod | undefined): Partial<Blend> {
    let options: Partial<Blend> = {}
    while (this.#isOption) {
      const { text } = this.#tokens[this.#next + 1]!
      this.#next += 3
      const { kind, value, text: said } = this.#token
      if (text === 'seed' && method === 'rows' && kind === 'number' && Number.isSafeInteger(value)) {
        options = { ...options, seed: value }
      } else if (text === 'energy' && method === 'mean' && (said === 'kept' || said === 'free')) {
        options = { ...options, keepsEnergy: said === 'kept' }
      } else {
        throw this.#unexpected('rows(…, seed=a whole number) or mean(…, energy=kept)')
      }
      this.#next++
    }
    return options
  }

  #sign(): number {
    let sign = 1
    while (this.#isAt('-', '+')) if (this.#tokens[this.#next++]!.text === '-') sign = -sign
    return sign
  }

  get #token(): FormulaToken {
    return this.#tokens[this.#next]!
  }

  get #isNumber(): boolean {
    return this.#token.kind === 'number'
  }

  get #opensNext(): boolean {
    const next = this.#tokens[this.#next + 1]
    return next?.kind === 'sign' && next.text === '('
  }

  get #isMethod(): boolean {
    const { kind, text } = this.#token
    // `rows(2)` is a voice of that name and a weight.
    return kind === 'name' && (BLEND_METHODS as readonly string[]).includes(text) && this.#opensNext
  }

  get #isOption(): boolean {
    const [comma, name, equals] = this.#tokens.slice(this.#next, this.#next + 3)
    return comma?.text === ',' && name?.kind === 'name' && equals?.kind === 'sign' && equals.text === '='
  }

  #isAt(...signs: readonly string[]): boolean {
    return this.#token.kind === 'sign' && signs.includes(this.#token.text)
  }

  #take(...signs: readonly string[]): boolean {
    if (!this.#isAt(...signs)) return false
    this.#next++
    return true
  }

  #expect(sign: string, expected: string): void {
    if (!this.#take(sign)) throw this.#unexpected(expected)
  }

  #unexpected(expected: string): FormulaError {
    return FormulaError.unexpected(this.#token.at, expected, this.#token.text)
  }
}
