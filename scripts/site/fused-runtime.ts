import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { ROOT } from '../run-tool.mjs'
import { fuseRuntime } from '../runtime/fuse-runtime.ts'

const NAME = 'ort-wasm-simd-threaded.fused.wasm'

/**
 * Gives `import url from 'onnxruntime-web/ort-wasm-simd-threaded.fused.wasm?url'` the file that `fuseRuntime` makes of the
 * published one: a file of its own, since the browser compiles it while it arrives and keeps what it compiled.
 * @throws Error where the installed runtime is not the one that `fuseRuntime` knows
 */
export function fusedRuntime(): Plugin {
  return {
    name: 'fused-runtime',
    enforce: 'pre',
    resolveId(source) {
      return source === `onnxruntime-web/${NAME}?url` ? `${fusedFile()}?url` : undefined
    },
  }
}

function fusedFile(): string {
  const published = createRequire(import.meta.url).resolve('onnxruntime-web/ort-wasm-simd-threaded.wasm')
  const fused = fuseRuntime(readFileSync(published))
  if (!fused) throw new Error(`${published} is not the version that scripts/runtime/fuse-runtime.ts knows.`)
  const folder = join(ROOT, '.cache/runtime')
  mkdirSync(folder, { recursive: true })
  const file = join(folder, NAME)
  // A server that watches the folder would load the page anew, which asks for the file again.
  if (!existsSync(file) || !readFileSync(file).equals(fused)) writeFileSync(file, fused)
  return file
}
