import { SpeechError } from '../errors.ts'

/** Where there is no more memory, the error that says so; any other error as it is. */
export function memoryErrorOr<E>(error: E): E | SpeechError {
  if (!isMemoryShortage(error)) return error
  return new SpeechError(
    'MemoryError',
    'This device has too little memory for the speech engine. Close other tabs and programs, then press Speak again; your text is kept.',
    { cause: error },
  )
}

/** True where a runtime says, in one of many ways, that it was given no more memory. */
export function isMemoryShortage(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { name, message, cause } = error
  return (
    (name === 'RangeError' && /memory|allocation|array length|buffer/i.test(message)) ||
    /out of memory|bad_alloc|memory access out of bounds|failed to allocate|could not allocate/i.test(
      message,
    ) ||
    isMemoryShortage(cause)
  )
}
