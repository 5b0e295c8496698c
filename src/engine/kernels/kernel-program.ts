import { convolve, piecesOf, type Bench, type Convolution } from './convolution-step.ts'
import { depthOf, ALGORITHMS, type Taps } from './residual-kernels.ts'

/** A kernel taken into the transformed domain; addresses in bytes. */
export interface Transformation {
  readonly taps: Taps
  readonly channels: number
  /** As `storeKernel` writes it. */
  readonly kernel: number
  /** [products, out ÷ 8, in, 8] */
  readonly out: number
}

/** out = (out + x) · factor, over so many bytes; the factor is an address too. */
export interface Addition {
  readonly bytes: number
  readonly x: number
  readonly out: number
  readonly factor: number
}

/** Something that threads do together, in pieces that need nothing of one another. */
export type Step =
  | ({ readonly kind: 'convolve' } & Convolution)
  | ({ readonly kind: 'transform' } & Transformation)
  | ({ readonly kind: 'add' } & Addition)

const FIELDS = {
  convolve: [
    'taps',
    'dilation',
    'channels',
    'length',
    'from',
    'to',
    'x',
    'affine',
    'kernel',
    'out',
    'residual',
  ] as const satisfies readonly (keyof Convolution)[],
  transform: ['taps', 'channels', 'kernel', 'out'] as const satisfies readonly (keyof Transformation)[],
  add: ['bytes', 'x', 'out', 'factor'] as const satisfies readonly (keyof Addition)[],
}
const KINDS = Object.keys(FIELDS) as (keyof typeof FIELDS)[]

/** Of a step, in int32: its kind, its pieces, which comes next, how many are done, then its fields. */
const [KIND, PIECES, NEXT, DONE, FIRST_FIELD] = [0, 1, 2, 3, 4] as const
const STEP_INTS = 16
/** Bytes. */
const VECTOR = 16
/** Of a program: how many steps, and whether nobody wants its result any more. */
const [STEPS, DROPPED] = [0, 1] as const
const HEAD_INTS = 2
const MOST_STEPS = 60

/** Bytes of a program in memory. */
export const PROGRAM_BYTES = 4 * (HEAD_INTS + MOST_STEPS * STEP_INTS)
/** Looks so often whether a step is done before it sleeps: what is left of one is mostly short. */
const LOOKS = 2_000

/** Steps one after the other, in memory that threads share: each takes part as soon as it comes, as long as it likes. */
export class KernelProgram {
  readonly #memory: WebAssembly.Memory
  readonly #address: number

  constructor(memory: WebAssembly.Memory, address: number) {
    this.#memory = memory
    this.#address = address
  }

  /** @param threads that may take part: pieces are about as large, so that all end together */
  write(steps: readonly Step[], threads: number): void {
    if (steps.length > MOST_STEPS)
      throw new RangeError(`A program has ${steps.length} steps, at most ${MOST_STEPS}.`)
    const list = this.#list()
    for (const [at, step] of steps.entries()) {
      const start = HEAD_INTS + at * STEP_INTS
      const fields = new Map<string, unknown>(Object.entries(step))
      const values = FIELDS[step.kind].map((name) => Number(fields.get(name)))
      list.set([KINDS.indexOf(step.kind), stepPieces(step, threads), 0, 0, ...values], start)
    }
    list[STEPS] = steps.length
    list[DROPPED] = 0
  }

  /** What is left of it is not computed. */
  drop(): void {
    Atomics.store(this.#list(), DROPPED, 1)
  }

  /**
   * Takes part until the last step is done.
   * @returns false: a thread that has a piece does not come to its end
   */
  work(bench: Bench, patienceMs: number): boolean {
    const list = this.#list()
    for (let at = 0; at < list[STEPS]!; at++) {
      const start = HEAD_INTS + at * STEP_INTS
      const pieces = list[start + PIECES]!
      let step: Step | undefined
      for (;;) {
        const piece = Atomics.add(list, start + NEXT, 1)
        if (piece >= pieces) break
        step ??= readStep(list, start)
        if (Atomics.load(list, DROPPED) === 0) compute(step, piece, pieces, bench)
        if (Atomics.add(list, start + DONE, 1) === pieces - 1) Atomics.notify(list, start + DONE)
      }
      if (!isReached(list, start + DONE, pieces, patienceMs)) return false
    }
    return true
  }

  /** Anew each time: memory that is not shared is another buffer once it has grown. */
  #list(): Int32Array {
    return new Int32Array(this.#memory.buffer, this.#address, PROGRAM_BYTES / 4)
  }
}

function readStep(list: Int32Array, start: number): Step {
  const kind = KINDS[list[start + KIND]!]!
  const fields = FIELDS[kind].map((name, at) => [name, list[start + FIRST_FIELD + at]!] as const)
  return { kind, ...Object.fromEntries(fields) } as unknown as Step
}

/** Waits until the number at `index` is `value`. @returns false where that takes longer than `patienceMs` between two changes */
export function isReached(list: Int32Array, index: number, value: number, patienceMs: number): boolean {
  for (let look = 0; look < LOOKS; look++) if (Atomics.load(list, index) === value) return true
  for (let seen = Atomics.load(list, index); seen !== value; seen = Atomics.load(list, index)) {
    if (Atomics.wait(list, index, seen, patienceMs) === 'timed-out') return false
  }
  return true
}

function stepPieces(step: Step, threads: number): number {
  if (step.kind === 'convolve') return piecesOf(step, threads)
  return step.kind === 'transform' ? 4 * threads : threads
}

function compute(step: Step, piece: number, pieces: number, bench: Bench): void {
  if (step.kind === 'convolve') convolve(step, piece, pieces, bench)
  else if (step.kind === 'transform') transform(step, piece, pieces, bench)
  else add(step, piece, pieces, bench)
}

function add({ bytes, x, out, factor }: Addition, piece: number, pieces: number, { kernels }: Bench): void {
  const edge = (at: number) => VECTOR * Math.floor((bytes * at) / pieces / VECTOR)
  const [from, to] = [edge(piece), edge(piece + 1)]
  if (to > from) kernels.add(to - from, x + from, out + from, factor)
}

/** A piece is some panels of the kernel's channels. */
function transform(
  { taps, channels, kernel, out }: Transformation,
  piece: number,
  pieces: number,
  { kernels, matrices }: Bench,
): void {
  const plane = channels * channels
  const panels = plane / 8
  const first = Math.floor((panels * piece) / pieces)
  kernels.products[`kernel${channels}x${taps}`]!(
    ALGORITHMS[taps].kernel.rows,
    Math.floor((panels * (piece + 1)) / pieces) - first,
    depthOf(taps),
    matrices[taps].kernel,
    kernel + 32 * first,
    32,
    out + 32 * first,
    4 * plane,
    0,
  )
}
