import { MAX_TEXT_LENGTH } from '../config/limits.ts'
import { SpeechError } from '../errors.ts'
import type { LibraryEntry } from './library-entry.ts'
import { readManner } from './manner.ts'

const KIND = 'litetts-library'
const LARGEST = 300_000_000
const MOST_TEXTS = 10_000
const LONGEST_TITLE = 500

/** A text of the library as it is written into a file. */
export type ExportedText = Pick<LibraryEntry, 'title' | 'added' | 'position' | 'language' | 'manner'> & {
  readonly text: string
}

/** The whole library as one file, a text a line. Holds one text at a time in memory beside the file. */
export async function writeLibraryFile(
  entries: readonly LibraryEntry[],
  textOf: (id: string) => Promise<string | undefined>,
): Promise<Blob> {
  const parts: Blob[] = []
  for (const { id, title, added, position, language, manner } of entries) {
    const text = await textOf(id)
    if (text === undefined) continue
    const written: ExportedText = {
      title,
      added,
      position,
      ...(language && { language }),
      ...(manner && { manner }),
      text,
    }
    parts.push(new Blob([parts.length > 0 ? ',\n' : '', JSON.stringify(written)]))
  }
  return new Blob([`{"kind":"${KIND}","version":1,"texts":[\n`, ...parts, '\n]}\n'], {
    type: 'application/json',
  })
}

/** @throws SpeechError InputError that says what is wrong with the file; then nothing of it is taken */
export async function readLibraryFile(file: Blob): Promise<readonly ExportedText[]> {
  if (file.size > LARGEST) {
    throw refused(`This file has ${Math.round(file.size / 1e6)} MB; a library has at most ${LARGEST / 1e6}.`)
  }
  let json: unknown
  try {
    json = JSON.parse(await file.text())
  } catch {
    throw refused(
      'This file is damaged or no library. Choose a file that “Export” of the library has written.',
    )
  }
  const { kind, version, texts } = fieldsOf(json)
  if (kind !== KIND || !Array.isArray(texts)) {
    throw refused('This file is no library. Choose one that “Export” of the library has written.')
  }
  if (version !== 1)
    throw refused('This library was written by a newer version of the page. Load the page anew.')
  if (texts.length > MOST_TEXTS) {
    throw refused(`This file holds ${texts.length} texts; at most ${MOST_TEXTS} can be read at once.`)
  }
  return texts.map(readText)
}

function readText(value: unknown, index: number): ExportedText {
  const { title, text, added, position, language, manner } = fieldsOf(value)
  if (typeof text !== 'string' || text.trim() === '')
    throw refused(`Text ${index + 1} in this file is empty.`)
  if (text.length > MAX_TEXT_LENGTH) {
    throw refused(
      `Text ${index + 1} in this file has ${text.length} characters; at most ${MAX_TEXT_LENGTH} fit.`,
    )
  }
  const isPlace = typeof position === 'number' && position >= 0 && position <= text.length
  const known = readManner(manner)
  return {
    title:
      typeof title === 'string' && title.trim() !== '' ? title.slice(0, LONGEST_TITLE) : `Text ${index + 1}`,
    text,
    added: typeof added === 'number' && Number.isFinite(added) ? added : 0,
    position: isPlace ? Math.floor(position) : 0,
    ...(typeof language === 'string' && language.length < 40 && { language }),
    ...(known && { manner: known }),
  }
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

function refused(message: string): SpeechError {
  return new SpeechError('InputError', message)
}
