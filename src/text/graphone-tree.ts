import { BACKOFF_SHIFT, LETTER_TO_SOUND_MAGIC, LOG_STEP, WORD_END } from './letter-to-sound-format.ts'
import { PRIMARY } from './phonetics/phoneme-classes.ts'

/** The n-gram model in memory: node 0 is the empty history, children of a node stand in a row, sorted by graphone. */
export interface GraphoneTree {
  /** By graphone id. */
  readonly sounds: readonly string[]
  readonly isStressed: readonly boolean[]
  graphonesOf(letter: string): readonly number[]
  /** @returns the node, or 0 where the history is unknown. */
  child(node: number, graphone: number): number
  /** Log probability of the graphone after the history, and the longest known history that it leads to. */
  step(node: number, graphone: number): { readonly score: number; readonly history: number }
}

const UNKNOWN = -30

/** Reads the packed model; format: `letter-to-sound-format.ts`. */
export function readGraphoneTree(packed: Uint8Array): GraphoneTree {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength)
  if (packed.length < 12 || view.getUint32(0) !== LETTER_TO_SOUND_MAGIC) {
    throw new RangeError(
      'These bytes are not a letter-to-sound model of this version; build the text assets again.',
    )
  }
  const order = view.getUint32(8)
  const levelSizes = Array.from({ length: order }, (_, i) => view.getUint32(12 + 4 * i))
  const { letters, sounds, next } = readGraphones(view, 12 + 4 * order, view.getUint32(4))
  const byLetter = new Map<string, number[]>()
  letters.forEach((letter, id) => {
    if (id <= WORD_END) return
    const list = byLetter.get(letter)
    if (list) list.push(id)
    else byLetter.set(letter, [id])
  })

  const total = 1 + levelSizes.reduce((sum, size) => sum + size, 0)
  const graphone = new Uint16Array(total)
  const score = new Float32Array(total)
  const backoff = new Float32Array(total)
  const firstChild = new Uint32Array(total + 1)
  const suffix = new Uint32Array(total)
  let at = next
  let start = 1
  firstChild[0] = 1
  const childCount = new Uint16Array(total)
  childCount[0] = levelSizes[0] ?? 0
  levelSizes.forEach((size, level) => {
    const last = level === order - 1
    for (let i = 0; i < size; i++) {
      const letter = packed[at + i]!
      const rank = packed[at + size + i]!
      graphone[start + i] = letter <= WORD_END ? letter : byLetter.get(String.fromCharCode(letter))![rank]!
      score[start + i] = -packed[at + 2 * size + i]! * LOG_STEP
      if (last) continue
      backoff[start + i] = packed[at + 3 * size + i]! * LOG_STEP - BACKOFF_SHIFT
      childCount[start + i] = packed[at + 4 * size + i]!
    }
    at += size * (last ? 3 : 5)
    start += size
  })
  for (let node = 0, child = 1; node < total; node++) {
    firstChild[node] = child
    child += childCount[node]!
  }
  firstChild[total] = total

  const child = (node: number, id: number): number => {
    let low = firstChild[node]!
    let high = low + childCount[node]! - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const found = graphone[middle]!
      if (found === id) return middle
      if (found < id) low = middle + 1
      else high = middle - 1
    }
    return 0
  }
  // Parents come before their children, so the suffix of a child follows from its parent's.
  for (let node = 1; node < total; node++) {
    for (let i = firstChild[node]!; i < firstChild[node]! + childCount[node]!; i++) {
      let shorter = suffix[node]!
      let found = child(shorter, graphone[i]!)
      while (found === 0 && shorter !== 0) {
        shorter = suffix[shorter]!
        found = child(shorter, graphone[i]!)
      }
      suffix[i] = found
    }
  }

  return {
    sounds,
    isStressed: sounds.map((sound) => sound.includes(PRIMARY)),
    graphonesOf: (letter) => byLetter.get(letter) ?? [],
    child,
    step(node, id) {
      let penalty = 0
      for (let history = node; ; history = suffix[history]!) {
        const found = child(history, id)
        if (found !== 0) {
          return { score: penalty + score[found]!, history: childCount[found]! > 0 ? found : suffix[found]! }
        }
        if (history === 0) return { score: penalty + UNKNOWN, history: 0 }
        penalty += backoff[history]!
      }
    },
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
