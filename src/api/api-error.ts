/** The kinds of errors that OpenAI's API tells of (platform.openai.com/docs/guides/error-codes). */
export type ApiErrorType = 'invalid_request_error' | 'rate_limit_error' | 'server_error' | 'not_found_error'

/** What is wrong with a call, as its answer tells it. */
export class ApiError extends Error {
  readonly status: number
  readonly type: ApiErrorType
  /** The field that is wrong. */
  readonly param: string | null
  readonly code: string | null

  constructor(
    status: number,
    message: string,
    { param = null, code = null }: { readonly param?: string | null; readonly code?: string | null } = {},
  ) {
    super(message)
    this.name = 'ApiError'
    this.status = status
    this.type = typeOf(status)
    this.param = param
    this.code = code
  }

  /** The answer's body, in the shape of OpenAI's. */
  get body() {
    const { message, type, param, code } = this
    return { error: { message, type, param, code } }
  }
}

/** By the name of what the engine throws. */
const BY_NAME: Readonly<Record<string, readonly [status: number, code: string]>> = {
  InputError: [400, 'invalid_input'],
  LimitError: [429, 'rate_limit_exceeded'],
  AssetError: [503, 'model_not_available'],
  StorageError: [503, 'storage_not_available'],
  CancelledError: [503, 'cancelled'],
  ModelError: [500, 'synthesis_failed'],
}

/** What the engine throws, as an answer tells it. An error that is not ours is not shown to the caller. */
export function apiErrorOf({ name, message }: { readonly name: string; readonly message: string }): ApiError {
  const known = BY_NAME[name]
  if (!known) return new ApiError(500, 'The speech could not be made. Try again.', { code: 'internal_error' })
  const [status, code] = known
  return new ApiError(status, message, { code })
}

function typeOf(status: number): ApiErrorType {
  if (status === 429) return 'rate_limit_error'
  if (status === 404) return 'not_found_error'
  return status < 500 ? 'invalid_request_error' : 'server_error'
}
