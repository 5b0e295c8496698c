import { ApiError } from './api-error.ts'
import { voiceFor } from './api-voices.ts'
import { choiceField, missing, textField, valueOf, wrong, type Fields } from './fields.ts'

/** More voices than there are make no blend. */
const MOST_VOICES = 64

/** A call for a blend, checked as far as can be without the voices. */
export interface BlendCall {
  readonly kind: 'blend'
  readonly formula: string
  /** Absent: it is not saved. */
  readonly name?: string
  /** The voice as a file instead of a description. */
  readonly asFile: boolean
}

/**
 * Reads the body of `POST /v1/audio/blend`: `voices` is a formula, or a list of `{voice, weight}`; with a `name` the blend
 * is saved under it. @throws ApiError
 */
export function readBlend(fields: Fields): BlendCall {
  const name = textField(fields, 'name')?.trim()
  if (name === '') throw wrong('name', 'a text with a letter in it', name)
  const asFile = choiceField(fields, 'response_format', ['json', 'bin']) === 'bin'
  const formula = textField(fields, 'formula') ?? formulaOf(valueOf(fields, 'voices'))
  if (formula.trim() === '') throw wrong('formula', 'a formula such as af_heart*0.7 + am_adam*0.3', formula)
  return { kind: 'blend', formula, asFile, ...(name !== undefined && { name }) }
}

function formulaOf(voices: unknown): string {
  if (voices === undefined) throw missing('voices')
  if (typeof voices === 'string') return voices
  if (!Array.isArray(voices) || voices.length === 0 || voices.length > MOST_VOICES) {
    throw wrong('voices', `a formula, or a list of 1 to ${MOST_VOICES} voices with weights`, voices)
  }
  return voices.map(termOf).join(' + ')
}

function termOf(share: unknown): string {
  const { voice, weight = 1 } = (typeof share === 'object' && share !== null ? share : {}) as {
    readonly voice?: unknown
    readonly weight?: unknown
  }
  if (typeof voice !== 'string' || !/^[\w-]{1,60}$/.test(voice)) {
    throw wrong('voices', 'a list of objects with a voice and its weight', share)
  }
  if (typeof weight === 'number' && weight >= 0 && weight <= 1e6) {
    // Never in exponents, which no formula has.
    return `${voiceFor(voice)}*${weight.toFixed(6)}`
  }
  throw new ApiError(400, `The weight of ${voice} should be a number from 0 to 1000000.`, {
    param: 'voices',
    code: 'invalid_value',
  })
}
