import { I32, unsigned, type WasmFunction } from './wasm-function.ts'

const HEADER = [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0]
const text = (value: string) => [...unsigned(value.length), ...new TextEncoder().encode(value)]
const section = (id: number, items: readonly (readonly number[])[]) => {
  const bytes = [...unsigned(items.length), ...items.flat()]
  return [id, ...unsigned(bytes.length), ...bytes]
}

/**
 * A WebAssembly module of these functions, exported by name, over the memory that it imports as `memory.all`.
 * @param maximumPages of 64 KiB: the memory is one that threads share; undefined: it is not
 */
export function wasmModule(
  functions: Readonly<Record<string, WasmFunction>>,
  maximumPages: number | undefined,
): Uint8Array<ArrayBuffer> {
  const entries = Object.entries(functions)
  const limits = maximumPages === undefined ? [0, 1] : [3, 1, ...unsigned(maximumPages)]
  const types = entries.map(([, one]) => [
    0x60,
    ...unsigned(one.parameters),
    ...Array.from({ length: one.parameters }, () => I32),
    0,
  ])
  return Uint8Array.from([
    ...HEADER,
    ...section(1, types),
    ...section(2, [[...text('memory'), ...text('all'), 2, ...limits]]),
    ...section(
      3,
      entries.map((_, at) => unsigned(at)),
    ),
    ...section(
      7,
      entries.map(([name], at) => [...text(name), 0, ...unsigned(at)]),
    ),
    ...section(
      10,
      entries.map(([, one]) => one.body()),
    ),
  ])
}
