/** A word letter by letter, with the phonemes that each letter stands for (none, one, or up to three). */
export interface AlignedWord {
  readonly letters: string
  readonly sounds: readonly string[]
}

const MOST_SOUNDS = 3
const ROUNDS = 8

/** One unit a phoneme; a stress mark stays with the vowel it precedes. */
export function phonemeUnits(phonemes: string): readonly string[] {
  return phonemes.match(/[ˈˌ]?[^ˈˌ]ː?/gu) ?? []
}

/**
 * Finds for each word which letter gives which phonemes, by expectation maximisation over all ways to share the
 * phonemes out among the letters in order. Words with more than three phonemes to some letter are left out.
 */
export function align(
  words: readonly (readonly [letters: string, phonemes: string, ...unknown[]])[],
): readonly AlignedWord[] {
  const items = words
    .map(([letters, phonemes]) => ({ letters, units: phonemeUnits(phonemes) }))
    .filter(({ letters, units }) => units.length > 0 && units.length <= MOST_SOUNDS * letters.length)
  let model = new Map<string, number>()
  for (let round = 0; round < ROUNDS; round++) {
    const counts = new Map<string, number>()
    for (const { letters, units } of items) expect(letters, units, model, counts)
    model = normalise(counts)
  }
  return items.flatMap(({ letters, units }) => {
    const sounds = best(letters, units, model)
    return sounds ? [{ letters, sounds }] : []
  })
}

const pair = (letter: string, sounds: string) => letter + '\t' + sounds
const UNSEEN = 1e-9

function probability(model: ReadonlyMap<string, number>, letter: string, units: readonly string[]): number {
  if (model.size === 0)
    return units.length === 1 ? 0.6 : units.length === 0 ? 0.3 : 0.02 ** (units.length - 1)
  return model.get(pair(letter, units.join(''))) ?? UNSEEN
}

function expect(
  letters: string,
  units: readonly string[],
  model: ReadonlyMap<string, number>,
  counts: Map<string, number>,
): void {
  const [n, m] = [letters.length, units.length]
  const table = () => Array.from({ length: n + 1 }, () => new Float64Array(m + 1))
  const forward = table()
  const backward = table()
  const step = new Float64Array(n * (m + 1) * (MOST_SOUNDS + 1))
  const at = (i: number, j: number, k: number) => (i * (m + 1) + j) * (MOST_SOUNDS + 1) + k
  forward[0]![0] = 1
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= m; j++) {
      for (let k = 0; k <= MOST_SOUNDS && j + k <= m; k++) {
        const p = probability(model, letters[i]!, units.slice(j, j + k))
        step[at(i, j, k)] = p
        forward[i + 1]![j + k]! += forward[i]![j]! * p
      }
    }
  }
  const total = forward[n]![m]!
  if (total === 0) return
  backward[n]![m] = 1
  for (let i = n - 1; i >= 0; i--) {
    for (let j = 0; j <= m; j++) {
      for (let k = 0; k <= MOST_SOUNDS && j + k <= m; k++) {
        const through = step[at(i, j, k)]! * backward[i + 1]![j + k]!
        backward[i]![j]! += through
        const weight = (forward[i]![j]! * through) / total
        if (weight < 1e-6) continue
        const key = pair(letters[i]!, units.slice(j, j + k).join(''))
        counts.set(key, (counts.get(key) ?? 0) + weight)
      }
    }
  }
}

function normalise(counts: ReadonlyMap<string, number>): Map<string, number> {
  const totals = new Map<string, number>()
  for (const [key, count] of counts) totals.set(key[0]!, (totals.get(key[0]!) ?? 0) + count)
  return new Map([...counts].map(([key, count]) => [key, count / totals.get(key[0]!)!]))
}

function best(
  letters: string,
  units: readonly string[],
  model: ReadonlyMap<string, number>,
): readonly string[] | undefined {
  const [n, m] = [letters.length, units.length]
  const score = Array.from({ length: n + 1 }, () => new Float64Array(m + 1).fill(-Infinity))
  const taken = Array.from({ length: n + 1 }, () => new Int8Array(m + 1))
  score[0]![0] = 0
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= m; j++) {
      if (score[i]![j] === -Infinity) continue
      for (let k = 0; k <= MOST_SOUNDS && j + k <= m; k++) {
        const next = score[i]![j]! + Math.log(probability(model, letters[i]!, units.slice(j, j + k)))
        if (next > score[i + 1]![j + k]!) {
          score[i + 1]![j + k] = next
          taken[i + 1]![j + k] = k
        }
      }
    }
  }
  if (score[n]![m] === -Infinity) return undefined
  const sounds: string[] = []
  for (let i = n, j = m; i > 0; i--) {
    const k = taken[i]![j]!
    sounds.unshift(units.slice(j - k, j).join(''))
    j -= k
  }
  return sounds
}
