import { describe, expect, it } from 'vitest'
import { chooseExecution } from './execution-provider.ts'

describe('chooseExecution', () => {
  it.each([
    [1, 1],
    [2, 2],
    [3, 2],
    [4, 3],
    [8, 7],
    [9, 8],
    [64, 8],
    [NaN, 1],
    [0, 1],
  ])('with %d cores uses %d threads', (cores, threads) => {
    expect(chooseExecution({ cores, isolated: true })).toMatchObject({ provider: 'wasm', threads })
  })

  it('uses one thread where shared memory is not allowed, whatever was wished, and says what the server must send', () => {
    const choice = chooseExecution({ cores: 8, isolated: false }, { threads: 4 })
    expect(choice.threads).toBe(1)
    expect(choice.reason).toContain('COOP and COEP')
  })

  it('obeys a wish for threads within bounds', () => {
    expect(chooseExecution({ cores: 8, isolated: true }, { threads: 3 }).threads).toBe(3)
    expect(chooseExecution({ cores: 8, isolated: true }, { threads: 99 }).threads).toBe(8)
    expect(chooseExecution({ cores: 4, isolated: true }, { threads: 0 }).threads).toBe(3)
  })

  it('takes the lean plan where memory is short, unless told otherwise', () => {
    const plan = (memory?: number, wish?: 'fast' | 'lean') =>
      chooseExecution({ cores: 4, isolated: true, memory }, { plan: wish }).plan
    expect([plan(2), plan(4), plan(undefined), plan(2, 'fast'), plan(8, 'lean')]).toEqual([
      'lean',
      'fast',
      'fast',
      'fast',
      'lean',
    ])
  })
})
