import { V128, WasmFunction } from './wasm-function.ts'

/**
 * sin(πr) ÷ √π ≈ r · P(r²) for |r| ≤ ½, coefficients lowest first: a least-squares fit on Chebyshev points, reweighted
 * until all errors are of a size, 3e-7 of the amplitude.
 */
const SINE = [1.7724478244781494, -2.915248155593872, 1.4341129064559937, -0.312919944524765] as const

/** Bytes of a vector. */
const VECTOR = 16

/** Runs `body` for every vector of channels with local `at` counting bytes, and `ends` being how many there are. */
function everyVector(code: WasmFunction, at: number, ends: number, body: () => void): void {
  code.i32(0).set(at)
  code.while(
    () => code.get(at).get(ends).lessThan(),
    () => {
      body()
      code.advance(at, VECTOR)
    },
  )
}

/**
 * t + (r P(r²))² with t = scale · x + shift and r = t − round t: a norm, then Snake over π. Rows of channels.
 * Parameters: rows, bytes of channels, x, from row to row of x, scales and after them shifts, out (rows adjacent).
 */
export function snakeKernel(isFused: boolean): WasmFunction {
  const code = new WasmFunction(6)
  const [rows, width, x, xRow, affine, out] = [0, 1, 2, 3, 4, 5] as const
  const [at, left, from, to] = [code.local(), code.local(), code.local(), code.local()]
  const [scale, shift, turns, rest, square] = Array.from({ length: 5 }, () => code.local(V128)) as [
    number,
    number,
    number,
    number,
    number,
  ]
  const multiplyAdd = (addend: () => void) => {
    if (isFused) {
      addend()
      code.relaxedMultiplyAdd()
    } else {
      code.mulLanes()
      addend()
      code.addLanes()
    }
  }
  everyVector(code, at, width, () => {
    code.get(affine).get(at).add().tee(from).load().set(scale)
    code.get(from).get(width).add().load().set(shift)
    code.get(x).get(at).add().set(from).get(out).get(at).add().set(to).get(rows).set(left)
    code.repeat(() => {
      code.get(from).load().get(scale)
      multiplyAdd(() => code.get(shift))
      code.tee(turns).get(turns).nearest().subLanes().tee(rest).get(rest).mulLanes().set(square)
      code.f32x4(SINE[3])
      for (const coefficient of [SINE[2], SINE[1], SINE[0]]) {
        code.get(square)
        multiplyAdd(() => code.f32x4(coefficient))
      }
      code.get(rest).mulLanes().tee(rest).get(rest)
      multiplyAdd(() => code.get(turns))
      code.set(turns).get(to).get(turns).store()
      code.advance(from, { local: xRow }).advance(to, { local: width })
      code.advance(left, -1).get(left)
    })
  })
  return code
}

/**
 * Of every channel the sum of x − mean, and of its square. Parameters: rows, bytes of channels, x, means, sums (and after
 * them squares). In float32: few rows at a time, please.
 */
export function momentsKernel(): WasmFunction {
  const code = new WasmFunction(5)
  const [rows, width, x, means, sums] = [0, 1, 2, 3, 4] as const
  const [at, left, from, to] = [code.local(), code.local(), code.local(), code.local()]
  const [mean, sum, squares, centred] = Array.from({ length: 4 }, () => code.local(V128)) as [
    number,
    number,
    number,
    number,
  ]
  everyVector(code, at, width, () => {
    code.get(means).get(at).add().load().set(mean)
    code.get(x).get(at).add().set(from).get(sums).get(at).add().set(to).get(rows).set(left)
    code.f32x4(0).set(sum).f32x4(0).set(squares)
    code.repeat(() => {
      code.get(from).load().get(mean).subLanes().set(centred)
      code.get(sum).get(centred).addLanes().set(sum)
      code.get(centred).get(centred).mulLanes().get(squares).addLanes().set(squares)
      code.advance(from, { local: width }).advance(left, -1).get(left)
    })
    code.get(to).get(sum).store()
    code.get(to).get(width).add().get(squares).store()
  })
  return code
}

/** out = (out + x) · factor. Parameters: bytes, x, out, address of the factor. */
export function addKernel(): WasmFunction {
  const code = new WasmFunction(4)
  const [size, x, out, scale] = [0, 1, 2, 3] as const
  const at = code.local()
  const factor = code.local(V128)
  code.get(scale).loadSplat().set(factor)
  everyVector(code, at, size, () => {
    code.get(out).get(at).add()
    code.get(out).get(at).add().load().get(x).get(at).add().load().addLanes().get(factor).mulLanes()
    code.store()
  })
  return code
}
