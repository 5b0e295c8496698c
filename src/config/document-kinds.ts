/** What can be read, by the ending of a file's name. */
export const DOCUMENT_KINDS = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  epub: 'epub',
  pdf: 'pdf',
  docx: 'docx',
  srt: 'srt',
  vtt: 'srt',
  ssml: 'ssml',
  xml: 'ssml',
} as const

export type DocumentKind = (typeof DOCUMENT_KINDS)[keyof typeof DOCUMENT_KINDS]

export const DOCUMENT_ENDINGS: readonly string[] = Object.keys(DOCUMENT_KINDS)
