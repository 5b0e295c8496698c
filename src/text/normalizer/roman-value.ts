const VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 }

/** “XIV” → 14. @param numeral capitals of Rome alone, at least one, well formed or not */
export function romanValue(numeral: string): number {
  let sum = 0
  for (let i = 0; i < numeral.length; i++) {
    const value = VALUES[numeral[i]!]!
    sum += value < (VALUES[numeral[i + 1] ?? ''] ?? 0) ? -value : value
  }
  return sum
}
