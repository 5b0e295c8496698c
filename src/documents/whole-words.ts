/** First halves of words that are written with a hyphen: well-known, self-made, twenty-one. */
const FIRST_HALF =
  /(?:^|[^\p{L}])(?:all|anti|broad|co|cross|dark|deep|double|eight|eighty|ever|ex|far|fifty|first|five|forty|four|full|good|great|half|hard|high|ill|kind|large|light|long|low|middle|mid|multi|never|new|nine|ninety|non|off|old|one|open|post|pre|pro|quasi|re|second|self|semi|seven|seventy|short|six|sixty|small|so|soft|still|tenth|third|thirty|three|twenty|two|ultra|un|well|wide)$/iu
/** A hyphen at the end of what is there, and the half word before it. */
const BROKEN = /([\p{L}\p{N}]+)[-\u00ad\u2010]$/u
const BEGUN = /^[\p{L}\p{N}]+/u

/** Lines → text, where words that were cut at the end of a line are whole again. */
export class WholeWords {
  readonly #words: ReadonlySet<string>

  /** @param lines of all the document: what is written in one piece elsewhere in it is known. */
  constructor(lines: readonly string[]) {
    this.#words = new Set(
      lines.flatMap((line) => line.toLowerCase().match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? []),
    )
  }

  join(text: string, line: string): string {
    const first = BROKEN.exec(text)?.[1]
    const second = BEGUN.exec(line)?.[0]
    if (first === undefined || second === undefined) return `${text} ${line}`
    const cut = text.slice(0, -1)
    const isSoft = text.endsWith('\u00ad')
    return isSoft || !this.#keepsHyphen(first, second) ? cut + line : `${cut}-${line}`
  }

  #keepsHyphen(first: string, second: string): boolean {
    // 1990-2000, Anglo-Saxon, T-shirt
    if (!/\p{Ll}$/u.test(first) || !/^\p{Ll}/u.test(second)) return true
    const [a, b] = [first.toLowerCase(), second.toLowerCase()]
    if (this.#words.has(a + b)) return false
    return this.#words.has(`${a}-${b}`) || (FIRST_HALF.test(first) && this.#words.has(b))
  }
}
