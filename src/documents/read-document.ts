import { MAX_TEXT_LENGTH } from '../config/limits.ts'
import { SpeechError } from '../errors.ts'
import { headingsOf } from '../lib/headings-of.ts'
import { titleOf } from '../lib/title-of.ts'
import { decodeText } from './decode-text.ts'
import { DOCUMENT_KINDS, type DocumentKind } from './document-kinds.ts'
import type { ImportedDocument, ReadText } from './imported-document.ts'
import { languageOf } from './language-of.ts'

const MOST_BYTES = 300_000_000
const NAMES = { pdf: 'a PDF', epub: 'an EPUB', docx: 'a Word document' } as const

/**
 * A file → the text that will be spoken. What reads a format is loaded when it is first needed.
 * @throws SpeechError InputError with a sentence, for anything that cannot be read
 */
export async function readDocument(name: string, bytes: Uint8Array): Promise<ImportedDocument> {
  if (bytes.length === 0) throw refused('This file is empty.')
  if (bytes.length > MOST_BYTES) {
    throw refused(
      `This file has ${Math.round(bytes.length / 1e6)} MB; at most ${MOST_BYTES / 1e6} can be read.`,
    )
  }
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  const kind = kindOf(ending, bytes)
  const read = await readAs(kind, bytes)
  const text = read.text.normalize('NFC').trim()
  if (text === '') throw refused(NOTHING[kind] ?? 'There is no text in this file.')
  if (text.length > MAX_TEXT_LENGTH) {
    throw refused(
      `The text of this file has ${text.length} characters; at most ${MAX_TEXT_LENGTH} fit. Split it.`,
    )
  }
  const language = read.language ?? languageOf(text)
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
  const named = (DOCUMENT_KINDS as Readonly<Record<string, DocumentKind>>)[ending]
  if (head.includes('%PDF-')) return 'pdf'
  if (head.startsWith('PK')) {
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

async function readAs(kind: DocumentKind, bytes: Uint8Array): Promise<ReadText> {
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
      return (await import('./read-epub.ts')).readEpub(bytes)
    case 'docx':
      return (await import('./read-docx.ts')).readDocx(bytes)
    case 'pdf':
      return (await import('./read-pdf.ts')).readPdf(bytes)
  }
}

function refused(message: string): SpeechError {
  return new SpeechError('InputError', message)
}
