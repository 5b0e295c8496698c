import type { Span } from '../utterance.ts'

/** What an element holds: text, with entities decoded, or another element. Spans are those of the source. */
export type XmlNode = XmlText | XmlElement

export interface XmlText extends Span {
  readonly kind: 'text'
  readonly text: string
}

export interface XmlElement extends Span {
  readonly kind: 'element'
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlNode[]
}

/** All text inside an element. */
export function textOf(element: XmlElement): string {
  return element.children.map((child) => (child.kind === 'text' ? child.text : textOf(child))).join('')
}
