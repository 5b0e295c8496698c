/** Places that are tried on either side, samples. */
const REACH = 256

/**
 * How far a sound is above its difference from another one, in dB, where they fit best in time and level.
 * @returns late: samples by which the other one is
 */
export function signalToNoise(sound: Float32Array, other: Float32Array): { db: number; late: number } {
  let best = { db: -Infinity, late: 0 }
  for (let late = -REACH; late <= REACH; late++) {
    let [both, power, otherPower] = [0, 0, 0]
    const to = Math.min(sound.length, other.length - late)
    for (let i = Math.max(0, -late); i < to; i++) {
      const [a, b] = [sound[i]!, other[i + late]!]
      both += a * b
      power += a * a
      otherPower += b * b
    }
    const alike = (both * both) / (power * otherPower)
    const db = 10 * Math.log10(alike / Math.max(1e-15, 1 - alike))
    if (db > best.db) best = { db, late }
  }
  return best
}
