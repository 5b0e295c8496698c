import { Parser } from 'htmlparser2'
import { HIDES } from './hidden-by-style.ts'
import { BLOCKS, SKIPPED } from './markup-elements.ts'
import { raised } from './raised.ts'

const HEADING = /^h([1-6])$/
/** `epub:type` and roles of what belongs to the page, not to the text. */
const NOT_TEXT =
  /\b(?:noteref|footnotes?|endnotes?|rearnotes?|pagebreak|page-list|toc|doc-noteref|doc-footnote|doc-endnotes?|doc-pagebreak|doc-toc)\b/
/** A line that has begun with its mark alone. */
const ONLY_MARK = /^\s*(?:-|\d+\.|#+)\s*$/

export interface MarkedUpText {
  readonly text: string
  readonly title: string | undefined
  /** No page that somebody wrote nests so deep or has so many attributes: trees are not to be built of it. */
  readonly isHostile: boolean
  /** Of what is said, the share that leads somewhere: all of a table of contents. */
  readonly linkedShare: number
}

type Attributes = Readonly<Record<string, string>>

const DEEPEST = 400
const MOST_ATTRIBUTES = 200

/**
 * HTML or XHTML → text: headings as lines with `#`, list items with `- ` or their number, paragraphs apart, a row of a table
 * in one line; blocks of code and what is struck out or hidden are left out. Nothing of it is run, and nothing it names is fetched.
 * Takes any nesting, since no tree is built.
 * @param isHidden what a style sheet hides
 */
export function markupToText(
  markup: string,
  isHidden: (name: string, attributes: Attributes) => boolean = () => false,
): MarkedUpText {
  const out: string[] = []
  let line = ''
  let skippedBelow: number | null = null
  let depth = 0
  let isPre = 0
  let title: string | undefined
  let inTitle = false
  let isHostile = false
  /** Links and raised texts that are open, and where in the line they began: each may be the mark of a note. */
  const marks: {
    readonly depth: number
    readonly from: number
    readonly isRaised: boolean
    href: string | undefined
  }[] = []
  /** Of each list that is open, the number of its next item; null where they have none. */
  const lists: (number | null)[] = []
  let cells = 0
  /** Of the cell that is open: where in the line it began, whether a paragraph ended in it, and whether it held several. */
  let cell = { from: 0, isOver: false, hadSeveral: false }
  let links = 0
  let linked = 0
  let written = 0

  const endBlock = () => {
    const text = line
      .replace(/\u00ad/g, '')
      .replace(/[ \t\f\u00a0]+/g, ' ')
      .replace(/ *\n */g, '\n')
      .trim()
    if (/[^\s#-]/.test(text.replace(/^\d+\.(?= |$)/, ''))) out.push(text)
    line = ''
    cell = { from: 0, isOver: false, hadSeveral: cells > 0 }
  }

  /** A paragraph in an item, and the first one in a cell, go on with the line that is begun. */
  const beginBlock = () => {
    const isBegun = ONLY_MARK.test(line) || (cells > 0 && line.slice(cell.from).trim() === '')
    if (!isBegun) endBlock()
  }

  const openMark = (isRaised: boolean, href: string | undefined) => {
    const outer = marks.at(-1)
    // A link in what is raised, and what is raised in a link, are both.
    if (outer?.isRaised && href !== undefined) outer.href = href
    marks.push({
      depth,
      from: line.length,
      isRaised: isRaised || (outer?.isRaised ?? false),
      href: href ?? outer?.href,
    })
  }

  const closeMark = () => {
    const { from, ...mark } = marks.pop()!
    // A block may have ended in between.
    if (from > line.length) return
    const before = line.slice(0, from)
    line = before + raised({ ...mark, text: line.slice(from), before })
  }

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth++
        isHostile ||= depth > DEEPEST || Object.keys(attributes).length > MOST_ATTRIBUTES
        if (name === 'title') inTitle = title === undefined
        if (skippedBelow !== null) return
        const isOut =
          'hidden' in attributes ||
          attributes['aria-hidden'] === 'true' ||
          HIDES.test(attributes['style'] ?? '') ||
          isHidden(name, attributes)
        const isCode = name === 'code' && isPre > 0 && line.trim() === ''
        const kind = `${attributes['epub:type'] ?? ''} ${attributes['role'] ?? ''}`
        if (SKIPPED.has(name) || isOut || isCode || NOT_TEXT.test(kind)) {
          skippedBelow = depth
          return
        }
        const heading = HEADING.exec(name)
        if (heading || BLOCKS.has(name)) beginBlock()
        if (heading || name === 'li') {
          if (cells > 0 && line.trim() !== '') endBlock()
          line = heading ? `${'#'.repeat(Number(heading[1]))} ` : itemMark(lists)
        } else if (name === 'ol') lists.push(Number.parseInt(attributes['start'] ?? '', 10) || 1)
        else if (name === 'ul') lists.push(null)
        else if (name === 'br') line += cells > 0 ? ' ' : '\n'
        else if (name === 'td' || name === 'th') {
          line = line.trim() === '' ? '' : `${line.trimEnd()}, `
          cell = { from: line.length, isOver: false, hadSeveral: false }
          cells++
        } else if (name === 'img' && attributes['alt']) line += ` ${attributes['alt']} `
        else if (name === 'sup' || name === 'a') openMark(name === 'sup', attributes['href'])
        if (name === 'a' && attributes['href']) links++
        if (name === 'pre') isPre++
      },
      ontext(text) {
        if (inTitle) title = (title ?? '') + text
        if (skippedBelow !== null) return
        if (cell.isOver && text.trim() !== '') endBlock()
        line += isPre > 0 ? text : text.replace(/\s+/g, ' ')
        const letters = text.trim().length
        written += letters
        if (links > 0) linked += letters
      },
      onclosetag(name) {
        if (name === 'title') inTitle = false
        if (skippedBelow === depth) skippedBelow = null
        else if (skippedBelow === null) {
          if (marks.at(-1)?.depth === depth) closeMark()
          if (name === 'a' && links > 0) links--
          if (name === 'ol' || name === 'ul') lists.pop()
          if (name === 'td' || name === 'th') {
            cells--
            if (cell.hadSeveral) endBlock()
            cell.isOver = false
          }
          if (name === 'pre') isPre--
          if (HEADING.test(name)) line = line.replace(/\s+/g, ' ')
          if (HEADING.test(name) || BLOCKS.has(name)) {
            if (cells === 0) endBlock()
            else cell.isOver = line.slice(cell.from).trim() !== ''
          }
        }
        depth--
      },
    },
    { decodeEntities: true },
  )
  parser.write(markup)
  parser.end()
  endBlock()
  return {
    text: joined(out),
    title: title?.replace(/\s+/g, ' ').trim() || undefined,
    isHostile,
    linkedShare: linked / Math.max(1, written),
  }
}

/** `- `, or the number that it has. */
function itemMark(lists: (number | null)[]): string {
  const number = lists.at(-1)
  if (typeof number !== 'number') return '- '
  lists[lists.length - 1] = number + 1
  return `${number}. `
}

/** Items of a list stand together, everything else apart. */
function joined(blocks: readonly string[]): string {
  const isItem = (block: string) => /^(?:-|\d+\.) /.test(block)
  return blocks.reduce((text, block, index) => {
    if (index === 0) return block
    return `${text}${isItem(block) && isItem(blocks[index - 1]!) ? '\n' : '\n\n'}${block}`
  }, '')
}
