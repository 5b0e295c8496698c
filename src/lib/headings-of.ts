/** A heading and the UTF-16 offset of its first character that is said. */
interface FoundHeading {
  readonly title: string
  readonly start: number
}

const LONGEST = 120
const MARKDOWN = /^(?<hashes>#{1,6}[ \t]+)(?<title>\S.*?)[ \t]*#*[ \t]*$/u
/** “Chapter 3”, “PART TWO: The Sea”, “Epilogue”. */
const NUMBER = String.raw`(?:\d+|[ivxlcdm]+|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty)(?:-[a-z]+)?)`
const NAMED = new RegExp(
  String.raw`^(?:(?:chapter|part|book|section|act|scene|letter|canto|volume)\s+${NUMBER}\b.*|prologue|epilogue|preface|foreword|introduction|afterword|appendix.*|conclusion)$`,
  'iu',
)

/**
 * Where chapters begin in a text: lines that Markdown marks as headings, and lines that stand alone and are named like
 * one. A line that ends like a sentence is none.
 */
export function headingsOf(text: string): FoundHeading[] {
  const headings: FoundHeading[] = []
  let isAfterBlank = true
  for (const match of text.matchAll(/[^\n]*(?:\n|$)/g)) {
    const line = match[0].replace(/\r?\n$/, '')
    const trimmed = line.trim()
    const end = match.index + match[0].length
    const indent = line.length - line.trimStart().length
    if (trimmed.length > 0 && trimmed.length <= LONGEST) {
      const { hashes, title } = MARKDOWN.exec(trimmed)?.groups ?? {}
      const isBeforeBlank = /^[ \t]*(?:\r?\n|$)/.test(text.slice(end, end + 200))
      const isNamed = isAfterBlank && isBeforeBlank && NAMED.test(trimmed) && !/[.;,]$/.test(trimmed)
      if (hashes && title) headings.push({ title, start: match.index + indent + hashes.length })
      else if (isNamed) headings.push({ title: trimmed, start: match.index + indent })
    }
    isAfterBlank = trimmed === ''
    if (end >= text.length) break
  }
  return headings
}
