import { strFromU8 } from 'fflate'
import { importError } from './import-error.ts'

/** What a pickle may hold here: plain values, names of things (never the things), tuples, and calls that were not made. */
export type Pickled =
  | number
  | string
  | boolean
  | null
  | readonly Pickled[]
  | { readonly global: string }
  | { readonly called: string; readonly with: readonly Pickled[] }
  | { readonly persistent: Pickled }

/** A tensor's parts, and an empty dictionary that torch writes beside it. Nothing else has business in a voice. */
const CALLABLE = ['torch._utils._rebuild_tensor_v2', 'collections.OrderedDict']
const NAMEABLE = [...CALLABLE, 'torch.FloatStorage', 'torch.DoubleStorage', 'torch.HalfStorage']
const MARK = Symbol('mark')
const MOST_STEPS = 10_000

/**
 * Reads the pickle of a tensor as data, by a list of instructions of which none can run anything: a name is kept as a name, a
 * call as a note that it was asked for. @throws SpeechError InputError for every instruction and every name that is not listed
 */
export function readPickle(bytes: Uint8Array): Pickled {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const stack: (Pickled | typeof MARK)[] = []
  const memo = new Map<number, Pickled>()
  let at = 0

  const skip = (length: number): number => {
    if (at + length > bytes.length) throw importError('The PyTorch file ends too early. Fetch it again.')
    at += length
    return at - length
  }
  const take = (length: number) => strFromU8(bytes.subarray(skip(length), at))
  const line = () => {
    const end = bytes.indexOf(0x0a, at)
    const found = take((end < 0 ? bytes.length : end) - at)
    skip(1)
    return found
  }
  const pop = (): Pickled => {
    const value = stack.pop()
    if (value === undefined || value === MARK) throw damaged()
    return value
  }
  const popTuple = (length: number): Pickled[] => Array.from({ length }, pop).reverse()
  const sinceMark = (): Pickled[] => {
    const mark = stack.lastIndexOf(MARK)
    if (mark < 0) throw damaged()
    return stack.splice(mark).slice(1) as Pickled[]
  }
  const name = (global: string) => {
    if (!NAMEABLE.includes(global)) {
      throw importError(
        `This PyTorch file asks for “${global.slice(0, 60)}”, which has no business in a voice. It was not opened and nothing in it was run. Save the voice’s tensor alone, or as .npy.`,
      )
    }
    stack.push({ global })
  }
  const call = () => {
    const [callable, args] = popTuple(2)
    const global = isGlobal(callable) ? callable.global : ''
    if (!CALLABLE.includes(global) || !Array.isArray(args)) throw damaged()
    stack.push({ called: global, with: args })
  }
  const recall = (index: number) => {
    const value = memo.get(index)
    if (value === undefined) throw damaged()
    stack.push(value)
  }
  const keep = (index: number) => {
    const value = pop()
    stack.push(value)
    memo.set(index, value)
  }
  const INSTRUCTIONS: Readonly<Record<number, () => void>> = {
    0x80: () => skip(1), // PROTO
    0x95: () => skip(8), // FRAME
    0x28: () => stack.push(MARK),
    0x4e: () => stack.push(null),
    0x88: () => stack.push(true),
    0x89: () => stack.push(false),
    0x4b: () => stack.push(view.getUint8(skip(1))), // BININT1
    0x4d: () => stack.push(view.getUint16(skip(2), true)), // BININT2
    0x4a: () => stack.push(view.getInt32(skip(4), true)), // BININT
    0x58: () => stack.push(take(view.getUint32(skip(4), true))), // BINUNICODE
    0x8c: () => stack.push(take(view.getUint8(skip(1)))), // SHORT_BINUNICODE
    0x63: () => name(`${line()}.${line()}`), // GLOBAL
    0x93: () => name(popTuple(2).join('.')), // STACK_GLOBAL
    0x51: () => stack.push({ persistent: pop() }), // BINPERSID
    0x52: call, // REDUCE
    0x29: () => stack.push([]), // EMPTY_TUPLE
    0x74: () => stack.push(sinceMark()), // TUPLE
    0x85: () => stack.push(popTuple(1)),
    0x86: () => stack.push(popTuple(2)),
    0x87: () => stack.push(popTuple(3)),
    0x71: () => keep(view.getUint8(skip(1))), // BINPUT
    0x72: () => keep(view.getUint32(skip(4), true)), // LONG_BINPUT
    0x94: () => keep(memo.size), // MEMOIZE
    0x68: () => recall(view.getUint8(skip(1))), // BINGET
    0x6a: () => recall(view.getUint32(skip(4), true)), // LONG_BINGET
  }

  for (let step = 0; step < MOST_STEPS; step++) {
    const code = view.getUint8(skip(1))
    if (code === 0x2e) return pop() // STOP
    const run = INSTRUCTIONS[code]
    if (!run) {
      throw importError(
        `This PyTorch file has an instruction (0x${code.toString(16)}) that no tensor needs. It was not opened and nothing in it was run. Save the voice’s tensor alone, or as .npy.`,
      )
    }
    run()
  }
  throw damaged()
}

function isGlobal(value: Pickled | undefined): value is { readonly global: string } {
  return typeof value === 'object' && value !== null && 'global' in value
}

function damaged() {
  return importError(
    'This PyTorch file does not hold a single tensor. Save the voice’s tensor alone, or as .npy.',
  )
}
