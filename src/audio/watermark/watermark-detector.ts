import { SAMPLE_RATE } from '../../config/limits.ts'
import { MarkedFrames } from './marked-frames.ts'
import { BITS, BLOCK, FRAME, HOP, SYNC, WIDTH, watermarkCode, type WatermarkCode } from './watermark-code.ts'

export interface FoundWatermark {
  /** Standard deviations by which it stands out: without a mark the best of all places has 3 to 4. */
  readonly score: number
  /** BITS of them; true where the mark more likely says 1. */
  readonly bits: readonly boolean[]
}

/** A score above this is a mark: chance does it once in a million times. */
export const MARKED_SCORE = 6
/** Places tried between two frames. */
const PLACES = 4
const STRETCH = 30 * SAMPLE_RATE
const MOST_STRETCHES = 12
/** How far an amplitude may stand out from its neighbours, as a natural logarithm, before it counts for no more. */
const MOST_DEVIATION = 2
const NEIGHBOURS = 14

/** All blocks of a stretch laid over one another. */
interface Folded {
  /** How much each cell stands out, by what its change may be: [BLOCK × WIDTH]. */
  readonly sums: Float64Array
  readonly squares: Float64Array
}

/**
 * Looks for a mark of any beginning, gain or cut.
 * @param pcm mono at SAMPLE_RATE; of a long sound, several stretches of half a minute are looked at.
 */
export function detectWatermark(pcm: Float32Array, code: WatermarkCode = watermarkCode()): FoundWatermark {
  const count = Math.min(MOST_STRETCHES, Math.max(1, Math.ceil(pcm.length / STRETCH)))
  let best: FoundWatermark = { score: 0, bits: new Array<boolean>(BITS).fill(false) }
  for (let index = 0; index < count && best.score < MARKED_SCORE; index++) {
    const from = count === 1 ? 0 : Math.floor(((pcm.length - STRETCH) * index) / (count - 1))
    const found = detectIn(pcm.subarray(from, from + STRETCH), code)
    if (found.score > best.score) best = found
  }
  return best
}

function detectIn(pcm: Float32Array, code: WatermarkCode): FoundWatermark {
  let best = { score: 0, shift: 0, folded: fold(new Float32Array(0)) }
  const sync = Int32Array.from(code.bits.keys()).filter((cell) => code.bits[cell] === SYNC)
  for (let place = 0; place < PLACES; place++) {
    const folded = fold(pcm.subarray((place * HOP) / PLACES))
    for (let shift = 0; shift < BLOCK; shift++) {
      const score = scoreOf(folded, code, sync, shift)
      if (score > best.score) best = { score, shift, folded }
    }
  }
  const sums = new Float64Array(BITS)
  code.bits.forEach((bit, cell) => {
    if (bit !== SYNC)
      sums[bit]! += code.signs[cell]! * best.folded.sums[(cell + best.shift * WIDTH) % code.bits.length]!
  })
  return { score: best.score, bits: Array.from(sums, (sum) => sum > 0) }
}

function scoreOf(
  { sums, squares }: Folded,
  { signs }: WatermarkCode,
  cells: Int32Array,
  shift: number,
): number {
  const moved = shift * WIDTH
  const count = sums.length
  let sum = 0
  let variance = 0
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i]!
    const other = cell + moved < count ? cell + moved : cell + moved - count
    sum += signs[cell]! * sums[other]!
    variance += squares[other]!
  }
  return variance > 0 ? sum / Math.sqrt(variance) : 0
}

/** How much each cell's amplitude stands out from those around it, which is where a mark shows. */
function fold(pcm: Float32Array): Folded {
  const sums = new Float64Array(BLOCK * WIDTH)
  const squares = new Float64Array(BLOCK * WIDTH)
  const frames = new MarkedFrames()
  const count = Math.max(0, Math.floor((pcm.length - FRAME) / HOP) + 1)
  const width = WIDTH
  const rows = Array.from({ length: Math.min(count, 3) }, () => ({
    logs: new Float64Array(WIDTH),
    near: new Float64Array(WIDTH),
    changes: new Float64Array(WIDTH),
  }))
  for (let index = 0; index < count; index++) {
    const row = rows[index % 3]!
    frames.read(pcm, index * HOP)
    for (let i = 0; i < width; i++) row.logs[i] = Math.log(frames.amplitudes[i]! + 1e-6)
    for (let i = 0; i < width; i++) {
      let sum = 0
      for (let j = -2; j <= 2; j++) sum += row.logs[Math.min(width - 1, Math.max(0, i + j))]!
      row.near[i] = sum
    }
    row.changes.set(frames.changes)
    if (index < 2) continue
    const [before, middle, after] = [rows[(index - 2) % 3]!, rows[(index - 1) % 3]!, row]
    const cells = ((index - 1) % BLOCK) * WIDTH
    for (let i = 0; i < width; i++) {
      const around = before.near[i]! + middle.near[i]! + after.near[i]! - middle.logs[i]!
      const deviation = middle.logs[i]! - around / NEIGHBOURS
      const limited = Math.max(-MOST_DEVIATION, Math.min(MOST_DEVIATION, deviation))
      const weighed = middle.changes[i]! * limited
      sums[cells + i]! += weighed
      squares[cells + i]! += weighed * weighed
    }
  }
  return { sums, squares }
}
