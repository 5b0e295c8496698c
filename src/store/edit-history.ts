/** What was, what is, and what was taken back. */
export interface EditHistory<T> {
  readonly past: readonly T[]
  readonly present: T
  readonly future: readonly T[]
  /** The gesture under way: one drag is one step. */
  readonly gesture?: string
}

const MOST_STEPS = 200

export function beginHistory<T>(present: T): EditHistory<T> {
  return { past: [], present, future: [] }
}

/** @param gesture edits of the same gesture, one after another, are one step */
export function edited<T>(history: EditHistory<T>, present: T, gesture?: string): EditHistory<T> {
  const isSame = gesture !== undefined && gesture === history.gesture
  return {
    past: isSame ? history.past : [...history.past, history.present].slice(-MOST_STEPS),
    present,
    future: [],
    ...(gesture !== undefined && { gesture }),
  }
}

export function undone<T>({ past, present, future }: EditHistory<T>): EditHistory<T> {
  const last = past.at(-1)
  if (last === undefined) return { past, present, future }
  return { past: past.slice(0, -1), present: last, future: [present, ...future] }
}

export function redone<T>({ past, present, future }: EditHistory<T>): EditHistory<T> {
  const [next, ...rest] = future
  if (next === undefined) return { past, present, future }
  return { past: [...past, present], present: next, future: rest }
}
