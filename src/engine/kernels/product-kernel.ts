import { V128, WasmFunction } from './wasm-function.ts'

/** Rows that are computed at once, most first: 12 sums, two vectors of B and a factor fill the 16 registers. */
const ROWS_AT_ONCE = [6, 2, 1] as const
/** Columns of B and C come in panels: two vectors. */
const PANEL = 8
/** The sums' length is a multiple of it. */
const DEPTH_STEP = 4

/** Bytes from row to row; as constants in the code they cost no instruction. */
export interface ProductStrides {
  readonly aRow: number
  readonly bRow: number
}

/**
 * C = A · B or, with `adds`, C = R + A · B: all that a convolution in the transformed domain needs.
 * Parameters: rows, panels, depth, then addresses and lengths in bytes: a, b, from panel to panel of b, c, from row to
 * row of c, r (laid out as c).
 * @param isFused one instruction multiplies and adds, rounding once: relaxed SIMD
 */
export function productKernel({ aRow, bRow }: ProductStrides, isFused: boolean, adds: boolean): WasmFunction {
  const code = new WasmFunction(9)
  const [rows, panels, depth, a, b, bPanel, c, cRow, r] = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const
  const left = code.local()
  const row = code.local()
  const out = code.local()
  const base = code.local()
  const factors = code.local()
  const vectors = code.local()
  const steps = code.local()
  const factor = code.local(V128)
  const columns = [code.local(V128), code.local(V128)]
  const sums = Array.from({ length: 2 * ROWS_AT_ONCE[0] }, () => code.local(V128))

  const start = (count: number) => {
    for (let i = 0; i < count; i++) {
      for (const half of [0, 1]) {
        if (adds) code.get(base).load(16 * half)
        else code.f32x4(0)
        code.set(sums[2 * i + half]!)
      }
      if (adds) code.advance(base, { local: cRow })
    }
  }
  const sum = (count: number) => {
    code.get(row).set(factors).get(b).set(vectors).get(depth).set(steps)
    code.repeat(() => {
      for (let step = 0; step < DEPTH_STEP; step++) {
        for (const half of [0, 1])
          code
            .get(vectors)
            .load(step * bRow + 16 * half)
            .set(columns[half]!)
        for (let i = 0; i < count; i++) {
          code
            .get(factors)
            .loadSplat(i * aRow + 4 * step)
            .set(factor)
          for (const half of [0, 1]) {
            const target = sums[2 * i + half]!
            code.get(factor).get(columns[half]!)
            if (isFused) code.get(target).relaxedMultiplyAdd()
            else code.mulLanes().get(target).addLanes()
            code.set(target)
          }
        }
      }
      code.advance(factors, 4 * DEPTH_STEP).advance(vectors, DEPTH_STEP * bRow)
      code.get(steps).i32(DEPTH_STEP).sub().tee(steps)
    })
  }
  const finish = (count: number) => {
    for (let i = 0; i < count; i++) {
      for (const half of [0, 1])
        code
          .get(out)
          .get(sums[2 * i + half]!)
          .store(16 * half)
      code.advance(out, { local: cRow })
    }
    code.advance(row, count * aRow).advance(left, -count)
  }

  code.while(
    () => code.get(panels),
    () => {
      code.get(rows).set(left).get(a).set(row).get(c).set(out).get(r).set(base)
      for (const count of ROWS_AT_ONCE) {
        code.while(
          () => code.get(left).i32(count).atLeast(),
          () => {
            start(count)
            sum(count)
            finish(count)
          },
        )
      }
      code.advance(b, { local: bPanel })
      code
        .advance(c, 4 * PANEL)
        .advance(r, 4 * PANEL)
        .advance(panels, -1)
    },
  )
  return code
}
