import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom/worker'
import { decodeText } from './decode-text.ts'
import type { ReadText } from './imported-document.ts'
import { markupToText } from './markup-to-text.ts'

/** Beyond that, the main text is not looked for: the whole page is taken. */
const MOST_ELEMENTS = 60_000
/** A page whose “main text” is a smaller share than this of all it says was misjudged. */
const LEAST_SHARE = 0.2

/** A web page: its main text, without menus and notices. Scripts are dropped, never run. */
export function readHtml(bytes: Uint8Array): ReadText {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 2_048))
  const markup = decodeText(bytes, /<meta[^>]+charset=["']?([\w-]+)/i.exec(head)?.[1])
  const language = /<html[^>]*\slang=["']?([\w-]+)/i.exec(markup.slice(0, 4_096))?.[1]
  return { ...mainTextOf(markup), language }
}

/** The text of a page without what stands around it; all of it where that cannot be told apart. */
export function mainTextOf(markup: string): { readonly text: string; readonly title: string | undefined } {
  const all = markupToText(markup)
  const main = all.isHostile ? undefined : mainOf(markup)
  const isMain = main !== undefined && main.text.length > LEAST_SHARE * all.text.length
  return { title: main?.title || all.title, text: isMain ? main.text : all.text }
}

function mainOf(markup: string): { text: string; title: string } | undefined {
  try {
    const { document } = parseHTML(markup)
    for (const element of document.querySelectorAll('script, style, template, iframe, object'))
      element.remove()
    const headings = [...document.querySelectorAll('h1')].map(({ textContent }) => oneLine(textContent))
    const article = new Readability(document as unknown as Document, {
      maxElemsToParse: MOST_ELEMENTS,
    }).parse()
    if (!article?.content) return undefined
    const { text } = markupToText(article.content)
    const title = article.title ?? ''
    // Readability takes the headline away and leaves the name of the site, which may be a heading before it.
    const headline = headings.findLast((one) => one !== '' && title.includes(one))
    if (headline === undefined) return { text, title }
    return { text: text.includes(`# ${headline}`) ? text : `# ${headline}\n\n${text}`, title: headline }
  } catch {
    // Too large or too broken for it: the whole page is still there.
    return undefined
  }
}

function oneLine(text: string | null): string {
  return (text ?? '').replace(/\s+/g, ' ').trim()
}
