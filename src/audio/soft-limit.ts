/** −1 dBFS: what is quieter passes as it is. */
const KNEE = 10 ** (-1 / 20)

/** Bends what would be louder than full scale, without a corner: the result is never beyond ±1. */
export function softLimit(sample: number): number {
  const loudness = Math.abs(sample)
  if (loudness <= KNEE) return sample
  return Math.sign(sample) * (KNEE + (1 - KNEE) * Math.tanh((loudness - KNEE) / (1 - KNEE)))
}
