/** Value types of WebAssembly. */
export const I32 = 0x7f
export const V128 = 0x7b

const SIMD = 0xfd

/** Unsigned LEB128. */
export function unsigned(value: number): number[] {
  const bytes: number[] = []
  do {
    const rest = Math.floor(value / 128)
    bytes.push(rest > 0 ? (value % 128) | 128 : value % 128)
    value = rest
  } while (value > 0)
  return bytes
}

function signed(value: number): number[] {
  const bytes: number[] = []
  for (;;) {
    const low = value & 127
    value >>= 7
    const isLast = (value === 0 && (low & 64) === 0) || (value === -1 && (low & 64) !== 0)
    bytes.push(isLast ? low : low | 128)
    if (isLast) return bytes
  }
}

/** A function taken apart. */
export interface FunctionCode {
  /** Groups of locals that are declared, and their declarations. */
  readonly groups: number
  readonly locals: ArrayLike<number> & Iterable<number>
  /** Its instructions, with the `end`. */
  readonly code: Iterable<number>
}

/**
 * Writes one WebAssembly function, instruction by instruction; its parameters are all i32, and it returns nothing.
 * Addresses are in bytes.
 */
export class WasmFunction {
  readonly parameters: number
  readonly #locals: number[] = []
  readonly #bytes: number[] = []

  constructor(parameters: number) {
    this.parameters = parameters
  }

  local(type: typeof I32 | typeof V128 = I32): number {
    this.#locals.push(type)
    return this.parameters + this.#locals.length - 1
  }

  get(local: number): this {
    return this.#write(0x20, ...unsigned(local))
  }
  set(local: number): this {
    return this.#write(0x21, ...unsigned(local))
  }
  tee(local: number): this {
    return this.#write(0x22, ...unsigned(local))
  }
  i32(value: number): this {
    return this.#write(0x41, ...signed(value))
  }
  add(): this {
    return this.#write(0x6a)
  }
  and(): this {
    return this.#write(0x71)
  }
  sub(): this {
    return this.#write(0x6b)
  }
  mul(): this {
    return this.#write(0x6c)
  }
  lessThan(): this {
    return this.#write(0x48)
  }
  atLeast(): this {
    return this.#write(0x4e)
  }
  /** Runs `body` where the i32 on the stack is not zero. */
  if(body: () => void): this {
    this.#write(0x04, 0x40)
    body()
    return this.#write(0x0b)
  }
  return(): this {
    return this.#write(0x0f)
  }
  /** local += amount, a number or another local. */
  advance(local: number, amount: number | { readonly local: number }): this {
    this.get(local)
    if (typeof amount === 'number') this.i32(amount)
    else this.get(amount.local)
    return this.add().set(local)
  }

  /** Repeats while the i32 that `condition` leaves is not zero; looks before the first time. */
  while(condition: () => void, body: () => void): this {
    this.#write(0x02, 0x40, 0x03, 0x40)
    condition()
    this.#write(0x45, 0x0d, 1)
    body()
    return this.#write(0x0c, 0, 0x0b, 0x0b)
  }
  /** Repeats as long as the i32 that `body` leaves is not zero; at least once. */
  repeat(body: () => void): this {
    this.#write(0x03, 0x40)
    body()
    return this.#write(0x0d, 0, 0x0b)
  }

  load(offset = 0): this {
    return this.#simd(0x00).#write(2, ...unsigned(offset))
  }
  /** One float32 into all four lanes. */
  loadSplat(offset = 0): this {
    return this.#simd(0x09).#write(2, ...unsigned(offset))
  }
  store(offset = 0): this {
    return this.#simd(0x0b).#write(2, ...unsigned(offset))
  }
  /** One float32 into one lane of the vector on the stack, above its address. */
  loadLane(lane: number, offset = 0): this {
    return this.#simd(0x56).#write(2, ...unsigned(offset), lane)
  }
  storeLane(lane: number, offset = 0): this {
    return this.#simd(0x5a).#write(2, ...unsigned(offset), lane)
  }
  /** The same float32 in all four lanes. */
  f32x4(value: number): this {
    const bytes = new Uint8Array(Float32Array.of(value, value, value, value).buffer)
    return this.#simd(0x0c).#write(...bytes)
  }
  /** The f32 on the stack in all four lanes. */
  splat(): this {
    return this.#simd(0x13)
  }
  nearest(): this {
    return this.#simd(0x6a)
  }
  addLanes(): this {
    return this.#simd(0xe4)
  }
  subLanes(): this {
    return this.#simd(0xe5)
  }
  mulLanes(): this {
    return this.#simd(0xe6)
  }
  /** a · b + c, rounded once or twice. */
  relaxedMultiplyAdd(): this {
    return this.#simd(0x105)
  }

  /** As it stands in the code section. */
  body(): number[] {
    return this.before({ groups: 0, locals: [], code: [0x0b] })
  }

  /** The same in front of another function's code, whose parameters and locals count as this one's parameters. */
  before({ groups, locals, code }: FunctionCode): number[] {
    const own = this.#locals.flatMap((type) => [1, type])
    const bytes = [...unsigned(groups + this.#locals.length), ...locals, ...own, ...this.#bytes, ...code]
    return [...unsigned(bytes.length), ...bytes]
  }

  #simd(code: number): this {
    return this.#write(SIMD, ...unsigned(code))
  }

  #write(...bytes: number[]): this {
    for (const byte of bytes) this.#bytes.push(byte)
    return this
  }
}
