import { V128, type WasmFunction } from '../../src/engine/kernels/wasm-function.ts'

const ROWS = 6
/** Columns of B come in panels of 16, one row of them after the other; half of one is computed at a time. */
const PANEL = 16
const PANEL_ROW = 4 * PANEL
const HALVES = [0, PANEL_ROW / 2] as const
const DEPTH_STEP = 4

/**
 * Writes C = alpha · A · B or, with `adds`, C += alpha · A · B for six rows, the way onnxruntime's matrix
 * product calls it, and returns 6; goes on behind itself where there are fewer rows. A last panel that is not whole is filled
 * up with zeros in B.
 * Parameters: A, B, C, depth, rows, columns, from row to row of A and of C (counted in floats), alpha (f32).
 * @param code of a function with these parameters, in that order
 */
export function fusedProduct(code: WasmFunction, adds: boolean): WasmFunction {
  const [a, b, c, depth, rows, columns, aRow, cRow, alpha] = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const
  const [panel, out, left, rest, vectors, steps, to] = Array.from({ length: 7 }, () => code.local()) as Seven
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
  /** Multiplies by alpha and adds to what was there, in a vector of C at `to`, as far as columns are left. */
  const finish = (sum: number, at: number, isWhole: boolean) => {
    const eachLane = (body: (lane: number) => void) => {
      for (let lane = 0; lane < 4; lane++) {
        code
          .i32(at / 4 + lane)
          .get(rest)
          .lessThan()
        code.if(() => body(lane))
      }
    }
    if (adds && isWhole) code.get(to).load(at).set(factor)
    else if (adds)
      eachLane((lane) =>
        code
          .get(to)
          .get(factor)
          .loadLane(lane, at + 4 * lane)
          .set(factor),
      )
    code.get(sum).get(scale)
    if (adds) code.get(factor).relaxedMultiplyAdd()
    else code.mulLanes()
    code.set(sum)
    if (isWhole) code.get(to).get(sum).store(at)
    else
      eachLane((lane) =>
        code
          .get(to)
          .get(sum)
          .storeLane(lane, at + 4 * lane),
      )
  }
  const finishRows = (isWhole: boolean) => {
    for (let row = 0; row < ROWS; row++) {
      for (const which of [0, 1]) finish(sums[2 * row + which]!, 16 * which, isWhole)
      code.advance(to, { local: cRow })
    }
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
    code
      .get(rest)
      .i32(PANEL / 2)
      .atLeast()
    code.if(() => finishRows(true))
    code
      .get(rest)
      .i32(PANEL / 2)
      .lessThan()
    code.if(() => finishRows(false))
  }

  code.get(rows).i32(ROWS).atLeast()
  return code.if(() => {
    code.get(alpha).splat().set(scale)
    code.get(aRow).i32(4).mul().set(aRow).get(cRow).i32(4).mul().set(cRow)
    code.get(b).set(panel).get(c).set(out).get(columns).set(left)
    code.while(
      () => code.i32(0).get(left).lessThan(),
      () => {
        for (const offset of HALVES) {
          code
            .get(left)
            .i32(offset / 4)
            .sub()
            .set(rest)
          code.i32(0).get(rest).lessThan()
          code.if(() => half(offset))
        }
        code.get(panel).get(depth).i32(PANEL_ROW).mul().add().set(panel)
        code.advance(out, PANEL_ROW).advance(left, -PANEL)
      },
    )
    code.i32(ROWS).return()
  })
}

type Four = [number, number, number, number]
type Seven = [number, number, number, number, number, number, number]
