import type { TensorRecipe } from '../../src/config/model-manifest.ts'
import { expandTensor, type StoredBytes } from '../../src/engine/expand-tensor.ts'
import type { Matrix } from '../../src/engine/kernels/convolution-algorithm.ts'
import type { Constant, Stored, Weights } from './graph.ts'

/** Weights that expand to what is stored, until someone scales or transforms them. */
export function weightsOf(stored: Stored): Weights {
  return { kind: 'weights', shape: stored.shape, stored, zeroPoint: 0, scale: 1, factors: [] }
}

/** The weights times a vector along an axis of the stored tensor. */
export function scaleWeights(weights: Weights, axis: number, vector: ArrayLike<number>): Weights {
  const former = weights.factors.find((factor) => factor.axis === axis)?.values
  const values = Float32Array.from(vector, (value, index) => value * (former?.[index] ?? 1))
  const others = weights.factors.filter((factor) => factor.axis !== axis)
  return { ...weights, factors: [...others, { axis, values }] }
}

/** Takes weights apart into what is stored and how to expand it. @param keep puts something stored away and names it */
export function weightsRecipe(weights: Weights, keep: (stored: StoredBytes) => string): TensorRecipe {
  const { shape, stored, zeroPoint, scale, factors, phases, transform } = weights
  const vectors = factors.map(({ axis, values }) => ({ axis, stored: keep(storedVector(values)) }))
  return {
    shape,
    stored: keep(stored),
    ...(zeroPoint !== 0 && { zeroPoint }),
    ...(scale !== 1 && { scale }),
    ...(vectors.length > 0 && { factors: vectors }),
    ...(phases && { phases }),
    ...(transform && { transform: keep(storedMatrix(transform)) }),
  }
}

/** The numbers the runtime will see, made by the same code as in the browser. */
export function expandWeights(weights: Weights): Float32Array {
  const shelf = new Map<string, StoredBytes>()
  const keep = (stored: StoredBytes) => {
    const key = String(shelf.size)
    shelf.set(key, stored)
    return key
  }
  return expandTensor(weightsRecipe(weights, keep), (key) => shelf.get(key)!)
}

/** Float32 numbers that are too many for the graph file. */
export function storedFloats(constant: Constant): Stored {
  return { type: 'float32', shape: constant.shape, bytes: constant.bytes }
}

function storedVector(values: Float32Array): StoredBytes {
  return { type: 'float32', shape: [values.length], bytes: new Uint8Array(values.buffer) }
}

function storedMatrix({ rows, columns, values }: Matrix): StoredBytes {
  return { type: 'float64', shape: [rows, columns], bytes: new Uint8Array(values.buffer) }
}
