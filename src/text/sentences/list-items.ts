/** “1.) …”, “2) …”, “⁃9. …”, “b. …” at the beginning or after white space. */
const ENUMERATOR = /(?<=^|\s)(?:[⁃•‣◦▪*–-]\s?)?(?<ordinal>\d{1,3}|[a-zA-Z])(?<close>\.\)|\)|\.)(?=\s+\S)/g

interface Enumerator {
  readonly at: number
  /** Just after “1.)”. */
  readonly end: number
  readonly value: number
  readonly style: string
}

/**
 * The items of lists that stand within a line: “1. Milk 2. Eggs”. Only a run that counts on (1, 2 or b, c) is a list.
 * @returns the start of every item, and the ends of the enumerators, whose stop ends nothing.
 */
export function listItems(text: string): { starts: readonly number[]; enumeratorEnds: ReadonlySet<number> } {
  const starts: number[] = []
  const enumeratorEnds = new Set<number>()
  let last: Enumerator | undefined
  for (const match of text.matchAll(ENUMERATOR)) {
    const item = enumerator(match)
    const opens = match.index === 0
    const continues =
      last !== undefined &&
      last.style === item.style &&
      last.value + 1 === item.value &&
      item.at > last.end + 1
    if (opens || continues) {
      if (last && continues) starts.push(item.at)
      enumeratorEnds.add(item.end)
      last = item
    } else if (item.value === 1 && item.style !== 'a.') {
      last = item
    }
  }
  return { starts, enumeratorEnds }
}

function enumerator(match: RegExpExecArray): Enumerator {
  const { ordinal = '', close = '' } = match.groups ?? {}
  const isNumber = /\d/.test(ordinal)
  const value = isNumber ? Number(ordinal) : ordinal.toLowerCase().charCodeAt(0) - 96
  const kind = isNumber ? '1' : ordinal === ordinal.toLowerCase() ? 'a' : 'A'
  return {
    at: match.index,
    end: match.index + match[0].length,
    value,
    style: kind + close,
  }
}
