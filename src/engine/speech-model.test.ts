import { describe, expect, it, vi } from 'vitest'
import type { AcousticInput, AcousticModel, AcousticModelInfo } from './acoustic-model.ts'
import { SpeechError } from '../errors.ts'
import { GpuAdvisor, type VerdictBook } from './gpu-advisor.ts'
import { NEEDED_LIMITS, type GpuAdapterPort } from './gpu-adapter.ts'
import { GPU_RUNTIMES, type GpuRuntime } from './gpu-verdict.ts'
import { SpeechModel } from './speech-model.ts'

const INPUT: AcousticInput = {
  tokens: [0, 50, 0],
  style: new Float32Array(256),
  speed: 1,
  use: 'live',
  blend: [{ voice: 'af_heart', weight: 1 }],
}
const CHOICE = { provider: 'wasm', threads: 2, plan: 'fast', reason: 'Two cores.' } as const
const ADAPTER: GpuAdapterPort = {
  info: { vendor: 'acme', architecture: 'rocket-2', description: '' },
  limits: NEEDED_LIMITS,
}
const voice = (hz: number) =>
  Float32Array.from({ length: 24_000 }, (_, i) => 0.1 * Math.sign(Math.sin((i * hz) / 3820)))

interface Kind {
  /** What the golden phrase takes. */
  readonly ms: number
  readonly pcm?: (use: AcousticInput['use']) => Float32Array
  readonly opens?: () => void
  readonly wait?: () => Promise<void>
}

class Book implements VerdictBook {
  readonly values = new Map<string, unknown>()
  async read<T>(name: string, fallback: T): Promise<T> {
    return (this.values.get(name) as T | undefined) ?? fallback
  }
  async write<T>(name: string, value: T): Promise<void> {
    this.values.set(name, structuredClone(value))
  }
}

/** A device whose runtimes behave as told, on a clock of its own. */
function device(
  kinds: Partial<Record<GpuRuntime, Kind>>,
  adapter: GpuAdapterPort | null = ADAPTER,
  book = new Book(),
) {
  let clock = 0
  const all: Record<string, Kind> = { wasm: { ms: 500 }, ...kinds }
  const opened: string[] = []
  let open = 0
  const opener = {
    async open(runtime: string, plan: string, info: AcousticModelInfo): Promise<AcousticModel> {
      opened.push(`${runtime} ${plan}`)
      const kind = all[runtime]
      if (!kind) throw new SpeechError('ModelError', 'No such runtime.')
      kind.opens?.()
      open += 1
      return {
        info,
        async *generate({ use }) {
          clock += kind.ms
          await kind.wait?.()
          yield { pcm: (kind.pcm ?? (() => voice(200)))(use) }
        },
        release: async () => void (open -= 1),
      }
    },
  }
  const visit = (wish?: 'wasm' | 'webgpu', version = '1', runtimes = GPU_RUNTIMES) => {
    const told: AcousticModelInfo[] = []
    const model = new SpeechModel({
      opener,
      advisor: new GpuAdvisor({ requestAdapter: async () => adapter }, book, [version]),
      choice: CHOICE,
      wish,
      runtimes,
      golden: async () => INPUT,
      now: () => clock,
      onFallback: (info) => told.push(info),
    })
    return { model, told }
  }
  return { visit, opened, stillOpen: () => open }
}

const good: Kind = { ms: 50 }
const atRest = () => true

