import { describe, expect, it } from 'vitest'
import { PlayerQueue, QUANTUM } from './player-queue.ts'

const RATE = 24_000

function open(options: { outputRate?: number; prebufferSeconds?: number } = {}) {
  const queue = new PlayerQueue({ outputRate: RATE, prebufferSeconds: 0.05, ...options })
  const play = (quanta: number): Float32Array => {
    const all = new Float32Array(quanta * QUANTUM)
    for (let i = 0; i < quanta; i++) queue.read(all.subarray(i * QUANTUM, (i + 1) * QUANTUM))
    return all
  }
  return { queue, play }
}

const ramp = (length: number, from = 1) => Float32Array.from({ length }, (_, i) => from + i)
const level = (length: number, value = 1) => new Float32Array(length).fill(value)

/** The largest jump between neighbouring samples. */
function steepest(pcm: Float32Array): number {
  return pcm.reduce((max, sample, i) => (i === 0 ? 0 : Math.max(max, Math.abs(sample - pcm[i - 1]!))), 0)
}

describe('PlayerQueue', () => {
  it('gives every sample once and in order, whatever the pieces', () => {
    const { queue, play } = open()
    queue.begin('a')
    for (const [start, end] of [
      [0, 1],
      [1, 300],
      [300, 301],
      [301, 5_000],
      [5_000, 9_999],
    ] as const) {
      queue.push('a', ramp(end - start, start + 1))
    }
    queue.end('a')
    const heard = play(80)
    expect(heard.subarray(0, 9_999)).toEqual(ramp(9_999))
    expect(heard.subarray(9_999).every((sample) => sample === 0)).toBe(true)
    expect(queue.report()).toMatchObject({ state: 'ended', played: 9_999 / RATE, underruns: 0 })
  })

  it('waits for the pre-buffer, or the end', () => {
    const { queue, play } = open()
    queue.begin('a')
    queue.push('a', level(1_199))
    expect(play(2).every((sample) => sample === 0)).toBe(true)
    expect(queue.report()).toMatchObject({ state: 'buffering', underruns: 0 })
    queue.push('a', level(1))
    expect(play(1)[0]).toBe(1)

    queue.begin('b')
    queue.push('b', level(10))
    queue.end('b')
    play(4)
    expect(queue.report()).toMatchObject({ id: 'b', state: 'ended', played: 10 / RATE })
  })

  it('counts each shortage once, however long it lasts, and none at the end', () => {
    const { queue, play } = open()
    queue.begin('a')
    queue.push('a', level(1_280))
    play(10)
    expect(queue.report().underruns).toBe(0)
    play(3)
    expect(queue.report()).toMatchObject({ underruns: 1, state: 'buffering' })
    queue.push('a', level(3_840))
    play(33)
    expect(queue.report()).toMatchObject({ underruns: 2, state: 'buffering' })
    queue.push('a', level(1_300))
    queue.end('a')
    play(30)
    expect(queue.report()).toMatchObject({ underruns: 2, state: 'ended' })
  })

  it('does not click when samples run short in mid-wave, nor when they come back', () => {
    const { queue, play } = open()
    queue.begin('a')
    queue.push('a', level(1_290))
    const out = play(20)
    queue.push('a', level(1_280))
    queue.end('a')
    const back = play(8)
    expect(steepest(Float32Array.from([...out, ...back]))).toBeLessThanOrEqual(1.01 / QUANTUM)
  })

  it('pauses within two quanta without a click, and goes on where it stopped', () => {
    const { queue, play } = open()
    queue.begin('a')
    queue.push('a', level(24_000))
    queue.end('a')
    play(10)
    queue.pause()
    const fading = play(2)
    expect(steepest(fading)).toBeLessThanOrEqual(1.01 / QUANTUM)
    expect(fading[QUANTUM]).toBe(0)
    const { played } = queue.report()
    expect(play(50).every((sample) => sample === 0)).toBe(true)
    expect(queue.report()).toMatchObject({ state: 'paused', played, underruns: 0 })
    queue.resume()
    const again = play(2)
    expect(steepest(again)).toBeLessThanOrEqual(1.01 / QUANTUM)
    expect(again.at(-1)).toBe(1)
    play(200)
    expect(queue.report()).toMatchObject({ state: 'ended', played: 1 })
  })

  it('holds from the start when it is paused before the first sound', () => {
    const { queue, play } = open()
    queue.pause()
    queue.begin('a')
    queue.push('a', level(2_400))
    queue.end('a')
    expect(play(20).every((sample) => sample === 0)).toBe(true)
    expect(queue.report()).toMatchObject({ state: 'paused', played: 0 })
    queue.resume()
    play(30)
    expect(queue.report()).toMatchObject({ state: 'ended', played: 0.1 })
  })

  it('falls silent in a fade when stopped, drops the rest and what comes late', () => {
    const { queue, play } = open()
    queue.begin('a')
    queue.push('a', level(24_000))
    play(10)
    queue.stop('a')
    queue.push('a', level(24_000))
    const out = play(4)
    expect(steepest(out)).toBeLessThanOrEqual(1.01 / QUANTUM)
    expect(out.subarray(QUANTUM).every((sample) => sample === 0)).toBe(true)
    expect(queue.report()).toMatchObject({ id: null, state: 'idle', buffered: 0 })
  })

  it('never starts an utterance that was stopped before its first sample came', () => {
    const { queue, play } = open()
    queue.stop('a')
    queue.begin('a')
    queue.push('a', level(24_000))
    expect(play(10).every((sample) => sample === 0)).toBe(true)
    expect(queue.state).toBe('idle')
  })

  it('lets a new utterance replace the old one, which fades out under it', () => {
    const { queue, play } = open()
    queue.begin('a')
    queue.push('a', level(24_000))
    play(10)
    queue.begin('b')
    queue.push('b', level(24_000, 0.5))
    queue.push('a', level(24_000))
    const out = play(3)
    expect(out[0]).toBeCloseTo(1.5, 2)
    expect(out.subarray(QUANTUM).every((sample) => sample === 0.5)).toBe(true)
    expect(queue.report()).toMatchObject({ id: 'b', played: (3 * QUANTUM) / RATE, underruns: 0 })
  })

  it('tells the level of what was heard since the last report', () => {
    const { queue, play } = open()
    queue.begin('a')
    queue.push('a', level(2_560, 0.5))
    play(20)
    expect(queue.report().level).toBeCloseTo(0.5, 6)
    expect(queue.report().level).toBe(0)
  })

  it.each([44_100, 48_000, 16_000])('plays at %i Hz to the last sample, and ends', (outputRate) => {
    const { queue, play } = open({ outputRate })
    queue.begin('a')
    const sine = Float32Array.from({ length: RATE }, (_, i) => Math.sin((2 * Math.PI * 200 * i) / RATE))
    queue.push('a', sine.subarray(0, 7_001))
    queue.push('a', sine.subarray(7_001))
    queue.end('a')
    const out = play(Math.ceil(outputRate / QUANTUM) + 4)
    expect(queue.report()).toMatchObject({ state: 'ended', played: 1, underruns: 0 })
    const energy = out.reduce((sum, sample) => sum + sample * sample, 0) / outputRate
    expect(energy).toBeCloseTo(0.5, 3)
  })

  it('survives any order of commands: never NaN, never louder than the two utterances it fades between', () => {
    let seed = 7
    const random = (below: number) => (seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31) % below
    for (const outputRate of [24_000, 44_100]) {
      const { queue, play } = open({ outputRate })
      for (let step = 0; step < 3_000; step++) {
        const id = `u${random(4) + Math.floor(step / 50)}`
        const act = random(8)
        if (act === 0) queue.begin(id)
        else if (act <= 2) queue.push(id, level(random(3_000)))
        else if (act === 3) queue.end(id)
        else if (act === 4) queue.pause()
        else if (act === 5) queue.resume()
        else if (act === 6 && random(5) === 0) queue.stop(id)
        const out = play(random(6))
        expect(out.every((sample) => Math.abs(sample) <= 3.5)).toBe(true)
        expect(queue.consumed).toBeGreaterThanOrEqual(0)
      }
    }
  })

  it('plays what is queued after what came before, without a gap', () => {
    const { queue, play } = open()
    queue.begin('a')
    queue.begin('b', true)
    queue.begin('c', true)
    queue.push('b', level(1_280, 0.5))
    queue.push('a', level(1_280))
    queue.push('c', level(128))
    for (const id of ['a', 'b', 'c']) queue.end(id)
    queue.stop('c')
    const heard = play(25)
    expect(heard.subarray(0, 1_280).every((sample) => sample === 1)).toBe(true)
    expect(heard.subarray(1_280, 2_560).every((sample) => sample === 0.5)).toBe(true)
    expect(heard.subarray(2_560).every((sample) => sample === 0)).toBe(true)
    expect(queue.report()).toMatchObject({ id: 'b', state: 'ended', played: 1_280 / RATE, underruns: 0 })
  })

  it('goes on with the next one when what is heard is stopped', () => {
    const { queue, play } = open()
    queue.begin('a')
    queue.begin('b', true)
    queue.push('a', level(5_000))
    queue.push('b', level(5_000, 0.5))
    play(3)
    queue.stop('a')
    expect(steepest(play(20))).toBeLessThan(0.51)
    expect(queue.report()).toMatchObject({ id: 'b', state: 'playing' })
    queue.begin('d')
    expect(queue.report()).toMatchObject({ id: 'd', state: 'buffering' })
  })

  it('holds back what has to be gathered first, also after a shortage', () => {
    const { queue, play } = open()
    queue.begin('a')
    queue.gather('a', 0.5)
    queue.push('a', level(11_999))
    play(10)
    expect(queue.report()).toMatchObject({ state: 'buffering', played: 0 })
    queue.push('a', level(1))
    play(100)
    expect(queue.report()).toMatchObject({ state: 'buffering', underruns: 1 })
    queue.push('a', level(6_000))
    play(10)
    expect(queue.report().state).toBe('buffering')
    queue.end('a')
    play(1)
    expect(queue.report().state).toBe('playing')
  })

  it.each([0.5, 1.5, 3])('plays in %d of the time and tells the place in the content', (rate) => {
    const { queue, play } = open({ prebufferSeconds: 0 })
    const pcm = Float32Array.from({ length: 2 * RATE }, (_, i) => Math.sin(i / 20))
    queue.rate = rate
    queue.begin('a')
    queue.push('a', pcm)
    queue.end('a')
    const quanta = Math.floor((0.5 * pcm.length) / rate / QUANTUM)
    play(quanta)
    expect(queue.report().played).toBeCloseTo(1, 1)
    expect(queue.report()).toMatchObject({ rate, state: 'playing' })
    play(quanta + 5)
    expect(queue.report()).toMatchObject({ state: 'ended', played: 2, underruns: 0 })
  })

  it('changes the listening speed in mid-sound without a click', () => {
    for (const outputRate of [RATE, 44_100, 48_000]) {
      const { queue, play } = open({ outputRate })
      queue.begin('a')
      queue.push(
        'a',
        Float32Array.from({ length: 10 * RATE }, (_, i) => Math.sin(i / 20)),
      )
      let last = 0
      for (const rate of [1, 2, 0.5, 1, 3, 1]) {
        queue.rate = rate
        const heard = play(40)
        expect(steepest(Float32Array.of(last, ...heard))).toBeLessThan(0.08)
        last = heard.at(-1)!
      }
    }
  })
})
