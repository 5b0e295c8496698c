/** Text in a <speak> element, be it empty, is SSML; any other is read as it stands. Linear in the text. */
export function markupOf(text: string): 'plain' | 'ssml' {
  let at = 0
  for (;;) {
    while (/[\s\uFEFF]/.test(text[at] ?? '')) at++
    // A document may begin with declarations and comments.
    const ending = text.startsWith('<?', at)
      ? '?>'
      : text.startsWith('<!--', at)
        ? '-->'
        : text.startsWith('<!', at)
          ? '>'
          : undefined
    const end = ending === undefined ? -1 : text.indexOf(ending, at + 2)
    if (end < 0) break
    at = end + ending!.length
  }
  return /^<speak(?:[\s/>]|$)/.test(text.slice(at, at + 7)) ? 'ssml' : 'plain'
}
