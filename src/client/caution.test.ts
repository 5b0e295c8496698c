import { describe, expect, it } from 'vitest'
import type { AcousticModelInfo, EngineOptions } from '../protocol.ts'
import { Caution } from './caution.ts'

const OPTIONS = { assetsUrl: 'https://site.example/' } as EngineOptions
const running = (provider: 'wasm' | 'webgpu') =>
  ({ provider, threads: 1, plan: 'fast', reason: '' }) as AcousticModelInfo

describe('Caution', () => {
  it('changes nothing and says nothing before anything has happened', () => {
    const caution = new Caution()
    expect([caution.temper(OPTIONS), caution.notice]).toEqual([OPTIONS, undefined])
  })

  it('takes the lean plan where memory was short, says so, and then has nothing left to do without', () => {
    const caution = new Caution()
    expect(caution.lackOfMemory(OPTIONS)).toBe(true)
    expect(caution.temper(OPTIONS)).toEqual({ ...OPTIONS, plan: 'lean' })
    expect(caution.notice).toMatch(/^Memory ran short/)
    expect(caution.lackOfMemory(OPTIONS)).toBe(false)
  })

  it('has nothing to do without where the lean plan was wished for already', () => {
    const caution = new Caution()
    expect(caution.lackOfMemory({ ...OPTIONS, plan: 'lean' })).toBe(false)
    expect(caution.notice).toBeUndefined()
  })

  it('leaves the graphics processor only where it was the one that hung, whatever was wished for', () => {
    const caution = new Caution()
    caution.hung(undefined)
    caution.hung(running('wasm'))
    expect(caution.temper({ ...OPTIONS, provider: 'webgpu' })).toMatchObject({ provider: 'webgpu' })
    caution.hung(running('webgpu'))
    expect(caution.temper({ ...OPTIONS, provider: 'webgpu' })).toMatchObject({ provider: 'wasm' })
    expect(caution.notice).toMatch(/^The graphics processor did not answer/)
    expect(caution.lackOfMemory(OPTIONS)).toBe(true)
    expect(caution.temper(OPTIONS)).toMatchObject({ plan: 'lean', provider: 'wasm' })
  })
})
