import { describe, expect, it } from 'vitest'
import { summaryOf } from './summary.ts'

describe('summaryOf', () => {
  it('tells what was changed', () => {
    expect(summaryOf({})).toBe('as the voice is')
    expect(summaryOf({ pitch: 2 })).toBe('changed')
    expect(summaryOf({ emotions: [{ emotion: 'happy', strength: 1.25 }] })).toBe('happy 1.3')
    expect(summaryOf({ emotions: [{ emotion: 'happy', strength: 1 }], styles: { lists: true } })).toBe(
      'happy 1.0 and more',
    )
  })
})
