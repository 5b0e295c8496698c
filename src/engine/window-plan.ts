/** A half-open range of columns of a unit; a column is 12.5 ms. */
export interface Columns {
  readonly from: number
  readonly to: number
}

/**
 * Cuts a unit into windows: the first short so that it is heard soon, each later one longer, the last length again and
 * again. A remainder shorter than half the first window joins the window before it. What lies before `start` is left out.
 *
 * 400 columns by [32, 64, 128] → 0–32, 32–96, 96–224, 224–352, 352–400
 */
export function planWindows(columns: number, lengths: readonly number[], start = 0): Columns[] {
  const windows: Columns[] = []
  const shortest = (lengths[0] ?? columns) / 2
  for (let from = start; from < columns;) {
    const length = lengths[Math.min(windows.length, lengths.length - 1)] ?? columns
    const to = from + length + shortest > columns ? columns : from + length
    windows.push({ from, to })
    from = to
  }
  return windows
}

/** A range widened on both sides, but not over the unit's own ends. */
export function widened({ from, to }: Columns, margin: number, columns: number): Columns {
  return { from: Math.max(0, from - margin), to: Math.min(columns, to + margin) }
}
