/** Row-major. */
export interface Matrix {
  readonly rows: number
  readonly columns: number
  readonly values: Float64Array
}

/**
 * A short convolution as fewer products: y = A · ((G w) ∘ (B x)) gives `tile − taps + 1` outputs from `tile` inputs, and
 * costs one product a row instead of `taps` an output.
 */
export interface ConvolutionAlgorithm {
  readonly taps: number
  readonly tile: number
  /** Outputs a tile. */
  readonly outputs: number
  /** [rows, tile] */
  readonly input: Matrix
  /** [rows, taps] */
  readonly kernel: Matrix
  /** [outputs, rows] */
  readonly output: Matrix
}

/** Real points beside 0, ±1 and ∞ for small tiles. */
const SMALL_POINTS = [0, 1, -1, 2, -2, 0.5, -0.5, 3, -3]
/** And for large ones, where the rest lies on the unit circle: in pairs r, 1 ÷ r, which keeps the numbers small. */
const LARGE_POINTS = [0, 1, -1, 0.5, -0.5, 2, -2, 0.77, -0.77, 1 / 0.77, -1 / 0.77]
const LARGEST_SMALL_TILE = 10

type Complex = readonly [re: number, im: number]

/**
 * Toom–Cook: both polynomials evaluated at `tile` points, multiplied there, interpolated (transposed: overlap-save).
 * Complex points come in conjugate pairs, of which one is enough, with Gauss's three real products.
 * The input matrix is written out by Lagrange's products: a numeric inverse of Vandermonde's is wrong at these sizes.
 * @throws RangeError for tiles it has no points for
 */
export function convolutionAlgorithm(taps: number, tile: number): ConvolutionAlgorithm {
  const small = tile <= LARGEST_SMALL_TILE
  const real = small ? SMALL_POINTS.slice(0, tile - 1) : LARGE_POINTS
  const pairs = small ? 0 : (tile - real.length - 1) / 2
  if (!Number.isInteger(pairs) || pairs < 0 || tile <= taps) {
    throw new RangeError(
      `No algorithm for ${taps} taps and tiles of ${tile}; take an even tile above 12, or up to 10.`,
    )
  }
  const outputs = tile - taps + 1
  const rows = [
    ...real.map((point) => realRow(point, real, pairs, taps, outputs)),
    lastRow(real, pairs, taps, outputs),
  ]
  const complex = Array.from({ length: pairs }, (_, at) => {
    const angle = (Math.PI * (2 * at + 1)) / (2 * pairs)
    return pairRows([Math.cos(angle), Math.sin(angle)], real, pairs, taps, outputs)
  })
  // All first products of the pairs, then all second, then all third: the order of the sums in the runtime's product.
  for (let product = 0; product < 3; product++) rows.push(...complex.map((three) => three[product]!))
  for (const row of rows) balance(row, small)
  return {
    taps,
    tile,
    outputs,
    input: matrixOf(rows.map((row) => row.input)),
    kernel: matrixOf(rows.map((row) => row.kernel)),
    output: transpose(matrixOf(rows.map((row) => row.output))),
  }
}

interface Row {
  input: number[]
  kernel: number[]
  output: number[]
}

/** Coefficients, lowest power first, of the polynomial with these roots. */
function polynomial(roots: readonly number[]): number[] {
  return roots.reduce<number[]>((product, root) => multiply(product, [-root, 1]), [1])
}

function multiply(first: readonly number[], second: readonly number[]): number[] {
  const product = new Array<number>(first.length + second.length - 1).fill(0)
  first.forEach((a, i) => second.forEach((b, j) => (product[i + j]! += a * b)))
  return product
}

/** x^(2·pairs) + 1, whose roots are the points on the unit circle; 1 where there are none. */
function circle(pairs: number): number[] {
  if (pairs === 0) return [1]
  const coefficients = new Array<number>(2 * pairs + 1).fill(0)
  coefficients[0] = coefficients[2 * pairs] = 1
  return coefficients
}

