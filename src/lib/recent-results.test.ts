import { describe, expect, it } from 'vitest'
import { RecentResults } from './recent-results.ts'

describe('RecentResults', () => {
  it('makes what was asked for lately once, and forgets the rest', async () => {
    const made: string[] = []
    const recent = new RecentResults<string>(2)
    const ask = (key: string) =>
      recent.get(key, async () => {
        made.push(key)
        return key.toUpperCase()
      })
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) expect(await ask(key)).toBe(key.toUpperCase())
    expect(made).toEqual(['a', 'b', 'c', 'b'])
  })

  it('tries a failed one again', async () => {
    const recent = new RecentResults<number>(2)
    await expect(recent.get('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(await recent.get('a', async () => 1)).toBe(1)
  })
})
