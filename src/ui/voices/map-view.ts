/** Of the part of the map that is shown, the voices of the blend take up so much. */
const FILLED = 0.6
const LEAST_SHOWN = 0.12

export interface Place {
  readonly x: number
  readonly y: number
}

/** A square part of the map: its middle, and half its side. */
export interface MapView extends Place {
  readonly size: number
}

/** The part around the voices of a blend, so that there is room to drag between them; for one voice the whole map. */
export function viewFor(parts: readonly Place[]): MapView {
  if (parts.length < 2) return { x: 0, y: 0, size: 1 }
  const [xs, ys] = [parts.map(({ x }) => x), parts.map(({ y }) => y)]
  const [left, right] = [Math.min(...xs), Math.max(...xs)]
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)]
  const size = Math.max(right - left, bottom - top) / 2 / FILLED
  return { x: (left + right) / 2, y: (top + bottom) / 2, size: Math.min(1, Math.max(LEAST_SHOWN, size)) }
}

/** Where a place of the map is in the view, −1 … 1. */
export function inView(view: MapView, { x, y }: Place): Place {
  return { x: (x - view.x) / view.size, y: (y - view.y) / view.size }
}

/** The place of the map that is there in the view; at its edge where it would be outside. */
export function onMap(view: MapView, { x, y }: Place): Place {
  const within = (value: number) => Math.max(-1, Math.min(1, value)) * view.size
  return { x: view.x + within(x), y: view.y + within(y) }
}
