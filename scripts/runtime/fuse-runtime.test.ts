import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { setFlagsFromString } from 'node:v8'
import fc from 'fast-check'
import * as ort from 'onnxruntime-web/wasm'
import { describe, expect, it } from 'vitest'
import { GraphBuilder } from '../model/graph-builder.ts'
import { seededNumbers } from '../model/tiny-block.ts'
import { writeOnnx } from '../model/write-onnx.ts'
import { fuseRuntime } from './fuse-runtime.ts'

// Node 20 has the instruction behind a flag; later ones have it anyway.
setFlagsFromString('--experimental-wasm-relaxed-simd')

const installed = createRequire(import.meta.url).resolve('onnxruntime-web/ort-wasm-simd-threaded.wasm')
const runtime = readFileSync(installed)
const fused = fuseRuntime(runtime)!

/** ½ · a · b + c, as onnxruntime computes it. */
async function openProduct() {
  const builder = new GraphBuilder('product')
  builder.node('Gemm', ['a', 'b', 'c'], { alpha: { float: 0.5 } }, 'out')
  const matrix = (name: string, rows: string, columns: string) =>
    ({ name, type: 'float32', shape: [rows, columns] }) as const
  ort.env.wasm.wasmBinary = fused.buffer
  ort.env.wasm.numThreads = 1
  ort.env.logLevel = 'error'
  return ort.InferenceSession.create(
    writeOnnx({
      nodes: builder.nodes,
      tensors: builder.tensors,
      inputs: [matrix('a', 'm', 'k'), matrix('b', 'k', 'n'), matrix('c', 'm', 'n')],
      outputs: [matrix('out', 'm', 'n')],
    }),
  )
}

describe('fuseRuntime', () => {
  it('finds both products in the runtime that is installed', () => {
    expect(fused.length).toBeGreaterThan(runtime.length)
    expect(fused.length).toBeLessThan(runtime.length + 20_000)
  })

  it('lets its threads sleep early: one constant differs beside the products', () => {
    const count = (bytes: Uint8Array, pattern: string) =>
      Buffer.from(bytes).toString('latin1').split(pattern).length
    const [patient, calm] = ['\x41\x80\x80\xc0\x00', '\x41\x80\xa0\x80\x00']
    expect(count(runtime, patient) - count(fused, patient)).toBe(1)
    expect(count(fused, calm) - count(runtime, calm)).toBe(1)
  })

  it('leaves a runtime alone in which it does not find them', () => {
    const other = Uint8Array.from(runtime)
    other[1_700_164]! ^= 1
    expect(fuseRuntime(other)).toBeUndefined()
    expect(fuseRuntime(Uint8Array.from([0, 97, 115, 109, 1, 0, 0, 0]))).toBeUndefined()
  })

  it('gives products of any size as the definition says, to rounding', async () => {
    const session = await openProduct()
    const size = fc.oneof(fc.integer({ min: 1, max: 40 }), fc.constantFrom(16, 48, 128, 300))
    await fc.assert(
      fc.asyncProperty(size, size, size, async (m, k, n) => {
        const [a, b, c] = [seededNumbers(m * k, 7), seededNumbers(k * n, 8), seededNumbers(m * n, 9)]
        const { out } = await session.run({
          a: new ort.Tensor('float32', a, [m, k]),
          b: new ort.Tensor('float32', b, [k, n]),
          c: new ort.Tensor('float32', c, [m, n]),
        })
        const made = out!.data as Float32Array
        let worst = 0
        for (let at = 0; at < m * n; at++) {
          let sum = 0
          for (let i = 0; i < k; i++) sum += a[Math.floor(at / n) * k + i]! * b[i * n + (at % n)]!
          worst = Math.max(worst, Math.abs(0.5 * sum + c[at]! - made[at]!))
        }
        expect(worst).toBeLessThan(2e-5)
      }),
      { numRuns: 40 },
    )
    await session.release()
  })
})
