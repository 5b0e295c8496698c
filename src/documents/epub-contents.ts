import { Parser } from 'htmlparser2'

/**
 * What a table of contents (EPUB 3's or, of EPUB 2, an NCX) calls each file of the book, by its address as written there.
 * Places within a file are left out: they have headings of their own.
 */
export function epubContents(source: string): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  let href: string | undefined
  let name = ''
  let isName = false
  const end = () => {
    const said = name.replace(/\s+/g, ' ').trim()
    if (href && !href.includes('#') && said !== '' && !names.has(href)) names.set(href, said)
    href = undefined
  }
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        if (tag === 'a') href = attributes['href']
        if (tag === 'a' || tag === 'text') {
          name = ''
          isName = true
        }
        // In an NCX the name comes first.
        if (tag === 'content') {
          href = attributes['src']
          end()
        }
      },
      ontext(text) {
        if (isName) name += text
      },
      onclosetag(tag) {
        if (tag === 'a' || tag === 'text') isName = false
        if (tag === 'a') end()
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.write(source)
  parser.end()
  return names
}
