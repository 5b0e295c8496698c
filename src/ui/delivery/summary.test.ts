import { describe, expect, it } from 'vitest'
import { summaryOf } from './summary.ts'

describe('summaryOf', () => {
  it('tells what was changed', () => {
    const happy = { name: 'happy', strength: 1.25 }
    const emotions = [{ emotion: 'happy', strength: 1.25 }] as const
    expect(summaryOf({}, [])).toBe('as the voice is')
    expect(summaryOf({ pitch: 2 }, [])).toBe('changed')
    expect(summaryOf({ emotions }, [])).toBe('changed')
    expect(summaryOf({ emotions }, [happy])).toBe('happy 1.3')
    expect(summaryOf({ emotions }, [happy, { name: 'calm', strength: 0.5 }])).toBe('happy 1.3 + calm 0.5')
    expect(summaryOf({ emotions, styles: { lists: true } }, [happy])).toBe('happy 1.3 and more')
  })
})
