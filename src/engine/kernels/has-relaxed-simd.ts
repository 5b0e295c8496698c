import { V128, WasmFunction } from './wasm-function.ts'
import { wasmModule } from './wasm-module.ts'

/** Whether this engine multiplies and adds in one instruction. */
export function hasRelaxedSimd(): boolean {
  const code = new WasmFunction(0)
  const sum = code.local(V128)
  code.get(sum).get(sum).get(sum).relaxedMultiplyAdd().set(sum)
  return WebAssembly.validate(wasmModule({ code }, undefined))
}
