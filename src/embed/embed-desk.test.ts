import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { ComputingClient } from '../store/computing-client.ts'
import { EmbedDesk } from './embed-desk.ts'
import { mayEmbed } from './embed-protocol.ts'
import { Speech, type SpeechEngine } from './speech.ts'

const SELF = 'https://site.example'
const FRIEND = 'https://friend.example'

let engine: ComputingClient
let answers: Record<string, unknown>[]
let targets: string[]
let desk: EmbedDesk
const settled = () => new Promise((resolve) => setTimeout(resolve))

beforeEach(() => {
  engine = new ComputingClient()
  answers = []
  targets = []
  desk = new EmbedDesk({
    speech: new Speech(engine as unknown as SpeechEngine),
    allowed: () => `self ${FRIEND}`,
    self: SELF,
  })
})

const source = {
  postMessage(message: unknown, { targetOrigin }: { readonly targetOrigin: string }) {
    answers.push(message as Record<string, unknown>)
    targets.push(targetOrigin)
  },
}
const send = (data: unknown, origin = FRIEND) => desk.take({ data, origin, source })
const kinds = () => answers.map(({ kind }) => kind)

describe('the embedded page', () => {
  it('speaks, and tells the outer page of each word and mark under the id of the request', async () => {
    const spoken = send({ litetts: 1, id: 'a', kind: 'speak', text: 'One #two.', voice: 'bf_emma' })
    await settled()
    engine.play(0.1)
    engine.play(9)
    await spoken
    expect(kinds()).toEqual(['start', 'word', 'word', 'mark', 'done'])
    expect(answers.every(({ litetts, id }) => litetts === 1 && id === 'a')).toBe(true)
    expect(new Set(targets)).toEqual(new Set([FRIEND]))
    expect(engine.spoken[0]).toMatchObject({ voice: 'bf_emma', origin: FRIEND })
  })

  it('is told of the start of the model until it has started, and no more under that id', async () => {
    await send({ litetts: 1, id: 'a', kind: 'load' })
    expect(kinds()).toEqual(['state', 'state', 'done'])
    await send({ litetts: 1, id: 'b', kind: 'render', text: 'One.' })
    expect(answers.slice(3).map(({ id }) => id)).toEqual(['b', 'b'])
  })

  it('bears a page that is gone', async () => {
    const gone = {
      postMessage: () => {
        throw new DOMException('gone', 'InvalidStateError')
      },
    }
    await desk.take({ data: { litetts: 1, id: 'a', kind: 'voices' }, origin: FRIEND, source: gone })
    await desk.take({ data: { litetts: 1, id: 'a', kind: 'shout' }, origin: FRIEND, source: gone })
    await send({ litetts: 1, id: 'b', kind: 'voices' })
    expect(kinds()).toEqual(['voices', 'done'])
  })

  it('gives files and voices', async () => {
    await send({ litetts: 1, id: 'a', kind: 'render', text: 'One.', format: 'mp3' })
    await send({ litetts: 1, id: 'b', kind: 'voices' }, SELF)
    expect(kinds()).toEqual(['file', 'done', 'voices', 'done'])
    expect(await (answers[0]!.file as Blob).text()).toBe('mp3 One.')
  })

  it('refuses pages of other origins, and does nothing for them', async () => {
    await send({ litetts: 1, id: 'a', kind: 'speak', text: 'One.' }, 'https://stranger.example')
    expect(answers).toMatchObject([{ id: 'a', kind: 'error', name: 'InputError' }])
    await send({ litetts: 1, id: 'a', kind: 'speak', text: 'One.' }, 'null')
    expect([answers.length, engine.spoken.length]).toEqual([1, 0])
  })

  it('says what is wrong with a message, and leaves those of others alone', async () => {
    for (const wrong of [
      { litetts: 1, kind: 'voices' },
      { litetts: 2, id: 'a', kind: 'voices' },
      { litetts: 1, id: 'a', kind: 'shout' },
      { litetts: 1, id: 'a', kind: 'speak', text: 7 },
      { litetts: 1, id: 'a', kind: 'speak', text: 'One.', voice: {} },
      { litetts: 1, id: 'a', kind: 'render', text: 'One.', format: 'toString' },
    ]) {
      await send(wrong)
      expect(answers.pop()).toMatchObject({ kind: 'error', name: 'InputError' })
    }
    for (const other of [null, 'hello', 7, { type: 'webpackOk' }, [], undefined]) await send(other)
    expect(answers).toEqual([])
  })

  it('whatever is sent, it neither throws nor speaks without a text', async () => {
    const message = fc.record(
      {
        litetts: fc.oneof(fc.constant(1), fc.anything()),
        id: fc.oneof(fc.constant('a'), fc.anything()),
        kind: fc.oneof(fc.constantFrom('speak', 'render', 'voices', 'cancel'), fc.anything()),
        text: fc.oneof(fc.string(), fc.anything()),
        voice: fc.anything(),
        speed: fc.anything(),
        format: fc.anything(),
      },
      { requiredKeys: [] },
    )
    await fc.assert(
      fc.asyncProperty(message, async (data) => {
        void send(data)
        await settled()
      }),
      { numRuns: 300 },
    )
    for (const { text } of engine.spoken) expect(typeof text).toBe('string')
  })
})

it('an origin is allowed by its whole name, never by a part of it', () => {
  expect(mayEmbed(SELF, 'self', SELF)).toBe(true)
  expect(mayEmbed(FRIEND, 'self', SELF)).toBe(false)
  expect(mayEmbed(FRIEND, `self ${FRIEND}`, SELF)).toBe(true)
  expect(mayEmbed(`${FRIEND}.evil.example`, FRIEND, SELF)).toBe(false)
  expect(mayEmbed('', 'self', SELF)).toBe(false)
  expect(mayEmbed('self', 'self', SELF)).toBe(false)
})
