import { describe, expect, it } from 'vitest'
import { summaryOf } from './summary.ts'

describe('summaryOf', () => {
  it('tells what was changed', () => {
    const happy = { name: 'happy', strength: 1.25 }
    const emotions = [{ emotion: 'happy', strength: 1.25 }] as const
    expect(summaryOf({}, null)).toBe('as the voice is')
    expect(summaryOf({ pitch: 2 }, null)).toBe('changed')
    expect(summaryOf({ emotions }, null)).toBe('changed')
    expect(summaryOf({ emotions }, happy)).toBe('happy 1.3')
    expect(summaryOf({ emotions, styles: { lists: true } }, happy)).toBe('happy 1.3 and more')
  })
})
