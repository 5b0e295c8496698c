/**
 * Every error that a user may meet. Comlink carries only `name`, `message` and `stack` over a thread, so an error is told
 * from another by its `name`; the message is one plain sentence that says what to do, and names no file path or internals.
 */
export const SPEECH_ERROR_NAMES = [
  'InputError', // the text, voice, speed or markup cannot be spoken as given
  'AssetError', // a model, voice or lexicon file could not be fetched or verified
  'StorageError', // the browser refuses or has no room for storage
  'ModelError', // the acoustic model failed to load or gave unusable audio
  'AudioOutputError', // no audio device, or the browser refuses to open one
  'MemoryError', // the device gave the speech engine no more memory
  'EngineLostError', // the speech thread is gone; a new one can go on
  'LimitError', // too much at once, or too often: it may be asked for later
  'CancelledError', // the request was stopped by the user or by a newer one
] as const

export type SpeechErrorName = (typeof SPEECH_ERROR_NAMES)[number]

export class SpeechError extends Error {
  constructor(name: SpeechErrorName, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = name
  }
}

/** True for an error of that name, also after it has crossed a thread and lost its class. */
export function isSpeechError(error: unknown, name: SpeechErrorName): boolean {
  return error instanceof Error && error.name === name
}
