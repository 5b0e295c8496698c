import { V128, type WasmFunction } from './wasm-function.ts'

const ROWS = 6
/** Columns of B come in panels of 16, one row of them after the other; half of one is computed at a time. */
const PANEL = 16
const PANEL_ROW = 4 * PANEL
const HALVES = [0, PANEL_ROW / 2] as const
const DEPTH_STEP = 4

/**
 * Writes C = alpha · A · B or, with `adds`, C += alpha · A · B for six rows and whole panels, the way onnxruntime's matrix
 * product calls it, and returns 6; goes on behind itself where there are fewer rows or half a panel.
 * Parameters: A, B, C, depth, rows, columns, from row to row of A and of C (counted in floats), alpha (f32).
 * @param code of a function with these parameters, in that order
 */
export function fusedProduct(code: WasmFunction, adds: boolean): WasmFunction {
  const [a, b, c, depth, rows, columns, aRow, cRow, alpha] = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const
  const [panel, out, left, vectors, steps, to] = Array.from({ length: 6 }, () => code.local()) as Six
  const factors = Array.from({ length: ROWS }, () => code.local())
  const [scale, factor, first, second] = Array.from({ length: 4 }, () => code.local(V128)) as Four
  const sums = Array.from({ length: 2 * ROWS }, () => code.local(V128))

  const step = (at: number) => {
    code
      .get(vectors)
      .load(at * PANEL_ROW)
      .set(first)
      .get(vectors)
      .load(at * PANEL_ROW + 16)
      .set(second)
    for (let row = 0; row < ROWS; row++) {
      code
        .get(factors[row]!)
        .loadSplat(4 * at)
        .set(factor)
      for (const [half, column] of [first, second].entries()) {
        const sum = sums[2 * row + half]!
        code.get(factor).get(column).get(sum).relaxedMultiplyAdd().set(sum)
      }
    }
  }
  const advance = (count: number) => {
    for (const row of factors) code.advance(row, 4 * count)
    code.advance(vectors, count * PANEL_ROW).advance(steps, -count)
  }
  const half = (offset: number) => {
    code.get(a).set(factors[0]!)
    for (let row = 1; row < ROWS; row++)
      code
        .get(factors[row - 1]!)
        .get(aRow)
        .add()
        .set(factors[row]!)
    for (const sum of sums) code.f32x4(0).set(sum)
    code.get(panel).i32(offset).add().set(vectors).get(depth).set(steps)
    for (const count of [DEPTH_STEP, 1]) {
      code.while(
        () => code.get(steps).i32(count).atLeast(),
        () => {
          for (let at = 0; at < count; at++) step(at)
          advance(count)
        },
      )
    }
    code.get(out).i32(offset).add().set(to)
    for (let row = 0; row < ROWS; row++) {
      for (const which of [0, 1]) {
        code
          .get(to)
          .get(sums[2 * row + which]!)
          .get(scale)
        if (adds)
          code
            .get(to)
            .load(16 * which)
            .relaxedMultiplyAdd()
        else code.mulLanes()
        code.store(16 * which)
      }
      code.advance(to, { local: cRow })
    }
  }

  code.get(rows).i32(ROWS).atLeast()
  code
    .get(columns)
    .i32(PANEL - 1)
    .and()
    .i32(1)
    .lessThan()
    .and()
  return code.if(() => {
    code.get(alpha).splat().set(scale)
    code.get(aRow).i32(4).mul().set(aRow).get(cRow).i32(4).mul().set(cRow)
    code.get(b).set(panel).get(c).set(out).get(columns).set(left)
    code.while(
      () => code.get(left),
      () => {
        for (const offset of HALVES) half(offset)
        code.get(panel).get(depth).i32(PANEL_ROW).mul().add().set(panel)
        code.advance(out, PANEL_ROW).advance(left, -PANEL)
      },
    )
    code.i32(ROWS).return()
  })
}

type Four = [number, number, number, number]
type Six = [number, number, number, number, number, number]
