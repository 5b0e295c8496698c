import { proxy, wrap, type Remote } from 'comlink'
import type { DocumentWorker, ImportedDocument } from '../document-worker.ts'
import { SpeechError } from '../errors.ts'

/** A thread that tells nothing for so long hangs; a thousand pages of a PDF tell of each. */
const HANGS_AFTER_MS = 30_000

/** Reads files and what is pasted, each in a thread of its own, which is ended then: so whatever it does, the page lives. */
export class DocumentReader {
  readonly #spawn: () => Worker
  readonly #hangsAfterMs: number

  constructor(spawn: () => Worker, hangsAfterMs = HANGS_AFTER_MS) {
    this.#spawn = spawn
    this.#hangsAfterMs = hangsAfterMs
  }

  /** @param onProgress 0 … 1. @throws SpeechError InputError, CancelledError, AssetError where the reader cannot be fetched */
  read(
    file: File,
    { onProgress, signal }: { readonly onProgress: (share: number) => void; readonly signal: AbortSignal },
  ): Promise<ImportedDocument> {
    return this.#use(
      (worker, goesOn) =>
        worker.read(
          file.name,
          file,
          proxy((share: number) => {
            if (goesOn()) onProgress(share)
          }),
        ),
      signal,
    )
  }

  readPasted(markup: string): Promise<string> {
    return this.#use((worker) => worker.readPasted(markup))
  }

  /** @param ask calls `goesOn` when it hears of the thread: false where nobody waits for it any more */
  async #use<T>(
    ask: (worker: Remote<DocumentWorker>, goesOn: () => boolean) => Promise<T>,
    signal?: AbortSignal,
  ): Promise<T> {
    const worker = this.#spawn()
    let timer: ReturnType<typeof setTimeout> | undefined
    let isOver = false
    try {
      return await new Promise<T>((resolve, reject) => {
        const goesOn = () => {
          // What it has told comes by another port than its answer, perhaps after it.
          if (isOver) return false
          clearTimeout(timer)
          timer = setTimeout(() => reject(hangs()), this.#hangsAfterMs)
          return true
        }
        goesOn()
        if (signal?.aborted) reject(cancelled())
        signal?.addEventListener('abort', () => reject(cancelled()), { once: true })
        worker.addEventListener('error', (event) => {
          event.preventDefault()
          reject(broken())
        })
        ask(wrap<DocumentWorker>(worker), goesOn).then(resolve, reject)
      })
    } finally {
      isOver = true
      clearTimeout(timer)
      worker.terminate()
    }
  }
}

function hangs(): SpeechError {
  return new SpeechError(
    'InputError',
    'This file takes too long to read. It may be damaged; open another one.',
  )
}

function cancelled(): SpeechError {
  return new SpeechError('CancelledError', 'Opening the file was cancelled.')
}

function broken(): SpeechError {
  return new SpeechError(
    'AssetError',
    'What reads files could not be started. Check the connection, then open the file again.',
  )
}
