import { expect, it } from 'vitest'
import { shown } from './shown.ts'

it.each([
  ['fast', '"fast"'],
  [NaN, 'NaN'],
  [-0.5, '-0.5'],
  [undefined, 'undefined'],
  [null, 'null'],
  [[1, 2], 'a list'],
  [Object.create(null), 'an object'],
  [() => 1, 'a function'],
  ['x'.repeat(100), `"${'x'.repeat(59)}…`],
])('shows %o as a sentence can hold it', (value, text) => expect(shown(value)).toBe(text))
