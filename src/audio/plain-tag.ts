/** More than any player shows. */
const LONGEST = 1_000

/** What a tag can hold in every format: one line without control characters or half characters, and not too long. */
export function plainTag(text: string): string {
  const cut = text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text
  return cut
    .replace(/\p{Cs}/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
}
