/** How many characters two texts begin with alike. */
export function commonStart(one: string, other: string): number {
  const most = Math.min(one.length, other.length)
  let same = 0
  while (same < most && one.charCodeAt(same) === other.charCodeAt(same)) same++
  return same
}

/** Whether an edit puts another text in the place of the one before: less than half of that is left at its two ends. */
export function replaces(before: string, after: string): boolean {
  const same = commonStart(before, after)
  const rest = Math.min(before.length, after.length) - same
  let atEnd = 0
  while (
    atEnd < rest &&
    before.charCodeAt(before.length - 1 - atEnd) === after.charCodeAt(after.length - 1 - atEnd)
  )
    atEnd++
  return same + atEnd < before.length / 2
}
