/** @param items in order of their values. @returns index of the last whose value is at most `most`, or −1 */
export function lastBy<T>(items: readonly T[], valueOf: (item: T) => number, most: number): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (valueOf(items[middle]!) <= most) low = middle + 1
    else high = middle
  }
  return low - 1
}
