import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { AssetManifest } from '../../src/config/asset-manifest.ts'
import { ROOT } from '../run-tool.mjs'
import type { BuildStepFunction } from './build-context.ts'
import { writeAsset } from './write-asset.ts'

const FOLDER = join(ROOT, 'node_modules/onnxruntime-web/dist')
const FILES = { jsep: 'ort-wasm-simd-threaded.jsep.wasm', native: 'ort-wasm-simd-threaded.asyncify.wasm' }

/**
 * The WebAssembly of the builds of onnxruntime-web for a GPU: packed a quarter as large, so that hosts with a limit on
 * files take them and hosts that compress nothing send no more.
 */
export const build: BuildStepFunction = async ({ out }) => {
  const runtimes: Record<string, NonNullable<AssetManifest['runtimes']>['jsep']> = {}
  for (const [name, file] of Object.entries(FILES)) {
    const packed = gzipSync(await readFile(join(FOLDER, file)), { level: 9 })
    runtimes[name] = await writeAsset(out, `runtime/${name}.{hash}.wasm.gz`, packed)
  }
  return { runtimes: runtimes as AssetManifest['runtimes'] }
}