const powers = (point: number, count: number) => Array.from({ length: count }, (_, power) => point ** power)
const atLast = (count: number) => Array.from({ length: count }, (_, at) => (at === count - 1 ? 1 : 0))

function realRow(point: number, real: readonly number[], pairs: number, taps: number, outputs: number): Row {
  const others = real.filter((other) => other !== point)
  const distance = others.reduce((product, other) => product * (point - other), 1)
  const scale = distance * (pairs > 0 ? point ** (2 * pairs) + 1 : 1)
  const input = multiply(polynomial(others), circle(pairs)).map((value) => value / scale)
  return { input: [...input, 0], kernel: powers(point, taps), output: powers(point, outputs) }
}

/** The point at infinity: the highest coefficients. */
function lastRow(real: readonly number[], pairs: number, taps: number, outputs: number): Row {
  return { input: multiply(polynomial(real), circle(pairs)), kernel: atLast(taps), output: atLast(outputs) }
}

/** Gauss: (a + ib)(c + id) from c(a + b), a(d − c) and b(c + d). */
function pairRows(
  point: Complex,
  real: readonly number[],
  pairs: number,
  taps: number,
  outputs: number,
): Row[] {
  const angle = Math.atan2(point[1], point[0])
  const power = (exponent: number): Complex => [Math.cos(angle * exponent), Math.sin(angle * exponent)]
  const roots = polynomial(real)
  const value = roots.reduce<Complex>(
    (sum, coefficient, at) => [sum[0] + coefficient * power(at)[0], sum[1] + coefficient * power(at)[1]],
    [0, 0],
  )
  const degree = 2 * pairs
  const divisor = times(value, scaled(power(degree - 1), degree))
  const geometric = Array.from({ length: degree }, (_, at) => power(degree - 1 - at))
  const re = multiply(
    roots,
    geometric.map((one) => one[0]),
  )
  const im = multiply(
    roots,
    geometric.map((one) => one[1]),
  )
  const input = re.map((part, at) => quotient([part, im[at]!], divisor))
  const a = [...input.map((one) => one[0]), 0]
  const b = [...input.map((one) => one[1]), 0]
  const c = Array.from({ length: taps }, (_, at) => power(at)[0])
  const d = Array.from({ length: taps }, (_, at) => power(at)[1])
  const al = Array.from({ length: outputs }, (_, at) => 2 * power(at)[0])
  const be = Array.from({ length: outputs }, (_, at) => 2 * power(at)[1])
  return [
    { input: a.map((x, i) => x + b[i]!), kernel: c, output: al.map((x, i) => x - be[i]!) },
    { input: a, kernel: d.map((x, i) => x - c[i]!), output: be.map((x) => -x) },
    { input: b, kernel: c.map((x, i) => x + d[i]!), output: al.map((x) => -x) },
  ]
}

const times = (x: Complex, y: Complex): Complex => [x[0] * y[0] - x[1] * y[1], x[0] * y[1] + x[1] * y[0]]
const scaled = (x: Complex, factor: number): Complex => [x[0] * factor, x[1] * factor]
function quotient(x: Complex, y: Complex): Complex {
  const size = y[0] * y[0] + y[1] * y[1]
  return [(x[0] * y[0] + x[1] * y[1]) / size, (x[1] * y[0] - x[0] * y[1]) / size]
}

/** Moves size between input and kernel matrix, so that neither's float32 rounding rules the result. */
function balance(row: Row, small: boolean): void {
  const largest = (values: readonly number[]) => Math.max(...values.map(Math.abs))
  const size = small ? Math.sqrt(largest(row.input) / largest(row.kernel)) : largest(row.input)
  row.input = row.input.map((value) => value / size)
  row.kernel = row.kernel.map((value) => value * size)
}

function matrixOf(rows: readonly (readonly number[])[]): Matrix {
  return { rows: rows.length, columns: rows[0]!.length, values: Float64Array.from(rows.flat()) }
}

function transpose({ rows, columns, values }: Matrix): Matrix {
  const result = new Float64Array(values.length)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++)
      result[column * rows + row] = values[row * columns + column]!
  }
  return { rows: columns, columns: rows, values: result }
}
