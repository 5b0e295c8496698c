import { expect, it } from 'vitest'
import { readStream, type StreamPort as TakerPort } from '../audio/read-stream.ts'
import { openPcmEncoder } from '../audio/pcm-encoder.ts'
import { SAMPLE_RATE } from '../config/limits.ts'
import { SpeechError } from '../errors.ts'
import type { SpeechEvent } from '../protocol.ts'
import { SpeechStream, type SpeechStreamOptions, type StreamPort } from './speech-stream.ts'

function open(options: Partial<SpeechStreamOptions> = {}) {
  const { port1, port2 } = new MessageChannel()
  const clock = { ms: 0 }
  const state = { cancelled: 0 }
  const stream = new SpeechStream({
    port: port1 as unknown as StreamPort,
    tempo: 1,
    now: () => clock.ms,
    onCancel: () => state.cancelled++,
    ...options,
  })
  const taken = readStream<SpeechEvent>(port2 as unknown as TakerPort)
  return { stream, taken, clock, state, close: () => port1.close(), die: () => port2.close() }
}

const sine = (seconds: number, hertz = 200) =>
  Float32Array.from({ length: seconds * SAMPLE_RATE }, (_, i) =>
    Math.sin((2 * Math.PI * hertz * i) / SAMPLE_RATE),
  )

async function all(taken: ReturnType<typeof readStream<SpeechEvent>>) {
  const pieces: (Float32Array | Uint8Array)[] = []
  const events: SpeechEvent[] = []
  for await (const piece of taken) {
    if (piece.kind === 'sound') pieces.push(piece.data)
    else events.push(piece.event)
  }
  return { pieces, events }
}

const segment: SpeechEvent = {
  kind: 'segment',
  index: 0,
  chunks: 1,
  span: { start: 0, end: 4 },
  at: 2,
  seconds: 1,
  synthesisMs: 1,
  words: [{ text: 'word', start: 0, end: 4, from: 2, to: 3 }],
  peaks: new Uint8Array(0),
}

it('hands samples and events over in their order, each piece before the next is made', async () => {
  const { stream, taken, close } = open()
  await stream.write(sine(0.5))
  expect(await taken.next()).toMatchObject({ value: { kind: 'sound', seconds: 0.5 } })
  stream.note(segment)
  await stream.write(sine(0.25))
  await stream.finish()
  const { pieces, events } = await all(taken)
  expect([pieces.map(({ length }) => length), events]).toEqual([[6_000], [segment]])
  close()
})

it('hands over the bytes of an encoder', async () => {
  const { stream, taken, close } = open({ openEncoder: (sink) => openPcmEncoder(sink) })
  await stream.write(Float32Array.of(0.5, -0.5))
  await stream.finish()
  const { pieces } = await all(taken)
  expect(pieces).toEqual([Uint8Array.of(0, 64, 0, 192)])
  close()
})

it('waits for a taker who takes nothing, and goes on when he does', async () => {
  const { stream, taken, close } = open()
  let written = 0
  const writing = (async () => {
    for (let i = 0; i < 20; i++) {
      await stream.write(sine(10, 50))
      written++
    }
    await stream.finish()
  })()
  await expect.poll(() => written).toBe(6)
  await new Promise((resolve) => setTimeout(resolve, 30))
  expect(written).toBe(6)
  const { pieces } = await all(taken)
  await writing
  expect([written, pieces.length]).toEqual([20, 20])
  close()
})

it('stops when the taker leaves', async () => {
  const { stream, taken, state, close } = open()
  await stream.write(sine(1))
  for await (const piece of taken) {
    expect(piece.kind).toBe('sound')
    break
  }
  await expect.poll(() => state.cancelled).toBe(1)
  await stream.write(sine(100))
  close()
})

it('stops when the taker has died without a word', async () => {
  const { stream, state, die } = open()
  const writing = stream.write(sine(100, 50))
  die()
  await writing
  expect(state.cancelled).toBe(1)
})

it('is not cancelled when the taker closes after the end', async () => {
  const { stream, taken, state } = open()
  await stream.write(sine(1))
  await stream.finish()
  await stream.discard()
  await all(taken)
  await new Promise((resolve) => setTimeout(resolve, 30))
  expect(state.cancelled).toBe(0)
})

it('tells the taker why nothing more comes', async () => {
  const { stream, taken, close } = open()
  stream.fail(new SpeechError('InputError', 'No such voice.'))
  await expect(taken.next()).rejects.toMatchObject({ name: 'InputError', message: 'No such voice.' })
  close()
})

it('a taker does not wait for a maker who is gone', async () => {
  const { port2 } = new MessageChannel()
  const gone = Promise.reject(new SpeechError('ModelError', 'It crashed.'))
  await expect(readStream(port2 as unknown as TakerPort, gone).next()).rejects.toThrow('It crashed.')
})

it('plans as for someone who hears it from the first piece on', async () => {
  const { stream, clock, taken, close } = open()
  expect(stream.listener.aheadSeconds).toBe(0)
  clock.ms = 5_000
  await stream.write(sine(3))
  clock.ms = 6_000
  expect(stream.listener.aheadSeconds).toBeCloseTo(2)
  clock.ms = 60_000
  expect(stream.listener.aheadSeconds).toBe(0)
  await taken.return(undefined)
  close()
})

it.each([0.5, 0.8, 1.7, 2])('at a tempo of %f it is so much shorter, at the same pitch', async (tempo) => {
  const { stream, taken, close } = open({ tempo })
  const sound = sine(4)
  for (let at = 0; at < sound.length; at += 7_001) await stream.write(sound.subarray(at, at + 7_001))
  stream.note({ ...segment, marks: [{ name: 'here', start: 1, from: 2.5 }] })
  await stream.finish()
  const { pieces, events } = await all(taken)
  const out = pieces.flatMap((piece) => [...(piece as Float32Array)])
  expect(out.length / SAMPLE_RATE).toBeCloseTo(4 / tempo, 1)
  const rising = out.filter((sample, i) => sample >= 0 && (out[i - 1] ?? 0) < 0).length
  expect(rising / (out.length / SAMPLE_RATE)).toBeCloseTo(200, -0.7)
  const [words, marks] = [[{ from: 2 / tempo, to: 3 / tempo }], [{ name: 'here', from: 2.5 / tempo }]]
  expect(events[0]).toMatchObject({ at: 2 / tempo, words, marks })
  close()
})
