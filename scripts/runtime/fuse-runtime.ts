import { fusedProduct } from './fused-product.ts'
import { unsigned, WasmFunction } from '../../src/engine/kernels/wasm-function.ts'

const CODE_SECTION = 10
/** A, B, C, rows and so on: see `fusedProduct`. */
const PARAMETERS = 9

/** The two inner loops of onnxruntime-web 1.30's matrix product, by their size in bytes and FNV-1a of these. */
const PRODUCTS = [
  { size: 2040, hash: 0x3eacadd4, adds: false },
  { size: 1922, hash: 0xca587132, adds: true },
] as const

/** What starts its threads; the constant in it, 2^20, is how often a thread that has no work looks for some before it sleeps. */
const POOL = { size: 7608, hash: 0x191f6395, at: 5571 }
/** i32.const 2^12, as long as the one that stood there. */
const PATIENCE = Uint8Array.of(0x41, 0x80, 0xa0, 0x80, 0x00)

/**
 * onnxruntime's WebAssembly with faster matrix products: a way for six rows at once, with one instruction to multiply
 * and add, is written in front of the two functions that compute all of them; fewer rows take the old way. And with
 * threads that soon go to sleep, instead of keeping a core from the kernels' threads for milliseconds after each run.
 * @returns undefined where these are not found: another version of the runtime
 */
export function fuseRuntime(runtime: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  const section = findSection(runtime, CODE_SECTION)
  if (!section) return undefined
  const edits: { readonly from: number; readonly to: number; readonly body: Uint8Array }[] = []
  const [count, first] = readUnsigned(runtime, section.start)
  for (let index = 0, at = first; index < count; index++) {
    const [size, start] = readUnsigned(runtime, at)
    const end = start + size
    const bytes = runtime.subarray(start, end)
    const is = (one: { readonly size: number; readonly hash: number }) =>
      one.size === size && one.hash === fnv(bytes)
    const product = PRODUCTS.find(is)
    if (product) edits.push({ from: at, to: end, body: Uint8Array.from(withFastWay(bytes, product.adds)) })
    else if (is(POOL)) {
      const from = start + POOL.at
      edits.push({ from, to: from + PATIENCE.length, body: PATIENCE })
    }
    at = end
  }
  if (edits.length !== PRODUCTS.length + 1) return undefined
  const grown = edits.reduce((sum, { from, to, body }) => sum + body.length - (to - from), 0)
  const pieces: Uint8Array[] = [
    runtime.subarray(0, section.header),
    Uint8Array.of(CODE_SECTION, ...unsigned(section.end - section.start + grown)),
  ]
  let at = section.start
  for (const { from, to, body } of edits) {
    pieces.push(runtime.subarray(at, from), body)
    at = to
  }
  return join([...pieces, runtime.subarray(at)])
}

function withFastWay(body: Uint8Array, adds: boolean): number[] {
  const [groups, first] = readUnsigned(body, 0)
  let [locals, at] = [0, first]
  for (let group = 0; group < groups; group++) {
    const [count, type] = readUnsigned(body, at)
    locals += count
    at = type + 1
  }
  const way = fusedProduct(new WasmFunction(PARAMETERS + locals), adds)
  return way.before({ groups, locals: body.subarray(first, at), code: body.subarray(at) })
}

function findSection(
  bytes: Uint8Array,
  wanted: number,
): { header: number; start: number; end: number } | undefined {
  for (let at = 8; at < bytes.length;) {
    const [size, start] = readUnsigned(bytes, at + 1)
    if (bytes[at] === wanted) return { header: at, start, end: start + size }
    at = start + size
  }
  return undefined
}

/** LEB128. @returns the number, and where it ends */
function readUnsigned(bytes: Uint8Array, at: number): [value: number, end: number] {
  let value = 0
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++]!
    value += (byte & 127) * 2 ** shift
    if (!(byte & 128)) return [value, at]
  }
}

function fnv(bytes: Uint8Array): number {
  return bytes.reduce((hash, byte) => Math.imul(hash ^ byte, 0x01000193), 0x811c9dc5) >>> 0
}

function join(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
