import { SpeechError } from '../../errors.ts'
import { breather } from '../../lib/breather.ts'
import { SCRATCH_BYTES, type Bench, type MatrixAddresses } from './convolution-step.ts'
import type { Matrix } from './convolution-algorithm.ts'
import { CrewMemory } from './crew-memory.ts'
import { hasRelaxedSimd } from './has-relaxed-simd.ts'
import { isReached, KernelProgram, PROGRAM_BYTES, type Step } from './kernel-program.ts'
import { ALGORITHMS, depthOf, residualModule, type ResidualKernels } from './residual-kernels.ts'

/** 1 GiB: what is asked for is what is taken, this is only where it must end. */
const MOST_PAGES = 16_384
/** Nothing takes a helper so long; it has died. */
const PATIENCE_MS = 20_000

/** Programs that may be under way; one more waits for the oldest. */
const SLOTS = 4
/** Of the list at the memory's start, in int32: how many programs were posted, and how many helpers have left each slot's. */
const [POSTED, LEFT] = [0, 1] as const
/** Behind the list, the programs. */
const PROGRAMS = 64
const LIST_BYTES = PROGRAMS + SLOTS * PROGRAM_BYTES

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
 * The threads that compute together, over one memory. What they compute is posted as programs: helpers begin at once, the
 * thread that posted one takes part when it has nothing else to do. It waits for the others: never the page's own.
 */
export class KernelCrew {
  readonly kernels: ResidualKernels
  readonly threads: number
  readonly matrices: MatrixAddresses
  readonly memory: CrewMemory
  readonly #bench: Bench
  #helpers: readonly Helper[] = []
  /** Where there are helpers. */
  #turns: MessageChannel | undefined
  #nextTurn: (() => Promise<void>) | undefined
  #posted = 0
  /** Programs before this one have ended. */
  #ended = 0

  private constructor(threads: number, module: WebAssembly.Module, memory: WebAssembly.Memory) {
    this.threads = threads
    this.memory = new CrewMemory(memory, LIST_BYTES)
    this.kernels = instantiate(module, memory)
    this.matrices = this.#writeMatrices()
    const scratch = this.memory.allocate(SCRATCH_BYTES)
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
      return { module, memory, matrices: crew.matrices, scratch: crew.memory.allocate(SCRATCH_BYTES) }
    })
    crew.#helpers = await Promise.all(starts.map((start) => startHelper!(start)))
    if (starts.length > 0) {
      crew.#turns = new MessageChannel()
      crew.#nextTurn = breather(crew.#turns)
    }
    return crew
  }

  /** Computes the steps, one after the other, with all threads; whatever else is ready in this one goes first. */
  async run(steps: readonly Step[]): Promise<void> {
    const program = this.#post(steps)
    await this.#nextTurn?.()
    this.#end(program)
  }

  /** The same, done when it returns. */
  runNow(steps: readonly Step[]): void {
    this.#end(this.#post(steps))
  }

  /** What is under way is no longer wanted: it ends soon, with any result. */
  drop(): void {
    for (let program = this.#ended; program < this.#posted; program++) this.#program(program).drop()
  }

  release(): void {
    for (const helper of this.#helpers) helper.terminate()
    this.#turns?.port1.close()
  }

  #post(steps: readonly Step[]): number {
    const { memory } = this.memory
    const program = this.#posted++
    const list = listOf(memory)
    const slot = LEFT + (program % SLOTS)
    if (program >= SLOTS) {
      this.#end(program - SLOTS)
      if (!isReached(list, slot, this.#helpers.length, PATIENCE_MS)) throw lost()
    }
    Atomics.store(list, slot, 0)
    this.#program(program).write(steps, this.threads)
    Atomics.store(list, POSTED, this.#posted)
    Atomics.notify(list, POSTED)
    return program
  }

  /** Takes part in all up to this one, the oldest first. */
  #end(program: number): void {
    for (; this.#ended <= program; this.#ended++) {
      if (!this.#program(this.#ended).work(this.#bench, PATIENCE_MS)) throw lost()
    }
  }

  #program(program: number): KernelProgram {
    return programAt(this.memory.memory, program)
  }

  #writeMatrices(): MatrixAddresses {
    const write = ({ rows, columns, values }: Matrix, width: number) => {
      const address = this.memory.allocate(4 * rows * width)
      const written = this.memory.floats(address, rows * width).fill(0)
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

/** The life of a helper thread: takes part in every program until it is terminated. */
export function help({ module, memory, matrices, scratch }: HelperStart): never {
  const bench = { memory, kernels: instantiate(module, memory), matrices, scratch }
  for (let program = 0; ; program++) {
    const list = listOf(memory)
    while (Atomics.load(list, POSTED) <= program) Atomics.wait(list, POSTED, program)
    programAt(memory, program).work(bench, Infinity)
    Atomics.add(list, LEFT + (program % SLOTS), 1)
    Atomics.notify(list, LEFT + (program % SLOTS))
  }
}

function listOf(memory: WebAssembly.Memory): Int32Array {
  return new Int32Array(memory.buffer, 0, LEFT + SLOTS)
}

function programAt(memory: WebAssembly.Memory, program: number): KernelProgram {
  return new KernelProgram(memory, PROGRAMS + (program % SLOTS) * PROGRAM_BYTES)
}

function lost(): SpeechError {
  return new SpeechError(
    'EngineLostError',
    'A thread of the speech engine does not answer any more. Your text is kept. Press Speak to start the engine again.',
  )
}

function instantiate(module: WebAssembly.Module, memory: WebAssembly.Memory): ResidualKernels {
  const { exports } = new WebAssembly.Instance(module, { memory: { all: memory } })
  return { ...exports, products: exports } as unknown as ResidualKernels
}
