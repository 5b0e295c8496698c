import { Parser } from 'htmlparser2'
import { SpeechError } from '../errors.ts'
import { decodeText } from './decode-text.ts'
import { epubContents } from './epub-contents.ts'
import { hiddenByStyle } from './hidden-by-style.ts'
import type { OnProgress, ReadText } from './imported-document.ts'
import { markupToText } from './markup-to-text.ts'
import { openBook } from './open-book.ts'

const TEXT_FILE = /\.(?:x?html?|xml|opf|ncx|css)$/i
/** The one kind of encryption that hides no text: that of fonts. */
const FONT_OBFUSCATION = /idpf\.org\/2008\/embedding|adobe\.com\/pdf\/enc/i

/** More of a page in links is no text to be read. */
const MOST_LINKED = 0.7

interface Package {
  title?: string
  language?: string
  readonly items: Map<string, { readonly href: string; readonly type: string; readonly properties: string }>
  readonly spine: string[]
}

/** An EPUB (W3C EPUB 3.3, and 2): its chapters in reading order. @throws SpeechError InputError */
export function readEpub(bytes: Uint8Array, onProgress: OnProgress): ReadText {
  const files = openBook(bytes, (name) => TEXT_FILE.test(name))
  const container = textOf(files, 'META-INF/container.xml')
  const opf = container && attributeIn(container, 'rootfile', 'full-path')
  const source = opf && textOf(files, opf)
  if (!source) {
    throw new SpeechError(
      'InputError',
      'This file is no EPUB: its table of contents is missing. Fetch it again, then open it.',
    )
  }
  const encryption = textOf(files, 'META-INF/encryption.xml')
  const methods = encryption?.match(/EncryptionMethod[^>]*Algorithm="[^"]*"/g) ?? []
  if (methods.some((method) => !FONT_OBFUSCATION.test(method))) {
    throw new SpeechError('InputError', 'This book is protected against copying, so it cannot be read here.')
  }
  const book = readPackage(source)
  const folder = opf.includes('/') ? opf.slice(0, opf.lastIndexOf('/') + 1) : ''
  const names = namesIn(book, files, folder)
  const sheets = [...files.keys()].filter((name) => /\.css$/i.test(name))
  const isHidden = hiddenByStyle(sheets.map((name) => textOf(files, name)!))
  const chapters: string[] = []
  for (const [index, id] of book.spine.entries()) {
    onProgress(index / book.spine.length)
    const item = book.items.get(id)
    if (!item || isContents(item)) continue
    const path = resolved(folder, item.href)
    const markup = textOf(files, path)
    if (!markup) continue
    const { text, linkedShare } = markupToText(markup, isHidden)
    // A table of contents that is a page of the book.
    if (text !== '' && linkedShare < MOST_LINKED) chapters.push(withHeading(text, names.get(path)))
  }
  const text = chapters.join('\n\n')
  return { text, title: book.title, language: book.language }
}

/** A chapter whose heading is a picture, or looks like any paragraph, has it from the table of contents. */
function withHeading(text: string, name: string | undefined): string {
  if (name === undefined || /^#/m.test(text)) return text
  const [first = '', ...rest] = text.split('\n\n')
  const plain = (line: string) =>
    line
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
      .toLowerCase()
  return [`# ${name}`, ...(plain(first) === plain(name) ? rest : [first, ...rest])].join('\n\n')
}

/** What the table of contents calls each file, by its path. */
function namesIn(
  { items }: Package,
  files: ReadonlyMap<string, Uint8Array>,
  folder: string,
): ReadonlyMap<string, string> {
  const all = [...items.values()]
  const contents = all.find(isContents) ?? all.find(({ type }) => type === 'application/x-dtbncx+xml')
  const path = contents && resolved(folder, contents.href)
  const source = path && textOf(files, path)
  if (!source) return new Map()
  const from = path.slice(0, path.lastIndexOf('/') + 1)
  return new Map(Array.from(epubContents(source), ([href, name]) => [resolved(from, href), name]))
}

function isContents({ properties }: { readonly properties: string }): boolean {
  return properties.split(/\s+/).includes('nav')
}

function textOf(files: ReadonlyMap<string, Uint8Array>, path: string): string | undefined {
  const bytes = files.get(path)
  return bytes && decodeText(bytes)
}

function readPackage(source: string): Package {
  const found: Package = { items: new Map(), spine: [] }
  let open = ''
  let said = ''
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        open = name.replace(/^.*:/, '')
        said = ''
        const { id = '', idref = '', href = '', linear = '' } = attributes
        if (open === 'item') {
          found.items.set(id, {
            href,
            type: attributes['media-type'] ?? '',
            properties: attributes['properties'] ?? '',
          })
        }
        if (open === 'itemref' && linear !== 'no') found.spine.push(idref)
      },
      ontext(text) {
        said += text
      },
      onclosetag() {
        if (open === 'title') found.title ??= said.trim()
        if (open === 'language') found.language ??= said.trim()
        open = ''
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.write(source)
  parser.end()
  return found
}

function attributeIn(source: string, element: string, attribute: string): string | undefined {
  return new RegExp(`<(?:\\w+:)?${element}\\b[^>]*\\b${attribute}\\s*=\\s*["']([^"']+)["']`).exec(source)?.[1]
}

/** `OEBPS/` and `../text/one%20two.xhtml#top` → `text/one two.xhtml` */
function resolved(folder: string, href: string): string {
  let path = href.split('#', 1)[0]!
  try {
    path = decodeURIComponent(path)
  } catch {
    // A lone percent sign: it stands for itself.
  }
  const parts: string[] = []
  for (const part of `${folder}${path}`.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}
