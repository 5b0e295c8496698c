interface Node<T> {
  readonly next: Map<string, Node<T>>
  readonly values: T[]
}

/** Finds the longest known phrase at a place. Words are compared in lower case. */
export class PhraseTrie<T> {
  readonly #root: Node<T> = { next: new Map(), values: [] }

  get isEmpty(): boolean {
    return this.#root.next.size === 0
  }

  add(words: readonly string[], value: T): void {
    let node = this.#root
    for (const word of words) {
      const key = word.toLowerCase()
      const next = node.next.get(key) ?? { next: new Map(), values: [] }
      node.next.set(key, next)
      node = next
    }
    node.values.push(value)
  }

  /**
   * @param words ways to read the word at a distance from the place: the first goes on, all may end a phrase.
   * @param accepts whether a phrase of that many words is what is meant; asked of the longest first, of equally long
   *   ones of the last added first.
   */
  longest(
    words: (distance: number) => readonly string[],
    accepts: (value: T, length: number) => boolean,
  ): { readonly value: T; readonly length: number } | undefined {
    const ends: { values: readonly T[]; length: number }[] = []
    let node: Node<T> | undefined = this.#root
    for (let length = 1; node && node.next.size > 0; length++) {
      const forms = words(length - 1).map((word) => node!.next.get(word.toLowerCase()))
      for (const form of forms.toReversed())
        if (form && form.values.length > 0) ends.push({ values: form.values, length })
      node = forms[0]
    }
    for (const { values, length } of ends.reverse()) {
      const value = values.findLast((one) => accepts(one, length))
      if (value !== undefined) return { value, length }
    }
    return undefined
  }
}
