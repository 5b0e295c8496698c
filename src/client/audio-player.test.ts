import { afterEach, describe, expect, it, vi } from 'vitest'
import { AudioPlayer } from './audio-player.ts'

/** As much of a browser's audio as the player touches; its state is what the test says. */
class Context {
  static last: Context
  state = 'suspended'
  currentTime = 0
  onstatechange: (() => void) | null = null
  readonly audioWorklet: { addModule(): Promise<void> } = { addModule: async () => {} }
  readonly destination = {}
  resumed = 0

  constructor() {
    Context.last = this
  }

  async resume() {
    this.resumed++
    this.become('running')
  }

  async suspend() {
    this.become('suspended')
  }

  async close() {
    this.become('closed')
  }

  createGain() {
    return { gain: { value: 1 }, context: this, connect: () => {} }
  }

  become(state: string): void {
    this.state = state
    this.onstatechange?.()
  }
}

const sent: { readonly kind: string }[] = []
const mediaDevices = new EventTarget()

class Node {
  readonly port = { postMessage: (command: { kind: string }) => void sent.push(command), onmessage: null }

  connect<T>(target: T): T {
    return target
  }
}

async function open() {
  sent.length = 0
  vi.stubGlobal('AudioContext', Context)
  vi.stubGlobal('navigator', { mediaDevices })
  vi.stubGlobal('AudioWorkletNode', Node)
  const told: boolean[] = []
  const player = new AudioPlayer({
    workletUrl: '',
    onReport: () => {},
    onInterrupted: (isOver) => void told.push(isOver),
    onClosed: () => {},
  })
  await player.open()
  return { player, told, context: Context.last }
}

describe('AudioPlayer', () => {
  afterEach(() => vi.unstubAllGlobals())

  it.each(['interrupted', 'suspended'])(
    'tells that the system took the sound away (%s), and gave it back',
    async (state) => {
      const { told, context } = await open()
      context.become(state)
      expect(told).toEqual([false])
      context.become(state)
      expect(told).toEqual([false])
      context.become('running')
      expect(told).toEqual([false, true])
    },
  )

  it('goes on in the same context, with all that waits there, when it is opened again', async () => {
    const { player, told, context } = await open()
    context.become('interrupted')
    await player.open()
    expect(Context.last).toBe(context)
    expect([context.resumed, context.state]).toEqual([2, 'running'])
    // Nothing was stopped or begun anew.
    expect(sent.map(({ kind }) => kind)).toEqual(['rate'])
    context.become('interrupted')
    expect(told.at(-1)).toBe(false)
  })

  it('opens an output anew whose clock stands still after a change of devices, and leaves others alone', async () => {
    vi.useFakeTimers()
    const { told, context } = await open()
    const changed = async (seconds: number) => {
      mediaDevices.dispatchEvent(new Event('devicechange'))
      context.currentTime += seconds
      await vi.advanceTimersByTimeAsync(1_000)
    }
    await changed(0.9)
    expect([told, context.resumed]).toEqual([[], 1])
    await changed(0)
    expect([told, context.resumed, context.state]).toEqual([[false, true], 2, 'running'])
    expect(sent.map(({ kind }) => kind)).toEqual(['rate'])
    vi.useRealTimers()
  })

  it('leaves an output that works alone when an earlier attempt is given up at last', async () => {
    const { player } = await open()
    vi.useFakeTimers()
    const first = Context.last
    first.resume = () => new Promise(() => {})
    const early = player.open().catch(({ name }: Error) => name)
    await vi.advanceTimersByTimeAsync(2_000)
    const late = player.open().catch(({ name }: Error) => name)
    await vi.advanceTimersByTimeAsync(2_000)
    expect([await early, first.state]).toEqual(['AudioOutputError', 'closed'])
    await player.open()
    expect(Context.last).not.toBe(first)
    await vi.advanceTimersByTimeAsync(2_000)
    expect([await late, Context.last.state]).toEqual(['AudioOutputError', 'running'])
    vi.useRealTimers()
  })

  it('gives the channel to the output that is there, not to one that was given up', async () => {
    const { player } = await open()
    vi.useFakeTimers()
    Context.last.resume = () => new Promise(() => {})
    const given = player.open().catch(() => {})
    await vi.advanceTimersByTimeAsync(4_000)
    await given
    let loaded = () => {}
    vi.stubGlobal(
      'AudioContext',
      class extends Context {
        override readonly audioWorklet = {
          addModule: () => new Promise<void>((resolve) => (loaded = resolve)),
        }
      },
    )
    const slow = player.open().catch(() => {})
    await vi.advanceTimersByTimeAsync(4_000)
    await slow
    player.connectWorker()
    loaded()
    await vi.advanceTimersByTimeAsync(0)
    sent.length = 0
    vi.stubGlobal('AudioContext', Context)
    await player.open()
    expect(sent.map(({ kind }) => kind)).toEqual(['rate', 'connect'])
    vi.useRealTimers()
  })

  it('does not blame the sound where what plays it cannot be fetched', async () => {
    vi.stubGlobal('navigator', { mediaDevices })
    vi.stubGlobal('AudioWorkletNode', Node)
    vi.stubGlobal(
      'AudioContext',
      class extends Context {
        override readonly audioWorklet = { addModule: () => Promise.reject(new Error('No network.')) }
      },
    )
    const player = new AudioPlayer({
      workletUrl: '',
      onReport: () => {},
      onInterrupted: () => {},
      onClosed: () => {},
    })
    await expect(player.open()).rejects.toMatchObject({ name: 'AssetError' })
    vi.stubGlobal('AudioContext', Context)
    await expect(player.open()).resolves.toBeUndefined()
  })

  it('says nothing when it lets the sound rest by itself', async () => {
    const { player, told } = await open()
    player.rest()
    await player.open()
    expect(told).toEqual([])
  })
})
