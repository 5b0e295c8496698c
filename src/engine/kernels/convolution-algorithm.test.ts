import { expect, it } from 'vitest'
import { convolutionAlgorithm, type Matrix } from './convolution-algorithm.ts'

/** Numbers between −1 and 1 that are the same every time. */
const seededNumbers = (count: number, seed = 1) =>
  Float32Array.from({ length: count }, (_, at) => Math.sin(12.9898 * (at + 1) * seed))

const times = ({ rows, columns, values }: Matrix, vector: ArrayLike<number>) =>
  Float64Array.from({ length: rows }, (_, row) => {
    let sum = 0
    for (let column = 0; column < columns; column++) sum += values[row * columns + column]! * vector[column]!
    return sum
  })

it('gives what the taps give, for every size the model uses', () => {
  for (const [taps, tile] of [
    [2, 6],
    [3, 6],
    [3, 8],
    [7, 26],
    [7, 36],
    [11, 36],
    [11, 44],
  ] as const) {
    const { input, kernel, output, outputs } = convolutionAlgorithm(taps, tile)
    const x = seededNumbers(tile, taps)
    const w = seededNumbers(taps, tile)
    const products = times(kernel, w).map((value, row) => value * times(input, x)[row]!)
    times(output, products).forEach((value, at) => {
      expect(value).toBeCloseTo(
        w.reduce((sum, weight, tap) => sum + weight * x[at + tap]!, 0),
        9,
      )
    })
    expect(outputs).toBe(tile - taps + 1)
  }
})

it('needs less than a quarter of the products for eleven taps', () => {
  const { input, outputs } = convolutionAlgorithm(11, 44)
  expect(input.rows / outputs).toBeLessThan(11 / 4)
})

it('refuses tiles it has no points for', () => {
  expect(() => convolutionAlgorithm(11, 11)).toThrow(RangeError)
  expect(() => convolutionAlgorithm(7, 25)).toThrow(/even tile/)
})
