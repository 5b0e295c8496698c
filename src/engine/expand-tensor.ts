import type { StoredTensor, TensorRecipe } from '../config/model-manifest.ts'
import { freeNumbers } from '../lib/free-numbers.ts'
import { sizeOfShape } from '../lib/size-of-shape.ts'

type StoredNumbers = Uint8Array | Int8Array | Float32Array | Float64Array

/** A stored tensor with the bytes of its part that hold it. */
export interface StoredBytes {
  readonly type: StoredTensor['type']
  readonly shape: readonly number[]
  readonly bytes: Uint8Array
}

function joinPlanes(bytes: Uint8Array, length: number): Float32Array {
  const joined = new Uint8Array(4 * length)
  for (let plane = 0; plane < 4; plane++) {
    for (let index = 0; index < length; index++) joined[4 * index + plane] = bytes[plane * length + index]!
  }
  return new Float32Array(joined.buffer)
}

function storedNumbers({ type, shape, bytes }: StoredBytes): StoredNumbers {
  const length = sizeOfShape(shape)
  switch (type) {
    case 'uint8':
      return bytes
    case 'int8':
      return new Int8Array(bytes.buffer, bytes.byteOffset, length)
    case 'float32':
      return new Float32Array(new Uint8Array(bytes).buffer)
    case 'float64':
      return new Float64Array(new Uint8Array(bytes).buffer)
    case 'float32-planes':
      return joinPlanes(bytes, length)
  }
}

/** (stored − zero point) × scale × the factors along each axis. */
function dequantise(
  recipe: TensorRecipe,
  source: StoredBytes,
  read: (name: string) => StoredBytes,
): Float32Array {
  const { zeroPoint = 0, scale = 1 } = recipe
  const result = scaled(storedNumbers(source), zeroPoint, scale)
  for (const { axis, stored } of recipe.factors ?? []) {
    const factors = storedNumbers(read(stored))
    multiplyAlong(result, factors, sizeOfShape(source.shape.slice(axis + 1)))
  }
  return result
}

/** Integers by a table: there are but 256. */
function scaled(numbers: StoredNumbers, zeroPoint: number, scale: number): Float32Array {
  const result = new Float32Array(numbers.length)
  if (numbers instanceof Uint8Array || numbers instanceof Int8Array) {
    const bytes = new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.length)
    const sign = numbers instanceof Int8Array ? 128 : 256
    const table = Float32Array.from({ length: 256 }, (_, byte) => {
      return ((byte < sign ? byte : byte - 256) - zeroPoint) * scale
    })
    for (let at = 0; at < bytes.length; at++) result[at] = table[bytes[at]!]!
  } else {
    for (let at = 0; at < numbers.length; at++) result[at] = (numbers[at]! - zeroPoint) * scale
  }
  return result
}

/** Each run of `run` numbers times its factor, the factors again and again. */
function multiplyAlong(result: Float32Array, factors: StoredNumbers, run: number): void {
  for (let at = 0; at < result.length;) {
    for (let index = 0; index < factors.length; index++) {
      const factor = factors[index]!
      for (const end = at + run; at < end; at++) result[at]! *= factor
    }
  }
}

/**
 * [in, out, 2·stride] → [out·stride, in, 2]. Output sample stride·u + p sums input u with tap p and input u − 1 with tap
 * p + stride; as a convolution over (u − 1, u) the later tap comes first.
 */
function splitPhases(
  kernel: Float32Array,
  [inputs, outputs]: readonly number[],
  stride: number,
): Float32Array {
  const result = new Float32Array(kernel.length)
  for (let input = 0; input < inputs!; input++) {
    for (let output = 0; output < outputs!; output++) {
      const from = (input * outputs! + output) * 2 * stride
      for (let phase = 0; phase < stride; phase++) {
        const to = ((output * stride + phase) * inputs! + input) * 2
        result[to] = kernel[from + phase + stride]!
        result[to + 1] = kernel[from + phase]!
      }
    }
  }
  return result
}

/** [out, in, K] and G [R, K] → [R, out, in]. */
function transformKernels(
  kernels: Float32Array,
  matrix: StoredBytes,
  outputs: number,
  inputs: number,
): Float32Array {
  const [rows, taps] = matrix.shape as [number, number]
  const values = storedNumbers(matrix)
  const result = new Float32Array(rows * outputs * inputs)
  const sum = new Float64Array(inputs)
  const byTap = Array.from({ length: taps }, () => new Float64Array(inputs))
  for (let output = 0; output < outputs; output++) {
    const start = output * inputs * taps
    for (let tap = 0; tap < taps; tap++) {
      const column = byTap[tap]!
      for (let input = 0; input < inputs; input++) column[input] = kernels[start + input * taps + tap]!
    }
    for (let row = 0; row < rows; row++) {
      sum.fill(0)
      for (let tap = 0; tap < taps; tap++) {
        const weight = values[row * taps + tap]!
        const column = byTap[tap]!
        for (let input = 0; input < inputs; input++) sum[input]! += weight * column[input]!
      }
      result.set(sum, (row * outputs + output) * inputs)
    }
  }
  return result
}

/**
 * Makes the float32 tensor a graph wants out of what was downloaded.
 * @param read finds a stored tensor by the key the recipe names
 * @throws RangeError where the result has not the size the recipe promises
 */
export function expandTensor(recipe: TensorRecipe, read: (name: string) => StoredBytes): Float32Array {
  const source = read(recipe.stored)
  let tensor = dequantise(recipe, source, read)
  let shape = source.shape
  const become = (made: Float32Array) => {
    freeNumbers(tensor)
    tensor = made
  }
  if (recipe.phases) {
    become(splitPhases(tensor, shape, recipe.phases))
    shape = [shape[1]! * recipe.phases, shape[0]!, 2]
  }
  if (recipe.transform) become(transformKernels(tensor, read(recipe.transform), shape[0]!, shape[1]!))
  if (tensor.length !== sizeOfShape(recipe.shape)) {
    throw new RangeError(
      `Tensor ${recipe.stored} expands to ${tensor.length} numbers, its recipe says ${recipe.shape.join(' × ')}; build the model again.`,
    )
  }
  return tensor
}