describe('SpeechModel', () => {
  it('speaks at once in WebAssembly, finds the faster runtime at rest, and uses it from then on', async () => {
    const { visit, opened, stillOpen } = device({ jsep: good, native: { ms: 25 } })
    const { model } = visit()
    const first = await model.open()
    expect(first.info).toMatchObject({ provider: 'wasm', plan: 'fast' })
    expect(await model.plans()).toEqual(['fast'])
    expect(opened).toEqual(['wasm fast'])

    expect(await model.improve(atRest)).toMatchObject({ isBetter: true })
    expect(stillOpen()).toBe(1)
    await first.release()
    const second = await model.open()
    expect(second.info).toMatchObject({ provider: 'webgpu', plan: 'gpu', threads: 2 })
    expect(second.info.reason).toBe('acme rocket-2: 20 times as fast as WebAssembly.')
    expect(opened.at(-1)).toBe('native gpu')
    expect(await model.plans()).toEqual(['gpu', 'fast'])

    opened.length = 0
    expect((await visit().model.open()).info.provider).toBe('webgpu')
    expect(opened).toEqual(['native gpu'])
  })

  it.each<[string, Partial<Record<GpuRuntime, Kind>>, string]>([
    [
      'gives what is not a number',
      { jsep: { ms: 9, pcm: () => voice(200).fill(NaN, 5, 6) } },
      'was not a number',
    ],
    ['gives silence', { jsep: { ms: 9, pcm: () => new Float32Array(24_000) } }, 'was empty'],
    ['is too loud', { jsep: { ms: 9, pcm: () => voice(200).map((s) => 40 * s) } }, 'was far too loud'],
    ['gives finite but wrong sound', { jsep: { ms: 9, pcm: () => voice(290) } }, 'dB off'],
    [
      'is wrong only where it measures the whole',
      { jsep: { ms: 9, pcm: (use) => voice(use === 'export' ? 290 : 200) } },
      'dB off',
    ],
    ['gives another length', { jsep: { ms: 9, pcm: () => voice(200).slice(0, 9000) } }, 'lasted 0.38 s'],
    ['cannot be started', {}, 'it could not be started'],
    ['is slow', { jsep: { ms: 900 }, native: { ms: 1000 } }, 'it took 1.8 times as long'],
  ])('stays in WebAssembly where the GPU %s, says so, and remembers', async (_, kinds, why) => {
    const { visit, opened, stillOpen } = device(kinds)
    const { model } = visit()
    await model.open()
    const found = await model.improve(atRest)
    expect(found).toMatchObject({ isBetter: false, info: { provider: 'wasm' } })
    expect(found!.info.reason).toContain(why)
    expect(stillOpen()).toBe(1)

    opened.length = 0
    const next = visit().model
    expect((await next.open()).info.reason).toContain(why)
    expect(await next.improve(atRest)).toBeUndefined()
    expect(opened).toEqual(['wasm fast'])
  })

  it('gives up on a GPU that never answers', async () => {
    vi.useFakeTimers()
    const never = () => new Promise<never>(() => {})
    const { visit } = device({ jsep: { ms: 1, wait: never }, native: { ms: 1, wait: never } })
    const { model } = visit()
    await model.open()
    const found = model.improve(atRest)
    await vi.advanceTimersByTimeAsync(50_000)
    expect((await found)!.info.reason).toContain('the sound did not come within 20 s')
    vi.useRealTimers()
  })

  it('takes the second runtime where the first is wrong', async () => {
    const { visit, opened } = device({ jsep: { ms: 9, pcm: () => voice(290) }, native: { ms: 100 } })
    const { model } = visit()
    await model.open()
    expect(await model.improve(atRest)).toMatchObject({ isBetter: true })
    await model.open()
    expect(opened.at(-1)).toBe('native gpu')
  })

  it('leaves an adapter without the limits alone, and one in software that nobody asked for', async () => {
    const limits = { ...NEEDED_LIMITS, maxBufferSize: 1000 }
    for (const adapter of [
      null,
      { ...ADAPTER, limits },
      { ...ADAPTER, info: { ...ADAPTER.info!, isFallbackAdapter: true } },
    ]) {
      const { visit, opened } = device({ jsep: good }, adapter)
      const { model } = visit()
      expect((await model.open()).info.reason).toMatch(/^Two cores\. .+\.$/)
      expect(await model.improve(atRest)).toBeUndefined()
      expect(opened).toEqual(['wasm fast'])
    }
  })

  it('tries a GPU that was asked for at once, and uses it though it is slow', async () => {
    const software = { ...ADAPTER, info: { ...ADAPTER.info!, isFallbackAdapter: true } }
    const { visit, opened, stillOpen } = device({ jsep: { ms: 95_000 }, native: good }, software)
    const model = await visit('webgpu').model.open()
    expect(model.info).toMatchObject({ provider: 'webgpu' })
    expect(opened).toEqual(['wasm fast', 'jsep gpu', 'jsep gpu'])
    expect(stillOpen()).toBe(1)
  })

  it('obeys a wish for one of the runtimes', async () => {
    const { visit, opened } = device({ jsep: { ms: 10 }, native: { ms: 20 } })
    await visit('webgpu', '1', ['native']).model.open()
    expect(opened).toEqual(['wasm fast', 'native gpu', 'native gpu'])
    await visit('webgpu', '1', ['jsep']).model.open()
    expect(opened.slice(3)).toEqual(['wasm fast', 'jsep gpu', 'jsep gpu'])
    await visit('webgpu').model.open()
    await visit('webgpu', '1', ['native']).model.open()
    expect(opened.slice(6)).toEqual(['jsep gpu', 'native gpu'])
  })

  it('obeys a wish for WebAssembly', async () => {
    const { visit, opened } = device({ jsep: good })
    const { model } = visit('wasm')
    await model.open()
    expect(await model.improve(atRest)).toBeUndefined()
    expect(opened).toEqual(['wasm fast'])
  })

  it('does not count what was measured while someone spoke', async () => {
    const { visit } = device({ jsep: good })
    const { model } = visit()
    await model.open()
    expect(await model.improve(() => false)).toBeUndefined()
    expect(await model.improve(atRest)).toMatchObject({ isBetter: true })
  })

  it('does not blame the GPU for a file that cannot be fetched', async () => {
    let isOffline = true
    const opens = () => {
      if (isOffline) throw new SpeechError('AssetError', 'Offline.')
    }
    const { visit } = device({ jsep: { ms: 50, opens } })
    const { model } = visit()
    await model.open()
    await expect(model.improve(atRest)).rejects.toThrow('Offline.')
    isOffline = false
    expect(await model.improve(atRest)).toMatchObject({ isBetter: true })
    isOffline = true
    expect((await visit().model.open()).info.reason).toContain('could not be fetched')
    isOffline = false
    expect((await visit().model.open()).info.provider).toBe('webgpu')
  })

  it('goes on in WebAssembly when the GPU fails in a text, tells one sentence, and does not come back to it', async () => {
    let isBroken = false
    const pcm = () => (isBroken ? voice(200).fill(NaN) : voice(200))
    const { visit, opened } = device({ jsep: { ms: 50, pcm } })
    const { model, told } = visit()
    await model.open()
    await model.improve(atRest)
    const gpu = await model.open()
    isBroken = true
    const windows = []
    for await (const window of gpu.generate(INPUT)) windows.push([...window.pcm])
    expect(windows).toEqual([[...voice(200)]])
    expect(told).toHaveLength(1)
    expect(told[0]!.reason).toContain('failed in the middle of a text: its sound was not a number.')

    opened.length = 0
    expect((await visit().model.open()).info.provider).toBe('wasm')
    expect(opened).toEqual(['wasm fast'])
  })

  it('tries anew with another browser or runtime', async () => {
    const { visit } = device({ jsep: { ms: 50, pcm: () => voice(290) } })
    const { model } = visit()
    await model.open()
    await model.improve(atRest)
    expect(await visit().model.improve(atRest)).toBeUndefined()
    const later = visit(undefined, '2').model
    await later.open()
    expect(await later.improve(atRest)).toMatchObject({ isBetter: false })
  })
})
