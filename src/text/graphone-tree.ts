import { BACKOFF_SHIFT, LETTER_TO_SOUND_MAGIC, LOG_STEP, WORD_END } from './letter-to-sound-format.ts'

/**
 * The n-gram model in memory. Node 0 is the empty history; the children of a node stand in a row, sorted by graphone;
 * the graphones of one letter have ids in a row. Scores are natural logarithms.
 */
export class GraphoneTree {
  /** By graphone id. */
  readonly sounds: readonly string[]
  /** By node. */
  readonly graphone: Uint16Array
  readonly score: Float32Array
  readonly backoff: Float32Array
  /** The node of the same history without its oldest graphone. */
  readonly suffix: Uint32Array
  readonly #firstChild: Uint32Array
  readonly #firstId = new Map<string, number>()
  readonly #lastId = new Map<string, number>()

  /** @param packed format: `letter-to-sound-format.ts`. Throws a RangeError when it is not one. */
  constructor(packed: Uint8Array) {
    const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength)
    if (packed.length < 12 || view.getUint32(0) !== LETTER_TO_SOUND_MAGIC) {
      throw new RangeError(
        'These bytes are no letter-to-sound model of this version. Build the text assets again.',
      )
    }
    const order = view.getUint32(8)
    const sizes = Array.from({ length: order }, (_, i) => view.getUint32(12 + 4 * i))
    const { letters, sounds, next } = readGraphones(view, 12 + 4 * order, view.getUint32(4))
    this.sounds = sounds
    for (let id = WORD_END + 1; id < letters.length; id++) {
      if (!this.#firstId.has(letters[id]!)) this.#firstId.set(letters[id]!, id)
      this.#lastId.set(letters[id]!, id)
    }
    const total = 1 + sizes.reduce((sum, size) => sum + size, 0)
    this.graphone = new Uint16Array(total)
    this.score = new Float32Array(total)
    this.backoff = new Float32Array(total)
    this.suffix = new Uint32Array(total)
    this.#firstChild = new Uint32Array(total + 1)
    this.#readNodes(packed, next, sizes)
    this.#linkSuffixes()
  }

  /** First and last graphone id of a letter; undefined where it has none. */
  idsOf(letter: string): readonly [number, number] | undefined {
    const first = this.#firstId.get(letter)
    return first === undefined ? undefined : [first, this.#lastId.get(letter)!]
  }

  /** The first child whose graphone is `id` or above; `endOfChildren` where there is none. */
  firstChildFrom(node: number, id: number): number {
    let low = this.#firstChild[node]!
    let high = this.#firstChild[node + 1]!
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.graphone[middle]! < id) low = middle + 1
      else high = middle
    }
    return low
  }

  endOfChildren(node: number): number {
    return this.#firstChild[node + 1]!
  }

  /** @returns the node, or 0 where the history is unknown. */
  child(node: number, id: number): number {
    const found = this.firstChildFrom(node, id)
    return found < this.endOfChildren(node) && this.graphone[found] === id ? found : 0
  }

  /** The longest history with successors that a node stands for: itself, or what is left of it. */
  historyOf(node: number): number {
    return this.#firstChild[node]! < this.#firstChild[node + 1]! ? node : this.suffix[node]!
  }

  /** Log probability of a graphone after a history. */
  scoreAfter(history: number, id: number): number {
    let penalty = 0
    for (let node = history; ; node = this.suffix[node]!) {
      const found = this.child(node, id)
      if (found !== 0) return penalty + this.score[found]!
      if (node === 0) return -Infinity
      penalty += this.backoff[node]!
    }
  }

  #readNodes(packed: Uint8Array, from: number, sizes: readonly number[]): void {
    const childCount = new Uint8Array(this.graphone.length)
    let at = from
    let start = 1
    sizes.forEach((size, level) => {
      const isLast = level === sizes.length - 1
      for (let i = 0; i < size; i++) {
        const letter = packed[at + i]!
        const rank = packed[at + size + i]!
        const isEdge = letter <= WORD_END
        this.graphone[start + i] = isEdge ? letter : this.#firstId.get(String.fromCharCode(letter))! + rank
        this.score[start + i] = -packed[at + 2 * size + i]! * LOG_STEP
        if (isLast) continue
        this.backoff[start + i] = packed[at + 3 * size + i]! * LOG_STEP - BACKOFF_SHIFT
        childCount[start + i] = packed[at + 4 * size + i]!
      }
      at += size * (isLast ? 3 : 5)
      start += size
    })
    this.#firstChild[0] = 1
    let child = 1 + (sizes[0] ?? 0)
    for (let node = 1; node <= childCount.length; node++) {
      this.#firstChild[node] = child
      child += childCount[node] ?? 0
    }
  }

  /** Parents come before their children, so the suffix of a child follows from its parent's. */
  #linkSuffixes(): void {
    for (let node = 1; node < this.graphone.length; node++) {
      // Both rows of children are sorted: one walk along them finds what most children are linked to.
      let near = this.#firstChild[this.suffix[node]!]!
      const nearEnd = this.#firstChild[this.suffix[node]! + 1]!
      for (let child = this.#firstChild[node]!; child < this.#firstChild[node + 1]!; child++) {
        const id = this.graphone[child]!
        while (near < nearEnd && this.graphone[near]! < id) near++
        this.suffix[child] =
          near < nearEnd && this.graphone[near] === id ? near : this.#shorter(this.suffix[node]!, id)
      }
    }
  }

  #shorter(history: number, id: number): number {
    let found = 0
    for (let node = history; found === 0 && node !== 0;) {
      node = this.suffix[node]!
      found = this.child(node, id)
    }
    return found
  }
}

function readGraphones(view: DataView, from: number, count: number) {
  const letters = ['', '']
  const sounds = ['', '']
  let at = from
  for (let i = 0; i < count; i++) {
    let text = ''
    for (let unit = view.getUint16(at); unit !== 0; unit = view.getUint16(at)) {
      text += String.fromCharCode(unit)
      at += 2
    }
    at += 2
    letters.push(text.charAt(0))
    sounds.push(text.slice(1))
  }
  return { letters, sounds, next: at }
}
