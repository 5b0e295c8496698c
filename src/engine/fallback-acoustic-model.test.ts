import { describe, expect, it } from 'vitest'
import { SpeechError } from '../errors.ts'
import type { AcousticInput, AcousticModel, AcousticWindow } from './acoustic-model.ts'
import { FallbackAcousticModel } from './fallback-acoustic-model.ts'

const UNIT = 10_000
const WINDOW = 3_000
const INPUT: AcousticInput = {
  tokens: [0, 50, 0],
  style: new Float32Array(256),
  speed: 1,
  use: 'live',
  blend: [{ voice: 'af_heart', weight: 1 }],
}
const sample = (i: number) => 0.2 * Math.sin(i / 20) + 0.01
const RIGHT = Array.from({ length: UNIT }, (_, i) => Math.fround(sample(i)))

type Change = (pcm: Float32Array, from: number) => Float32Array

/** Says the unit in windows that begin wherever it is told to; `change` is what a fault makes of a window. */
class FakeModel implements AcousticModel {
  readonly info
  readonly asked: (number | undefined)[] = []
  released = 0
  readonly #change: Change

  constructor(provider: 'wasm' | 'webgpu', change: Change = (pcm) => pcm) {
    this.info = { provider, threads: 1, plan: provider === 'wasm' ? 'fast' : 'gpu', reason: '' } as const
    this.#change = change
  }

  async *generate({ from = 0 }: AcousticInput): AsyncGenerator<AcousticWindow> {
    this.asked.push(from)
    for (let at = from; at < UNIT; at += WINDOW) {
      const pcm = Float32Array.from({ length: Math.min(WINDOW, UNIT - at) }, (_, i) => sample(at + i))
      const changed = this.#change(pcm, at)
      yield at === from ? { pcm: changed, durations: Int32Array.of(1, 2, 1) } : { pcm: changed }
    }
  }

  async release(): Promise<void> {
    this.released += 1
  }
}

function pair(change?: Change) {
  const gpu = new FakeModel('webgpu', change)
  const wasm = new FakeModel('wasm')
  const faults: string[] = []
  const model = new FallbackAcousticModel(gpu, async (why) => {
    faults.push(why)
    return wasm
  })
  return { gpu, wasm, faults, model }
}

async function speak(model: AcousticModel, input = INPUT) {
  const windows: AcousticWindow[] = []
  for await (const window of model.generate(input)) windows.push(window)
  return { windows, pcm: windows.flatMap(({ pcm }) => [...pcm]) }
}

const lost = (): never => {
  throw new SpeechError('ModelError', 'The model stopped.', { cause: new Error('device lost') })
}
const from = (start: number, fault: (pcm: Float32Array) => Float32Array): Change => {
  return (pcm, at) => (at >= start ? fault(pcm) : pcm)
}

describe('FallbackAcousticModel', () => {
  it('leaves a model alone that works', async () => {
    const { model, wasm, faults } = pair()
    expect((await speak(model)).pcm).toEqual(RIGHT)
    expect(model.info.provider).toBe('webgpu')
    expect([wasm.asked, faults]).toEqual([[], []])
  })

  it.each<[string, Change, string]>([
    ['a device lost in the middle', from(2 * WINDOW, lost), 'it stopped'],
    ['a device lost at once', from(0, lost), 'it stopped'],
    ['what is not a number', from(WINDOW, (pcm) => pcm.fill(NaN, 700, 701)), 'its sound was not a number'],
    ['infinity', from(WINDOW, (pcm) => pcm.fill(-Infinity, 0, 1)), 'its sound was not a number'],
    ['a crash of noise', from(WINDOW, (pcm) => pcm.fill(50, 9, 10)), 'its sound was far too loud'],
    [
      'a wall of noise',
      from(WINDOW, (pcm) => pcm.map((_, i) => (i % 2) * 2 - 1)),
      'its sound was far too loud',
    ],
    ['empty buffers in the middle', from(WINDOW, (pcm) => pcm.fill(0)), 'its sound was empty'],
    ['near silence throughout', (pcm) => pcm.map((s) => s / 1e4), 'its sound was silent'],
  ])('goes on after %s, without a gap or an echo', async (_, change, why) => {
    const { model, gpu, faults } = pair(change)
    const { pcm, windows } = await speak(model)
    expect(pcm).toEqual(RIGHT)
    expect(windows.filter(({ durations }) => durations)).toHaveLength(1)
    expect(windows[0]!.durations).toBeDefined()
    expect(faults).toEqual([why])
    expect(model.info.provider).toBe('wasm')
    expect(gpu.released).toBe(1)
  })

  it('stays with the other model, and releases it in the end', async () => {
    const { model, gpu, wasm } = pair(from(0, lost))
    await speak(model)
    expect((await speak(model)).pcm).toEqual(RIGHT)
    expect(gpu.asked).toHaveLength(1)
    await model.release()
    expect([gpu.released, wasm.released]).toEqual([1, 1])
  })

  it('tells a pause at the start from a unit that is silent', async () => {
    const { model, faults } = pair((pcm, at) => (at === 0 ? pcm.fill(1e-5) : pcm))
    const { pcm } = await speak(model)
    expect(pcm.slice(WINDOW)).toEqual(RIGHT.slice(WINDOW))
    expect(faults).toEqual([])
  })

  it('does not take a file that cannot be fetched for a fault of the GPU', async () => {
    const missing = from(0, () => {
      throw new SpeechError('AssetError', 'The file is missing.')
    })
    const { model, faults } = pair(missing)
    await expect(speak(model)).rejects.toThrow('missing')
    expect(faults).toEqual([])
  })

  it('tries again with the next text when the other model cannot be opened', async () => {
    const wasm = new FakeModel('wasm')
    let attempts = 0
    const model = new FallbackAcousticModel(new FakeModel('webgpu', lost), async () => {
      if (++attempts === 1) throw new SpeechError('ModelError', 'No memory.')
      return wasm
    })
    await expect(speak(model)).rejects.toThrow('No memory.')
    expect((await speak(model)).pcm).toEqual(RIGHT)
  })

  it('goes nowhere when the caller leaves', async () => {
    const { model, wasm } = pair()
    for await (const window of model.generate(INPUT)) if (window) break
    expect(wasm.asked).toEqual([])
    expect((await speak(model)).pcm).toEqual(RIGHT)
  })
})
