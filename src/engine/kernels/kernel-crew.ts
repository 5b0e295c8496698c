import { SpeechError } from '../../errors.ts'
import { convolve, piecesOf, SCRATCH_BYTES, type Bench, type Convolution } from './convolution-step.ts'
import type { MatrixAddresses } from './convolution-step.ts'
import type { Matrix } from './convolution-algorithm.ts'
import { hasRelaxedSimd } from './has-relaxed-simd.ts'
import { ALGORITHMS, depthOf, residualModule, type ResidualKernels } from './residual-kernels.ts'

const PAGE = 65_536
/** 1 GiB: what is asked for is what is taken, this is only where it must end. */
const MOST_PAGES = 16_384
const LIST_BYTES = 1024
/** Nothing takes a helper so long; it has died. */
const PATIENCE_MS = 20_000

/** Of the list at the memory's start, in int32. */
const GENERATION = 0
const NEXT = 1
const DONE = 2
const PIECES = 3
const FIELDS = 4

/** What a helper thread starts with. */
export interface HelperStart {
  readonly module: WebAssembly.Module
  readonly memory: WebAssembly.Memory
  readonly matrices: MatrixAddresses
  readonly scratch: number
}

/** A thread that runs `help`, and has begun to. */
export interface Helper {
  terminate(): void
}

/** Settles when the thread runs: before, whoever waits for it may keep it from starting. */
export type StartHelper = (start: HelperStart) => Promise<Helper>

/**
 * The threads that compute convolutions together, over one memory. The one that calls works too, and waits for the
 * others: never the page's own.
 */
export class KernelCrew {
  readonly kernels: ResidualKernels
  readonly memory: WebAssembly.Memory
  readonly threads: number
  readonly matrices: MatrixAddresses
  readonly #bench: Bench
  #helpers: readonly Helper[] = []
  #top = LIST_BYTES

  private constructor(threads: number, module: WebAssembly.Module, memory: WebAssembly.Memory) {
    this.threads = threads
    this.memory = memory
    this.kernels = instantiate(module, memory)
    this.matrices = this.#writeMatrices()
    const scratch = this.allocate(SCRATCH_BYTES)
    this.#bench = { memory, kernels: this.kernels, matrices: this.matrices, scratch }
  }

  /** @param startHelper undefined: there are no threads to share memory with */
  static async start(threads: number, startHelper: StartHelper | undefined): Promise<KernelCrew> {
    const shared = startHelper !== undefined && threads > 1
    const memory = new WebAssembly.Memory({ initial: 64, maximum: MOST_PAGES, shared })
    const bytes = residualModule(hasRelaxedSimd(), shared ? MOST_PAGES : undefined)
    const module = await WebAssembly.compile(bytes)
    const crew = new KernelCrew(shared ? threads : 1, module, memory)
    const starts = Array.from({ length: crew.threads - 1 }, () => {
      return { module, memory, matrices: crew.matrices, scratch: crew.allocate(SCRATCH_BYTES) }
    })
    crew.#helpers = await Promise.all(starts.map((start) => startHelper!(start)))
    return crew
  }

  /** Bytes of the memory. */
  get bytes(): number {
    return this.memory.buffer.byteLength
  }

  /** An address for good. */
  allocate(bytes: number): number {
    const address = this.arena(bytes)
    this.#top = address + bytes
    return address
  }

  /** An address beyond all that was allocated, good until the next call. */
  arena(bytes: number): number {
    const address = Math.ceil(this.#top / 64) * 64
    const missing = address + bytes - this.memory.buffer.byteLength
    if (missing > 0) this.memory.grow(Math.ceil(missing / PAGE))
    return address
  }

  floats(address: number, length: number): Float32Array {
    return new Float32Array(this.memory.buffer, address, length)
  }

  /** Computes a convolution with all threads; done when it returns. */
  convolve(convolution: Convolution): void {
    const pieces = piecesOf(convolution, this.threads)
    if (this.#helpers.length === 0 || pieces === 1) {
      for (let piece = 0; piece < pieces; piece++) convolve(convolution, piece, pieces, this.#bench)
      return
    }
    const list = listOf(this.memory)
    list.set([pieces, ...NAMES.map((name) => convolution[name])], PIECES)
    Atomics.store(list, NEXT, 0)
    Atomics.store(list, DONE, 0)
    Atomics.add(list, GENERATION, 1)
    Atomics.notify(list, GENERATION)
    work(list, this.#bench)
    for (let done = Atomics.load(list, DONE); done < this.#helpers.length; done = Atomics.load(list, DONE)) {
      if (Atomics.wait(list, DONE, done, PATIENCE_MS) === 'timed-out') {
        throw new SpeechError(
          'EngineLostError',
          'A thread of the speech engine does not answer any more. Your text is kept. Press Speak to start the engine again.',
        )
      }
    }
  }

  release(): void {
    for (const helper of this.#helpers) helper.terminate()
  }

  #writeMatrices(): MatrixAddresses {
    const write = ({ rows, columns, values }: Matrix, width: number) => {
      const address = this.allocate(4 * rows * width)
      const written = this.floats(address, rows * width).fill(0)
      for (let row = 0; row < rows; row++)
        written.set(values.subarray(row * columns, (row + 1) * columns), row * width)
      return address
    }
    return Object.fromEntries(
      Object.entries(ALGORITHMS).map(([taps, { input, output, kernel }]) => [
        taps,
        {
          input: write(input, input.columns),
          output: write(output, output.columns),
          kernel: write(kernel, depthOf(kernel.columns)),
        },
      ]),
    ) as unknown as MatrixAddresses
  }
}

/** The life of a helper thread: takes part in every convolution until it is terminated. */
export function help({ module, memory, matrices, scratch }: HelperStart): never {
  const bench = { memory, kernels: instantiate(module, memory), matrices, scratch }
  for (let seen = 0; ; seen++) {
    const list = listOf(memory)
    while (Atomics.load(list, GENERATION) === seen) Atomics.wait(list, GENERATION, seen)
    work(list, bench)
    Atomics.add(list, DONE, 1)
    Atomics.notify(list, DONE)
  }
}

const NAMES = [
  'taps',
  'dilation',
  'channels',
  'length',
  'x',
  'affine',
  'kernel',
  'out',
  'residual',
] as const satisfies readonly (keyof Convolution)[]

function listOf(memory: WebAssembly.Memory): Int32Array<ArrayBuffer | SharedArrayBuffer> {
  return new Int32Array(memory.buffer, 0, FIELDS + NAMES.length)
}

function work(list: Int32Array, bench: Bench): void {
  const pieces = list[PIECES]!
  const fields = NAMES.map((name, at) => [name, list[FIELDS + at]!] as const)
  const convolution = Object.fromEntries(fields) as unknown as Convolution
  for (;;) {
    const piece = Atomics.add(list, NEXT, 1)
    if (piece >= pieces) return
    convolve(convolution, piece, pieces, bench)
  }
}

function instantiate(module: WebAssembly.Module, memory: WebAssembly.Memory): ResidualKernels {
  const { exports } = new WebAssembly.Instance(module, { memory: { all: memory } })
  return { ...exports, products: exports } as unknown as ResidualKernels
}
