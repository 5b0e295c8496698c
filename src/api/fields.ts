import { ApiError } from './api-error.ts'

export type Fields = Readonly<Record<string, unknown>>

/** The object that a body holds. @throws ApiError */
export function fieldsOf(body: string): Fields {
  let value: unknown
  try {
    value = JSON.parse(body)
  } catch {
    throw new ApiError(400, 'The body is not JSON. Send an object such as {"input": "Hello."}.')
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields
  throw new ApiError(400, 'The body should be a JSON object such as {"input": "Hello."}.')
}

/** @throws ApiError where it is there and no text */
export function textField(fields: Fields, name: string): string | undefined {
  const value = valueOf(fields, name)
  if (value === undefined || typeof value === 'string') return value
  throw wrong(name, 'a text', value)
}

/** @throws ApiError where it is there and no number in range */
export function numberField(fields: Fields, name: string, min: number, max: number): number | undefined {
  const value = valueOf(fields, name)
  if (value === undefined || (typeof value === 'number' && value >= min && value <= max)) return value
  throw wrong(name, `a number from ${min} to ${max}`, value)
}

/** @throws ApiError where it is there and none of these */
export function choiceField<T extends string>(
  fields: Fields,
  name: string,
  choices: readonly T[],
): T | undefined {
  const value = valueOf(fields, name)
  if (value === undefined || choices.includes(value as T)) return value as T | undefined
  throw wrong(name, `one of ${choices.join(', ')}`, value)
}

/** Clients send null for what they do not ask for. */
export function valueOf(fields: Fields, name: string): unknown {
  return Object.hasOwn(fields, name) ? (fields[name] ?? undefined) : undefined
}

export function wrong(name: string, expected: string, value: unknown): ApiError {
  const shown = JSON.stringify(value) ?? 'nothing'
  const received = shown.length > 60 ? `${shown.slice(0, 60)}…` : shown
  return new ApiError(400, `${name} should be ${expected}, but it is ${received}.`, {
    param: name,
    code: 'invalid_value',
  })
}

export function missing(name: string): ApiError {
  return new ApiError(400, `${name} is missing.`, { param: name, code: 'missing_required_parameter' })
}
