const PAGE = 65_536
/** Of the processor's cache. */
const LINE = 64

/** Memory that is given out for good, or rented for as long as something is computed in it. */
export class CrewMemory {
  readonly memory: WebAssembly.Memory
  #top: number
  #rented: { readonly from: number; readonly to: number }[] = []

  /** @param from the first address that is free */
  constructor(memory: WebAssembly.Memory, from: number) {
    this.memory = memory
    this.#top = from
  }

  /** An address for good; not while anything is rented. */
  allocate(bytes: number): number {
    const address = this.#free(bytes)
    this.#top = address + bytes
    return address
  }

  /** An address until `giveBack`. */
  rent(bytes: number): number {
    const from = this.#free(bytes)
    this.#rented.push({ from, to: from + bytes })
    this.#rented.sort((a, b) => a.from - b.from)
    return from
  }

  giveBack(address: number): void {
    this.#rented = this.#rented.filter(({ from }) => from !== address)
  }

  floats(address: number, length: number): Float32Array {
    return new Float32Array(this.memory.buffer, address, length)
  }

  /** The first place that is large enough. */
  #free(bytes: number): number {
    let address = aligned(this.#top)
    for (const { from, to } of this.#rented) {
      if (address + bytes <= from) break
      address = aligned(to)
    }
    const missing = address + bytes - this.memory.buffer.byteLength
    if (missing > 0) this.memory.grow(Math.ceil(missing / PAGE))
    return address
  }
}

function aligned(address: number): number {
  return Math.ceil(address / LINE) * LINE
}
