import { loudColumns } from './loud-columns.ts'

/** How the tokens of a unit are sung. */
export interface Melody {
  /** Hz a column. */
  readonly f0: Float32Array
  /** The model's own, a column. */
  readonly energy: Float32Array
  /** Frames of each token. */
  readonly durations: Int32Array
}

/**
 * By how much more than was asked an edited melody lies above the one it was made of: the median, in semitones, over the
 * places at which both are heard.
 * @param asked semitones a column of the edited one
 */
export function pitchDrift(reference: Melody, edited: Melody, asked: Float32Array): number {
  const isHeardBefore = loudColumns(reference.f0, reference.energy)
  const isHeardAfter = loudColumns(edited.f0, edited.energy)
  const drifts: number[] = []
  let [before, after] = [0, 0]
  edited.durations.forEach((frames, token) => {
    const [usual, columns] = [2 * reference.durations[token]!, 2 * frames]
    for (let at = 0; at < columns; at++) {
      const from = before + Math.floor(((at + 0.5) * usual) / columns)
      const to = after + at
      if (isHeardBefore[from] && isHeardAfter[to]) {
        drifts.push(12 * Math.log2(edited.f0[to]! / reference.f0[from]!) - asked[to]!)
      }
    }
    before += usual
    after += columns
  })
  return drifts.sort((a, b) => a - b)[drifts.length >> 1] ?? 0
}
