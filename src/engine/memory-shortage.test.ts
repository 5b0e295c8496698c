import { describe, expect, it } from 'vitest'
import { isMemoryShortage } from './memory-shortage.ts'

/** What a runtime really throws. */
function thrownBy(act: () => unknown): unknown {
  try {
    act()
  } catch (error) {
    return error
  }
  throw new Error('Nothing was thrown.')
}

describe('isMemoryShortage', () => {
  it.each([
    ['a memory that may not grow', () => new WebAssembly.Memory({ initial: 1, maximum: 1 }).grow(1)],
    ['a buffer that is too large', () => new ArrayBuffer(Number.MAX_SAFE_INTEGER)],
    ['an array that is too long', () => new Float32Array(2 ** 52)],
  ])('knows %s', (_, act) => expect(isMemoryShortage(thrownBy(act))).toBe(true))

  it('knows what the runtime in C++ says, also as a cause', () => {
    const said = new Error('failed to call OrtRun(). ERROR_CODE: 6, ERROR_MESSAGE: std::bad_alloc')
    expect(isMemoryShortage(new Error('The model stopped.', { cause: said }))).toBe(true)
  })

  it.each([new Error('Broken.'), new RangeError('A chunk has 600 tokens.'), 'memory', undefined])(
    'takes %s for something else',
    (error) => expect(isMemoryShortage(error)).toBe(false),
  )
})
