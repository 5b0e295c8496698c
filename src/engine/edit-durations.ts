/**
 * Durations at other rates. What rounding adds or takes is made up for by the tokens that follow, so that all together
 * last what the rates ask for, to a frame; every token keeps one frame.
 * @param durations frames of each token, pads included: [n + 2]
 * @param rate factor for each token without the pads: [n]
 */
export function editDurations(durations: Int32Array, rate: readonly number[]): Int32Array {
  const edited = new Int32Array(durations.length)
  let owed = 0
  for (let from = 0; from < durations.length;) {
    const factor = rateAt(rate, from)
    let to = from + 1
    while (to < durations.length && rateAt(rate, to) === factor) to++
    const run = durations.subarray(from, to)
    const divisor = divisorFor(run, factor)
    for (let at = from; at < to; at++) {
      const wanted = Math.max(1, durations[at]! / divisor) + owed
      edited[at] = Math.max(1, Math.round(wanted))
      owed = wanted - edited[at]!
    }
    from = to
  }
  return edited
}

function rateAt(rate: readonly number[], token: number): number {
  return rate[Math.min(Math.max(token - 1, 0), rate.length - 1)] ?? 1
}

/** Tokens of one frame cannot get shorter: the others of a run at one rate have to make up for them. */
function divisorFor(run: Int32Array, rate: number): number {
  if (rate <= 1) return rate
  const total = run.reduce((sum, frames) => sum + frames, 0) / rate
  const lasting = (divisor: number) => run.reduce((sum, frames) => sum + Math.max(1, frames / divisor), 0)
  let [slow, fast] = [rate, 4 * rate]
  for (let step = 0; step < 20; step++) {
    const middle = (slow + fast) / 2
    if (lasting(middle) > total) slow = middle
    else fast = middle
  }
  return slow
}
