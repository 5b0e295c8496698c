import { Parser } from 'htmlparser2'

/** What is never read aloud. */
const SKIPPED = new Set([
  'audio',
  'button',
  'canvas',
  'datalist',
  'embed',
  'form',
  'head',
  'iframe',
  'input',
  'map',
  'math',
  'nav',
  'noscript',
  'object',
  'rp',
  'rt',
  'script',
  'select',
  'style',
  'svg',
  'template',
  'textarea',
  'title',
  'video',
])
const BLOCKS = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'body',
  'caption',
  'dd',
  'details',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'header',
  'hr',
  'html',
  'li',
  'main',
  'ol',
  'p',
  'pre',
  'section',
  'summary',
  'table',
  'tbody',
  'tfoot',
  'thead',
  'tr',
  'ul',
])
const HEADING = /^h([1-6])$/
/** `epub:type` and roles of what belongs to the page, not to the text. */
const NOT_TEXT =
  /\b(?:noteref|footnotes?|endnotes?|rearnotes?|pagebreak|page-list|toc|doc-noteref|doc-footnote|doc-endnotes?|doc-pagebreak|doc-toc)\b/
/** A reference such as 12, [3] or *, when it is a link or raised. */
const NOTE_MARK = /^[\s[(]*(?:\d{1,4}|[*†‡§]+|[a-z])[\s\])]*$/u

export interface MarkedUpText {
  readonly text: string
  readonly title: string | undefined
  /** No page that somebody wrote nests so deep or has so many attributes: trees are not to be built of it. */
  readonly isHostile: boolean
}

const DEEPEST = 400
const MOST_ATTRIBUTES = 200

/**
 * HTML or XHTML → text: headings as lines with `#`, list items with `- `, paragraphs apart. Nothing of it is run, and
 * nothing it names is fetched. Takes any nesting, since no tree is built.
 */
export function markupToText(markup: string): MarkedUpText {
  const out: string[] = []
  let line = ''
  let skippedBelow: number | null = null
  let depth = 0
  let isPre = 0
  let title: string | undefined
  let inTitle = false
  let isHostile = false
  /** What has been written since a link or raised text began, to drop it where it is the mark of a note. */
  const marks: { readonly depth: number; readonly from: number }[] = []

  const endBlock = () => {
    const text = line
      .replace(/[ \t\f\u00a0]+/g, ' ')
      .replace(/ *\n */g, '\n')
      .trim()
    if (/[^\s#-]/.test(text)) out.push(text)
    line = ''
  }

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth++
        isHostile ||= depth > DEEPEST || Object.keys(attributes).length > MOST_ATTRIBUTES
        if (name === 'title') inTitle = title === undefined
        if (skippedBelow !== null) return
        const isHidden = 'hidden' in attributes || attributes['aria-hidden'] === 'true'
        const kind = `${attributes['epub:type'] ?? ''} ${attributes['role'] ?? ''}`
        if (SKIPPED.has(name) || isHidden || NOT_TEXT.test(kind)) {
          skippedBelow = depth
          return
        }
        const heading = HEADING.exec(name)
        if (heading || BLOCKS.has(name)) endBlock()
        if (heading) line = `${'#'.repeat(Number(heading[1]))} `
        else if (name === 'li') line = '- '
        else if (name === 'br') line += '\n'
        else if (name === 'td' || name === 'th') line += line.trim() === '' ? '' : ', '
        else if (name === 'img' && attributes['alt']) line += ` ${attributes['alt']} `
        else if (name === 'sup' || name === 'a') marks.push({ depth, from: line.length })
        if (name === 'pre') isPre++
      },
      ontext(text) {
        if (inTitle) title = (title ?? '') + text
        if (skippedBelow === null) line += isPre > 0 ? text : text.replace(/\s+/g, ' ')
      },
      onclosetag(name) {
        if (name === 'title') inTitle = false
        if (skippedBelow === depth) skippedBelow = null
        else if (skippedBelow === null) {
          const mark = marks.at(-1)
          if (mark?.depth === depth) {
            marks.pop()
            // A lone letter in a link is a word; raised it is a mark.
            const written = line.slice(mark.from)
            if (NOTE_MARK.test(written) && (name === 'sup' || !/^[a-z]$/.test(written.trim()))) {
              line = line.slice(0, mark.from)
            }
          }
          if (name === 'pre') isPre--
          if (HEADING.test(name)) line = line.replace(/\s+/g, ' ')
          if (HEADING.test(name) || BLOCKS.has(name)) endBlock()
        }
        depth--
      },
    },
    { decodeEntities: true },
  )
  parser.write(markup)
  parser.end()
  endBlock()
  return { text: joined(out), title: title?.replace(/\s+/g, ' ').trim() || undefined, isHostile }
}

/** Items of a list stand together, everything else apart. */
function joined(blocks: readonly string[]): string {
  return blocks.reduce((text, block, index) => {
    if (index === 0) return block
    const isList = block.startsWith('- ') && blocks[index - 1]!.startsWith('- ')
    return `${text}${isList ? '\n' : '\n\n'}${block}`
  }, '')
}
