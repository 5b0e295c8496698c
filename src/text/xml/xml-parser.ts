import { errorAt } from './place.ts'
import type { XmlElement, XmlNode, XmlText } from './xml-tree.ts'

const DEEPEST = 64
const MOST_ATTRIBUTES = 32

const NAME = /[\p{L}_][\p{L}\p{N}_.:-]{0,100}/uy
const SPACE = /\s*/y
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

interface OpenElement {
  readonly name: string
  readonly start: number
  readonly attributes: ReadonlyMap<string, string>
  readonly children: XmlNode[]
}

/**
 * A small strict reader of XML documents: elements, attributes, the five entities of XML and character references,
 * CDATA, comments. No document types, no entities of one's own. Linear in the input.
 * @param rootName name that the outermost element must have.
 * @throws SpeechError InputError with line and column.
 */
export function parseXml(input: string, rootName: string): XmlElement {
  const root = new XmlReader(input, rootName).document()
  if (root.name === rootName) return root
  const message = `The markup begins with <${root.name}>. Put all of it into <${rootName}> … </${rootName}>.`
  throw errorAt(input, root.start, message)
}

class XmlReader {
  readonly #input: string
  readonly #rootName: string
  #at = 0

  constructor(input: string, rootName: string) {
    this.#input = input
    this.#rootName = rootName
  }

