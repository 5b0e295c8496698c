import { SPEECH_ERROR_NAMES } from '../errors.ts'

const NAMES: readonly string[] = SPEECH_ERROR_NAMES

/** An error as the page tells it: ours by name and sentence, any other with what can be done about it, since what it says is for programmers. */
export function describeFailure(error: unknown): { readonly name: string; readonly message: string } {
  const { name, message } = error instanceof Error ? error : new Error(String(error))
  if (NAMES.includes(name)) return { name, message }
  return {
    name: 'ModelError',
    message:
      'Something went wrong that should not. Your text is kept. Try again, and reload the page if it happens twice.',
  }
}
