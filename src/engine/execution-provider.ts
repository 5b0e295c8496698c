/** What decides how the model runs in WebAssembly. */
export interface Machine {
  /** Logical cores, as the browser tells them. */
  readonly cores: number
  /** Cross-origin isolated: shared memory, and with it threads, are allowed. */
  readonly isolated: boolean
  /** In GiB, rounded, where the browser tells it. */
  readonly memory?: number
}

export interface Wishes {
  readonly threads?: number
  readonly plan?: 'fast' | 'lean'
}

export interface ExecutionChoice {
  readonly provider: 'wasm'
  readonly threads: number
  /** Of the built model: `lean` takes half the memory. */
  readonly plan: 'fast' | 'lean'
  /** One sentence for the page. */
  readonly reason: string
}

/** More threads than this gained nothing in WASM, and more than the physical cores loses. */
const MOST_THREADS = 8

/** In GiB; with less the transformed weights of the fast plan may end the page. */
const ENOUGH_MEMORY = 4

/** Decides how the model runs in WebAssembly, and says why. Whether a GPU does better: see GpuAdvisor. */
export function chooseExecution(
  { cores, isolated, memory = ENOUGH_MEMORY }: Machine,
  wishes: Wishes = {},
): ExecutionChoice {
  const choice = (threads: number, why: string): ExecutionChoice => ({
    provider: 'wasm',
    threads,
    plan: wishes.plan ?? (memory < ENOUGH_MEMORY ? 'lean' : 'fast'),
    reason: why,
  })

  if (!isolated) {
    return choice(
      1,
      'One thread, because the page is not cross-origin isolated: its server must send COOP and COEP.',
    )
  }
  const wish = Math.floor(wishes.threads ?? 0)
  if (wish >= 1) {
    const threads = Math.min(wish, MOST_THREADS)
    return choice(threads, `${count(threads)}, as set.`)
  }
  const known = cores >= 1 ? Math.floor(cores) : 1
  if (known <= 2) return choice(known, `${count(known)}, one for each core.`)
  const threads = Math.min(known - 1, MOST_THREADS)
  return threads < known - 1
    ? choice(threads, `${count(threads)} of ${known} cores; more would not be faster.`)
    : choice(threads, `${count(threads)} of ${known} cores; one is left for the page.`)
}

function count(threads: number): string {
  return threads === 1 ? 'One thread' : `${threads} threads`
}
