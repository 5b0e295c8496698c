import { describe, expect, it } from 'vitest'
import { AudioStreamer, type FeedPort } from './streamer.ts'
import type { PlayerFeed } from './player-messages.ts'

/** A port whose other end writes down what it is sent and can give credit. */
function openPort() {
  const received: PlayerFeed[] = []
  let listen: Parameters<FeedPort['addEventListener']>[1] = () => {}
  const port: FeedPort = {
    postMessage: (message, transfer) => received.push(structuredClone(message, { transfer })),
    addEventListener: (_, listener) => (listen = listener),
    start: () => {},
  }
  const credit = (id: string, samples: number, rate = 1) =>
    listen({ data: { kind: 'consumed', id, samples, rate } })
  return { port, received, credit }
}

async function settled(promise: Promise<void>): Promise<boolean> {
  const late = Symbol()
  return (await Promise.race([promise, new Promise((resolve) => setTimeout(resolve, 5, late))])) !== late
}

describe('AudioStreamer', () => {
  it('sends what it is given, in order, and leaves the caller its samples', async () => {
    const { port, received } = openPort()
    const streamer = new AudioStreamer(port)
    const pcm = Float32Array.of(1, 2, 3)
    streamer.begin('a')
    await streamer.write('a', pcm)
    await streamer.end('a')
    expect(received).toEqual([
      { kind: 'begin', id: 'a', queued: false },
      { kind: 'pcm', id: 'a', samples: Float32Array.of(1, 2, 3) },
      { kind: 'end', id: 'a' },
    ])
    expect(pcm.length).toBe(3)
  })

  it('holds the writer back until what is ahead has been played', async () => {
    const { port, credit } = openPort()
    const streamer = new AudioStreamer(port, { maxAheadSeconds: 2 })
    streamer.begin('a')
    expect(await settled(streamer.write('a', new Float32Array(48_000)))).toBe(true)
    const second = streamer.write('a', new Float32Array(24_000))
    expect(await settled(second)).toBe(false)
    credit('a', 12_000)
    expect(await settled(second)).toBe(false)
    credit('a', 24_000)
    expect(await settled(second)).toBe(true)
    expect(streamer.aheadSeconds).toBe(2)
  })

  it('lets a waiting writer go when its utterance is stopped or another begins', async () => {
    const { port, received } = openPort()
    const streamer = new AudioStreamer(port, { maxAheadSeconds: 1 })
    streamer.begin('a')
    const first = streamer.write('a', new Float32Array(48_000))
    await streamer.stop('a')
    expect(await settled(first)).toBe(true)
    streamer.begin('b')
    const second = streamer.write('b', new Float32Array(48_000))
    streamer.begin('c')
    expect(await settled(second)).toBe(true)
    expect(received.map((message) => message.kind)).toEqual(['begin', 'pcm', 'stop', 'begin', 'pcm', 'begin'])
  })

  it('drops what comes late for another utterance, and credit for one', async () => {
    const { port, received, credit } = openPort()
    const streamer = new AudioStreamer(port, { maxAheadSeconds: 1 })
    streamer.begin('a')
    streamer.begin('b')
    await streamer.write('a', new Float32Array(10))
    await streamer.end('a')
    expect(received.length).toBe(2)
    const write = streamer.write('b', new Float32Array(48_000))
    credit('a', 48_000)
    expect(await settled(write)).toBe(false)
  })

  it('counts what waits behind what is heard, and forgets what is over', async () => {
    const { port, credit } = openPort()
    const streamer = new AudioStreamer(port, { maxAheadSeconds: 2 })
    streamer.begin('a')
    await streamer.write('a', new Float32Array(24_000))
    await streamer.end('a')
    streamer.begin('b', true)
    const write = streamer.write('b', new Float32Array(36_000))
    expect(await settled(write)).toBe(false)
    credit('a', 12_000, 1.5)
    expect(await settled(write)).toBe(true)
    expect(streamer.rate).toBe(1.5)
    expect(streamer.aheadSeconds).toBe(2)
    credit('b', 6_000)
    expect(streamer.aheadSeconds).toBe(1.25)
  })

  it('carries on what was told for as long as nothing more is told', async () => {
    const { port, credit } = openPort()
    let now = 5_000
    const streamer = new AudioStreamer(port, { now: () => now })
    streamer.begin('a')
    await streamer.write('a', new Float32Array(96_000))
    now += 1_000
    // Nothing is heard so far.
    expect(streamer.aheadSeconds).toBe(4)
    credit('a', 12_000, 2)
    expect(streamer.aheadSeconds).toBe(3.5)
    now += 500
    expect(streamer.aheadSeconds).toBe(2.5)
    now += 60_000
    // Someone has paused.
    expect(streamer.aheadSeconds).toBe(0)
    await streamer.write('a', new Float32Array(96_000))
    expect(streamer.aheadSeconds).toBe(3.5)
    credit('a', 13_200)
    expect(streamer.aheadSeconds).toBeCloseTo(7.45)
  })

  it('lets more come in where more has to be gathered', async () => {
    const { port, received } = openPort()
    const streamer = new AudioStreamer(port, { maxAheadSeconds: 1 })
    streamer.begin('a')
    streamer.gather('a', 2)
    expect(received.at(-1)).toEqual({ kind: 'gather', id: 'a', seconds: 2 })
    expect(await settled(streamer.write('a', new Float32Array(90_000)))).toBe(true)
    expect(await settled(streamer.write('a', new Float32Array(10_000)))).toBe(false)
  })
})
