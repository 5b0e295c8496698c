import { SpeechError } from '../errors.ts'

/** A formula that cannot be read or spoken; an InputError that also knows where. */
export class FormulaError extends SpeechError {
  /** From 1; in UTF-16 code units. */
  readonly column: number

  constructor(column: number, message: string) {
    super('InputError', message)
    this.column = column
  }

  /** @param at from 0. @param found what stands there instead, empty at the end */
  static unexpected(at: number, expected: string, found: string): FormulaError {
    const what = found === '' ? 'the formula ends' : `“${found.slice(0, 40)}” stands there`
    return new FormulaError(
      at + 1,
      `The voice formula cannot be read at column ${at + 1}: expected ${expected}, but ${what}.`,
    )
  }
}
