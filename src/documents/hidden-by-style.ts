const RULE = /([^{}]+)\{([^{}]*)\}/g
const MEDIA = /@media[^{}]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/gi
/** Declarations, of a sheet or of one element, that hide. */
export const HIDES = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\b/i
/** `.note`, `p.note`, `#note`: what stands within something else is left to the browser. */
const SELECTOR = /^\s*([a-z][\w-]*)?(?:\.([\w-]+)|#([\w-]+))\s*$/i

/** What style sheets hide by a class or a name, for `markupToText`. */
export function hiddenByStyle(
  sheets: readonly string[],
): (name: string, attributes: Readonly<Record<string, string>>) => boolean {
  const hidden = new Set<string>()
  for (const sheet of sheets) {
    const plain = sheet.replace(/\/\*[^]*?\*\//g, '').replace(MEDIA, '')
    for (const [, selectors = '', body = ''] of plain.matchAll(RULE)) {
      if (!HIDES.test(body)) continue
      for (const selector of selectors.split(',')) {
        const [, name = '', className, id] = SELECTOR.exec(selector) ?? []
        if (className) hidden.add(`${name.toLowerCase()}.${className}`)
        if (id) hidden.add(`${name.toLowerCase()}#${id}`)
      }
    }
  }
  if (hidden.size === 0) return () => false
  return (name, { class: classes = '', id }) => {
    const marks = classes.split(/\s+/).map((one) => `.${one}`)
    if (id) marks.push(`#${id}`)
    return marks.some((mark) => hidden.has(mark) || hidden.has(name + mark))
  }
}