  document(): XmlElement {
    const open: OpenElement[] = []
    let root: XmlElement | undefined
    const add = (node: XmlNode) => {
      const parent = open.at(-1)
      if (parent) {
        parent.children.push(node)
      } else if (node.kind === 'element' && !root) {
        root = node
      } else if (node.kind === 'element') {
        throw this.#error(node.start, `A second <${node.name}> follows the end. Put all into one element.`)
      } else if (/[^\s\uFEFF]/.test(node.text)) {
        throw this.#error(
          node.start,
          `Text stands outside the markup. Put all of it into one <${this.#rootName}> … </${this.#rootName}>.`,
        )
      }
    }
    while (this.#at < this.#input.length) {
      const start = this.#at
      if (this.#input[start] !== '<') add(this.#text())
      else if (this.#takes('<!--')) this.#skipTo('-->', start, 'comment')
      else if (this.#takes('<![CDATA[')) {
        const from = this.#at
        const end = this.#skipTo(']]>', start, 'CDATA section')
        if (end > from) add({ kind: 'text', start: from, end, text: this.#input.slice(from, end) })
      } else if (this.#takes('<!'))
        throw this.#error(
          start,
          'Document types and entities of one’s own are not read. Remove the <!…> declaration.',
        )
      else if (this.#takes('<?')) this.#skipTo('?>', start, 'processing instruction')
      else if (this.#takes('</')) add(this.#close(open, start))
      else {
        this.#at++
        const element = this.#open(start)
        if (this.#takes('/>')) add({ kind: 'element', ...element, end: this.#at })
        else if (!this.#takes('>'))
          throw this.#error(this.#at, `<${element.name}> is not closed with “>”. Add it.`)
        else if (open.push(element) > DEEPEST)
          throw this.#error(start, `Elements are nested more than ${DEEPEST} deep. Flatten them.`)
      }
    }
    const unclosed = open.at(-1)
    if (unclosed)
      throw this.#error(unclosed.start, `<${unclosed.name}> is never closed. Add </${unclosed.name}>.`)
    if (!root)
      throw this.#error(
        0,
        `There is no markup. Begin with <${this.#rootName}> and end with </${this.#rootName}>.`,
      )
    return root
  }

  #text(): XmlNode {
    const start = this.#at
    if (this.#input[start] === '&') return this.#entity()
    const next = /[<&]/g
    next.lastIndex = start
    this.#at = next.exec(this.#input)?.index ?? this.#input.length
    return { kind: 'text', start, end: this.#at, text: this.#input.slice(start, this.#at) }
  }

  #entity(): XmlText {
    const start = this.#at
    const match = /^&(?:#(\d{1,7})|#x([\da-f]{1,6})|([\w.-]{1,40}));/i.exec(
      this.#input.slice(start, start + 48),
    )
    if (!match) throw this.#error(start, 'A lone “&” stands in the text. Write it as &amp;.')
    const [whole, decimal, hex, name] = match
    const text = name === undefined ? character(Number(decimal ?? `0x${hex}`)) : ENTITIES[name]
    if (text === undefined) {
      const known = Object.keys(ENTITIES)
        .map((one) => `&${one};`)
        .join(' ')
      throw this.#error(
        start,
        `“${whole}” is no entity of XML. Write the character itself, or one of ${known}.`,
      )
    }
    this.#at += whole.length
    return { kind: 'text', start, end: this.#at, text }
  }

  #open(start: number): OpenElement {
    const name = this.#name(start)
    const attributes = new Map<string, string>()
    for (;;) {
      const before = this.#at
      this.#skipSpace()
      const next = this.#input[this.#at]
      if (next === undefined) throw this.#error(start, `<${name}> breaks off. Close it with “>”.`)
      if (next === '>' || next === '/') return { name, start, attributes, children: [] }
      if (before === this.#at) throw this.#error(before, `A space is missing in <${name}>.`)
      const at = this.#at
      const key = this.#name(at)
      if (attributes.has(key)) throw this.#error(at, `<${name}> has “${key}” twice. Keep one.`)
      if (attributes.size >= MOST_ATTRIBUTES)
        throw this.#error(at, `<${name}> has more than ${MOST_ATTRIBUTES} attributes.`)
      attributes.set(key, this.#value(name, key))
    }
  }

  #value(name: string, key: string): string {
    this.#skipSpace()
    const at = this.#at
    if (!this.#takes('=')) throw this.#error(at, `“${key}” of <${name}> has no value. Write ${key}="…".`)
    this.#skipSpace()
    const quote = this.#input[this.#at]
    if (quote !== '"' && quote !== "'")
      throw this.#error(this.#at, `The value of “${key}” stands in no quotation marks. Write ${key}="…".`)
    const from = ++this.#at
    const end = this.#input.indexOf(quote, from)
    if (end < 0) throw this.#error(from, `The value of “${key}” has no closing quotation mark.`)
    const raw = this.#input.slice(from, end)
    const bracket = raw.indexOf('<')
    if (bracket >= 0)
      throw this.#error(from + bracket, `“<” stands in the value of “${key}”. Write it as &lt;.`)
    let value = ''
    while (this.#at < end) {
      const ampersand = raw.indexOf('&', this.#at - from)
      const stop = ampersand < 0 ? end : from + ampersand
      value += this.#input.slice(this.#at, stop)
      this.#at = stop
      if (stop < end) value += this.#entity().text
    }
    this.#at = end + 1
    return value
  }

  #close(open: OpenElement[], start: number): XmlNode {
    const name = this.#name(start)
    this.#skipSpace()
    if (!this.#takes('>')) throw this.#error(start, `</${name} is not closed with “>”. Add it.`)
    const element = open.pop()
    if (!element) throw this.#error(start, `</${name}> closes nothing. Remove it.`)
    if (element.name !== name)
      throw this.#error(start, `</${name}> closes <${element.name}>. Write </${element.name}> before it.`)
    return { kind: 'element', ...element, end: this.#at }
  }

  #name(at: number): string {
    NAME.lastIndex = this.#at
    const name = NAME.exec(this.#input)?.[0]
    if (name === undefined) throw this.#error(at, 'A “<” begins no element here. Write it as &lt;.')
    this.#at += name.length
    return name
  }

  #takes(mark: string): boolean {
    if (!this.#input.startsWith(mark, this.#at)) return false
    this.#at += mark.length
    return true
  }

  #skipTo(mark: string, start: number, what: string): number {
    const end = this.#input.indexOf(mark, this.#at)
    if (end < 0) throw this.#error(start, `The ${what} has no end. Close it with “${mark}”.`)
    this.#at = end + mark.length
    return end
  }

  #skipSpace(): void {
    SPACE.lastIndex = this.#at
    SPACE.exec(this.#input)
    this.#at = SPACE.lastIndex
  }

  #error(at: number, message: string): Error {
    return errorAt(this.#input, at, message)
  }
}

/** The characters that XML 1.0 allows. */
function character(code: number): string | undefined {
  const isAllowed =
    code === 9 ||
    code === 10 ||
    code === 13 ||
    (code >= 32 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0x10ffff)
  return isAllowed && code !== 0xfffe && code !== 0xffff ? String.fromCodePoint(code) : undefined
}
