import { describe, expect, it } from 'vitest'
import { fitLowRank, type Rows } from './statistics-regression.ts'

const wave = (length: number, step: number) =>
  Float64Array.from({ length }, (_, i) => Math.sin(i * step + step))

/** Outputs that depend on two hidden directions of the inputs alone. */
function samples(count: number): { inputs: Rows; outputs: Rows } {
  const [a, b, x, y] = [wave(30, 1.3), wave(30, 2.9), wave(50, 0.7), wave(50, 2.1)]
  const inputs = Array.from({ length: count }, (_, n) => wave(30, 0.37 * (n + 1)))
  const outputs = inputs.map((input) => {
    const along = (direction: Float64Array) => input.reduce((sum, value, i) => sum + value * direction[i]!, 0)
    return Float64Array.from(x, (_, i) => along(a) * x[i]! + along(b) * y[i]!)
  })
  return { inputs, outputs }
}

function predict(map: ReturnType<typeof fitLowRank>, input: Float64Array): Float64Array {
  const result = new Float64Array(map.basis[0]!.length)
  map.basis.forEach((row, k) => {
    let coordinate = 0
    input.forEach((value, feature) => (coordinate += value * map.projection[feature]![k]!))
    row.forEach((value, i) => (result[i]! += coordinate * value))
  })
  return result
}

describe('fitLowRank', () => {
  it('finds a map of rank two from samples, and holds for samples it has not seen', () => {
    const { inputs, outputs } = samples(48)
    const map = fitLowRank(inputs.slice(0, 40), outputs.slice(0, 40), 1e-9, 2)
    for (let n = 40; n < 48; n++) {
      const said = predict(map, inputs[n]!)
      const error = said.reduce((sum, value, i) => sum + (value - outputs[n]![i]!) ** 2, 0)
      const size = outputs[n]!.reduce((sum, value) => sum + value ** 2, 0)
      expect(error).toBeLessThan(1e-6 * size)
    }
  })

  it('shrinks towards nothing as the ridge grows', () => {
    const { inputs, outputs } = samples(20)
    const map = fitLowRank(inputs, outputs, 1e9, 2)
    expect(Math.max(...predict(map, inputs[0]!).map(Math.abs))).toBeLessThan(1e-4)
  })
})
