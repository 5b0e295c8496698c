import { describe, expect, it, vi } from 'vitest'
import { findGpu, NEEDED_LIMITS, type GpuAdapterPort } from './gpu-adapter.ts'

const INFO = { vendor: 'acme', architecture: 'rocket-2', description: '' }
const adapter = (change: Partial<GpuAdapterPort> = {}): GpuAdapterPort => ({
  info: INFO,
  limits: NEEDED_LIMITS,
  ...change,
})
const find = (found: GpuAdapterPort | null) => findGpu({ requestAdapter: async () => found })

describe('findGpu', () => {
  it('names an adapter by all that the browser tells of it', async () => {
    expect(await find(adapter())).toEqual({ kind: 'found', name: 'acme rocket-2', software: false })
    expect(await find(adapter({ info: undefined }))).toMatchObject({ kind: 'found', name: 'unnamed' })
  })

  it('knows software from hardware', async () => {
    expect(await find(adapter({ info: { ...INFO, isFallbackAdapter: true } }))).toMatchObject({
      software: true,
    })
  })

  it('leaves an adapter alone that allows too little, and says what', async () => {
    const limits = { ...NEEDED_LIMITS, maxStorageBufferBindingSize: 2 ** 26 }
    expect(await find(adapter({ limits }))).toEqual({
      kind: 'none',
      why: 'The graphics processor (acme rocket-2) allows too little for this model: maxStorageBufferBindingSize is 67108864.',
    })
    const { maxBufferSize: _, ...few } = NEEDED_LIMITS
    expect((await find(adapter({ limits: few as typeof NEEDED_LIMITS }))).kind).toBe('none')
  })

  it('does without a GPU where there is none, or where asking for it fails', async () => {
    expect((await findGpu(undefined)).kind).toBe('none')
    expect((await find(null)).kind).toBe('none')
    expect((await findGpu({ requestAdapter: () => Promise.reject(new Error('no')) })).kind).toBe('none')
  })

  it('does not wait for a driver that never answers', async () => {
    vi.useFakeTimers()
    const finding = findGpu({ requestAdapter: () => new Promise(() => {}) })
    await vi.advanceTimersByTimeAsync(3_000)
    expect((await finding).kind).toBe('none')
    vi.useRealTimers()
  })
})
