import { describe, expect, it } from 'vitest'
import type { GraphFile, ModelManifest } from '../config/model-manifest.ts'
import { expandGraph } from './expand-graph.ts'
import type { ModelFiles } from './model-files.ts'

const part = { path: 'weights.1', hash: '', bytes: 4 }
const files = {
  manifest: {
    parts: [part],
    stored: { numbers: { part: 0, offset: 0, shape: [2, 2], type: 'int8' } },
  } as unknown as ModelManifest,
  read: async () => Uint8Array.of(1, 2, 254, 4),
} as unknown as ModelFiles

const graphOf = (shape: number[]) =>
  ({ tensors: { 'w.bin': { stored: 'numbers', scale: 0.5, shape } } }) as unknown as GraphFile

describe('the external data of a graph', () => {
  it('says how long a tensor will be, and makes it when it is taken', async () => {
    const { tensors } = await expandGraph(graphOf([2, 2]), files)
    const [{ path, data }] = tensors as [(typeof tensors)[0]]
    expect(path).toBe('w.bin')
    expect(data).toBeInstanceOf(Uint8Array)
    expect(data.byteLength).toBe(16)
    expect([...new Float32Array(data.subarray(0, 16).slice().buffer)]).toEqual([0.5, 1, -1, 2])
    expect([...new Float32Array(data.subarray(8, 12).slice().buffer)]).toEqual([-1])
  })

  it('keeps what went wrong, which the runtime does not tell', async () => {
    const { tensors, faults } = await expandGraph(graphOf([3, 2]), files)
    expect(faults).toEqual([])
    expect(() => tensors[0]!.data.subarray(0, 24)).toThrow(RangeError)
    expect(faults).toHaveLength(1)
    expect(String(faults[0])).toContain('build the model again')
  })
})
