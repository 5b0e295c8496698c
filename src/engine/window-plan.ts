/** A half-open range of columns of a unit; a column is 12.5 ms. */
export interface Columns {
  readonly from: number
  readonly to: number
}

/**
 * The window of a unit that begins at `from`. A remainder shorter than half the shortest window joins it.
 *
 * 400 columns by [32, 64, 128]: 0 for at most 40 → 0–32; 32 for at most 100 → 32–96; 352 for at most 128 → 352–400
 * @param lengths shortest first
 * @param most columns that there is time for; the shortest window is always taken
 * @param silent columns that come on top, because nothing is heard of them
 */
export function nextWindow(
  from: number,
  columns: number,
  lengths: readonly number[],
  most: number,
  silent = 0,
): Columns {
  const shortest = lengths[0] ?? columns
  const length = silent + (lengths.findLast((length) => length <= most) ?? shortest)
  return { from, to: from + length + shortest / 2 > columns ? columns : from + length }
}

/** A range widened on both sides, but not over the unit's own ends. */
export function widened({ from, to }: Columns, margin: number, columns: number): Columns {
  return { from: Math.max(0, from - margin), to: Math.min(columns, to + margin) }
}
