import { describe, expect, it } from 'vitest'
import type { AcousticInput, AcousticModel, AcousticModelInfo, AcousticWindow } from './acoustic-model.ts'
import { WatchedModel } from './watched-model.ts'

const INPUT: AcousticInput = { tokens: [1], style: new Float32Array(256), speed: 1, use: 'live', blend: [] }

/** Makes a window when it is told to. */
class SlowModel implements AcousticModel {
  info: AcousticModelInfo = { provider: 'wasm', threads: 1, plan: 'fast', reason: '' }
  make: () => void = () => {}
  left = false

  async *generate(): AsyncGenerator<AcousticWindow> {
    try {
      for (;;) {
        await new Promise<void>((resolve) => (this.make = resolve))
        yield { pcm: new Float32Array(1) }
      }
    } finally {
      this.left = true
    }
  }

  async release(): Promise<void> {}
}

async function windowAfter(slow: SlowModel, watched: WatchedModel, next: Promise<unknown>, beats: number) {
  await new Promise((resolve) => setImmediate(resolve))
  const verdicts = Array.from({ length: beats }, () => watched.beat())
  slow.make()
  await next
  return verdicts
}

describe('WatchedModel', () => {
  it('calls a window overdue after a minute, not before', async () => {
    const slow = new SlowModel()
    const watched = new WatchedModel(slow)
    const windows = watched.generate(INPUT)
    const verdicts = await windowAfter(slow, watched, windows.next(), 14)
    expect(verdicts).toEqual([...Array<boolean>(12).fill(false), true, true])
  })

  it('waits longer for a long unit, and for a GPU that is known to be slow', async () => {
    const slow = new SlowModel()
    const watched = new WatchedModel(slow)
    const long = watched.generate({ ...INPUT, tokens: Array<number>(300).fill(1) })
    const verdicts = await windowAfter(slow, watched, long.next(), 104)
    expect(verdicts.indexOf(true)).toBe(102)
    await long.return(undefined)
    slow.info = { ...slow.info, provider: 'webgpu', gain: 0.1 }
    const other = new WatchedModel(slow)
    const short = other.generate(INPUT)
    expect((await windowAfter(slow, other, short.next(), 130)).indexOf(true)).toBe(123)
  })

  it('waits longer where windows have taken long', async () => {
    const slow = new SlowModel()
    const watched = new WatchedModel(slow)
    const windows = watched.generate(INPUT)
    await windowAfter(slow, watched, windows.next(), 3)
    expect(await windowAfter(slow, watched, windows.next(), 60)).not.toContain(true)
  })

  it('starts from nothing after a unit that failed or was left', async () => {
    const slow = new SlowModel()
    const watched = new WatchedModel(slow)
    const left = watched.generate(INPUT)
    await windowAfter(slow, watched, left.next(), 10)
    await left.return(undefined)
    slow.generate = async function* () {
      throw new RangeError('WebAssembly.Memory.grow(): Unable to grow instance memory')
    }
    await expect(watched.generate(INPUT).next()).rejects.toMatchObject({ name: 'MemoryError' })
    expect(Array.from({ length: 1000 }, () => watched.beat())).not.toContain(true)
  })

  it('lets the listener take any time between two windows', async () => {
    const slow = new SlowModel()
    const watched = new WatchedModel(slow)
    const windows = watched.generate(INPUT)
    await windowAfter(slow, watched, windows.next(), 0)
    expect(Array.from({ length: 1000 }, () => watched.beat())).not.toContain(true)
    await windows.return(undefined)
    expect(slow.left).toBe(true)
    expect(watched.beat()).toBe(false)
  })
})
