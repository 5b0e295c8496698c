import { MAX_TEXT_LENGTH } from '../config/limits.ts'
import { SpeechError } from '../errors.ts'
import { headingsOf } from '../lib/headings-of.ts'
import { titleOf } from '../lib/title-of.ts'
import { checkFileSize } from './check-file-size.ts'
import { decodeText } from './decode-text.ts'
import { DOCUMENT_KINDS, type DocumentKind } from '../config/document-kinds.ts'
import type { ImportedDocument, OnProgress, ReadText } from './imported-document.ts'
import { languageOf } from './language-of.ts'

const NAMES = { pdf: 'a PDF', epub: 'an EPUB', docx: 'a Word document' } as const

/**
 * A file → the text that will be spoken. What reads a format is loaded when it is first needed.
 * @param onProgress 0 … 1, of formats that take long
 * @throws SpeechError InputError with a sentence, for anything that cannot be read
 */
export async function readDocument(
  name: string,
  bytes: Uint8Array,
  onProgress: OnProgress = () => {},
): Promise<ImportedDocument> {
  checkFileSize(bytes.length)
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  const kind = kindOf(ending, bytes)
  const read = await readAs(kind, bytes, onProgress)
  const text = read.text.normalize('NFC').trim()
  if (text === '') throw refused(NOTHING[kind] ?? 'There is no text in this file.')
  if (text.length > MAX_TEXT_LENGTH) {
    throw refused(
      `The text of this file has ${text.length} characters; at most ${MAX_TEXT_LENGTH} fit. Split it.`,
    )
  }
  const language = spokenIn(read.language, languageOf(text))
  return {
    title: read.title || (kind === 'ssml' ? '' : titleOf(text)) || name,
    text,
    headings: kind === 'ssml' || kind === 'srt' ? [] : headingsOf(text),
    ...(language ? { language } : {}),
  }
}

const NOTHING: Partial<Record<DocumentKind, string>> = {
  pdf: 'There is no text in this PDF: its pages are pictures. Run text recognition over it first.',
}

/** By what is in it; the name decides between kinds of text alone. */
function kindOf(ending: string, bytes: Uint8Array): DocumentKind {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1_024))
  const named = Object.hasOwn(DOCUMENT_KINDS, ending)
    ? DOCUMENT_KINDS[ending as keyof typeof DOCUMENT_KINDS]
    : undefined
  const isPdf = !named || named === 'pdf' ? head.includes('%PDF-') : head.trimStart().startsWith('%PDF-')
  if (isPdf) return 'pdf'
  if (head.startsWith('PK\x03\x04')) {
    if (named === 'epub' || named === 'docx') return named
    return head.includes('mimetypeapplication/epub') ? 'epub' : 'docx'
  }
  if (head.startsWith('\xd0\xcf\x11\xe0')) {
    throw refused(
      'This file is an old or protected Office document. Save it as .docx without a password, then open it.',
    )
  }
  if (named === 'pdf' || named === 'epub' || named === 'docx') {
    throw refused(
      `This file is named like ${NAMES[named]}, but is none. Fetch it again, or give it its right ending.`,
    )
  }
  if (named === 'ssml' && !/<speak[\s>]/.test(head)) return /<html[\s>]/i.test(head) ? 'html' : 'text'
  if (named === 'text' && /^\s*(?:<!doctype html|<html[\s>])/i.test(head)) return 'html'
  return named ?? 'text'
}

async function readAs(kind: DocumentKind, bytes: Uint8Array, onProgress: OnProgress): Promise<ReadText> {
  switch (kind) {
    case 'text':
      return (await import('./read-plain.ts')).readPlain(decodeText(bytes))
    case 'markdown':
      return (await import('./read-markdown.ts')).readMarkdown(decodeText(bytes))
    case 'srt':
      return (await import('./read-subtitles.ts')).readSubtitles(decodeText(bytes))
    case 'ssml':
      return { text: decodeText(bytes) }
    case 'html':
      return (await import('./read-html.ts')).readHtml(bytes)
    case 'epub':
      return (await import('./read-epub.ts')).readEpub(bytes, onProgress)
    case 'docx':
      return (await import('./read-docx.ts')).readDocx(bytes)
    case 'pdf':
      return (await import('./read-pdf.ts')).readPdf(bytes, onProgress)
  }
}

/** What a file says of itself is believed unless its words tell another language; it may tell more, as `en-GB`. */
function spokenIn(declared: string | undefined, found: string | undefined): string | undefined {
  const isSame = found === undefined || declared?.toLowerCase().split(/[-_]/)[0] === found
  return isSame ? declared || found : found
}

function refused(message: string): SpeechError {
  return new SpeechError('InputError', message)
}
