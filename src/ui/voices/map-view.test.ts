import { describe, expect, it } from 'vitest'
import { inView, onMap, viewFor } from './map-view.ts'

describe('the part of the map that is shown', () => {
  it('has all voices of the blend in it, with room around them', () => {
    const parts = [
      { x: 0.1, y: 0.2 },
      { x: 0.5, y: 0.3 },
      { x: 0.3, y: 0.25 },
    ]
    const view = viewFor(parts)
    for (const part of parts) {
      const { x, y } = inView(view, part)
      expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThanOrEqual(0.6 + 1e-9)
      expect(onMap(view, { x, y }).x).toBeCloseTo(part.x, 9)
    }
  })

  it('is the whole map for one voice, and never nothing for voices in one place', () => {
    expect(viewFor([{ x: 0.5, y: 0.5 }])).toEqual({ x: 0, y: 0, size: 1 })
    expect(
      viewFor([
        { x: 0.5, y: 0.5 },
        { x: 0.5, y: 0.5 },
      ]).size,
    ).toBeGreaterThan(0.1)
  })

  it('ends at its edge', () => {
    expect(onMap({ x: 0.5, y: 0, size: 0.5 }, { x: 7, y: -7 })).toEqual({ x: 1, y: -0.5 })
  })
})
