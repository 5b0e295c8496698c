const LONGEST = 80

/** A name for a text: its first line, cut where a word ends; markup left out. */
export function titleOf(text: string): string {
  const line =
    text
      .slice(0, 4_000)
      .replace(/<[^>]*>|\[[a-z]+:[^\]]*\]|\]\(\/[^)]*\)|[[\]#*_`]/giu, ' ')
      .split('\n')
      .map((part) => part.replace(/\s+/g, ' ').trim())
      .find((part) => part !== '') ?? 'Speech'
  if (line.length <= LONGEST) return line
  return `${line.slice(0, LONGEST).replace(/\s+\S*$/u, '')} …`
}
