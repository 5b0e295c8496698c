import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { SpeechError } from '../errors.ts'
import { ComputingClient, READY, VOICES } from './computing-client.ts'
import { openingText } from './opening-text.ts'
import { createSpeechStore } from './speech-store.ts'

function open(text = 'One two. Three four.', storage: Map<string, string> | null = null) {
  const client = new ComputingClient()
  const store = createSpeechStore(
    client,
    storage && {
      getItem: (key) => storage.get(key) ?? null,
      setItem: (key, value) => void storage.set(key, value),
    },
  )
  const { actions } = store.getState()
  if (text !== '') actions.setText(text)
  return { client, store, actions, state: store.getState }
}

const tick = () => new Promise((resolve) => setTimeout(resolve, 0))

describe('speaking', () => {
  it('goes from silent over preparing and speaking to done, and tells what it cost', async () => {
    const { client, state, actions } = open()
    const speaking = actions.speak()
    expect(state().playback.kind).toBe('preparing')
    await speaking
    client.play(0.5)
    expect(state().playback).toMatchObject({
      kind: 'speaking',
      progress: { played: 0.5, made: 2, share: 1, total: 2, waiting: false },
    })
    client.play(9)
    expect(state().playback).toEqual({ kind: 'done', seconds: 2 })
    expect(state().result).toMatchObject({ chunks: 2, audioSeconds: 2, rtf: 0.01, underruns: 0 })
    expect(state().error).toBeNull()
  })

  it('estimates the whole from what is made so far', async () => {
    const { client, state, actions } = open('Half of it. Half of it.')
    const speaking = actions.speak()
    await tick()
    client.play(0.1)
    await speaking
    client.play(0.1)
    expect(state().playback).toMatchObject({ progress: { total: 2.3 } })
  })

  it('counts underruns of the player in the result', async () => {
    const { client, state, actions } = open()
    await actions.speak()
    client.play(0.5, 3)
    expect(state().result?.underruns).toBe(3)
  })

  it.each([' \n\t ', '\u00a0\u200b\n', '\u0000\u2060\ufeff'])(
    'finds nothing to say in %j, and loads nothing for it',
    async (text) => {
      const { client, state, actions } = open(text)
      await actions.speak()
      expect(state().error).toMatchObject({
        name: 'InputError',
        message: expect.stringContaining('Type or paste'),
      })
      expect(state().playback.kind).toBe('silent')
      expect(client.loads).toBe(0)
    },
  )

  it('stops at once, drops what comes late, and speaks again', async () => {
    const { client, state, actions } = open()
    const release = client.hold()
    const first = actions.speak()
    await tick()
    actions.stop()
    expect(state().playback.kind).toBe('silent')
    expect(client.stopped.length).toBe(1)
    release()
    await first
    expect(state().error).toBeNull()
    expect(state().result).toBeNull()
    await actions.speak()
    client.play(1)
    expect(state().playback.kind).toBe('speaking')
  })

  it('lets a new request replace the old one', async () => {
    const { client, state, actions } = open()
    const release = client.hold()
    const first = actions.speak()
    await tick()
    actions.setText('A.')
    const second = actions.speak()
    release()
    await Promise.all([first, second])
    client.play(9)
    expect(state().playback).toEqual({ kind: 'done', seconds: 0.2 })
    expect(state().error).toBeNull()
  })

  it.each([
    ['load', 'AssetError', 'The model could not be fetched. Check the connection.'],
    ['audio', 'AudioOutputError', 'No sound. Check the speakers.'],
    ['speak', 'ModelError', 'The engine stopped. Press Speak.'],
  ] as const)(
    'tells a failure of %s, keeps the text, and the next request works',
    async (step, name, message) => {
      const { client, state, actions } = open()
      client.failNext = { [step]: new SpeechError(name, message) }
      await actions.speak()
      expect(state().error).toEqual({ name, message })
      expect(state().playback.kind).toBe('silent')
      expect(state().text).toBe('One two. Three four.')
      await actions.speak()
      client.play(1)
      expect(state().error).toBeNull()
      expect(state().playback.kind).toBe('speaking')
    },
  )

  it('calls only a failed load a failed model', async () => {
    const { client, state, actions } = open()
    client.failNext = { audio: new SpeechError('AudioOutputError', 'No sound.') }
    await actions.speak()
    expect(state().model.kind).toBe('ready')
    await tick()
    client.failNext = { load: new TypeError('x is not a function') }
    await actions.speak()
    expect(state().model).toMatchObject({ kind: 'failed', name: 'ModelError' })
    expect(state().error?.message).toMatch(/^(?!.*function).*Your text is kept/)
  })
})

describe('the audio hardware', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('rests some time after the last word, and never while a text is being prepared', async () => {
    const { client, actions } = open()
    await actions.speak()
    client.play(9)
    vi.advanceTimersByTime(19_000)
    const release = client.hold()
    const speaking = actions.speak()
    client.play(0)
    await vi.advanceTimersByTimeAsync(100_000)
    expect(client.rests).toBe(0)
    release()
    await speaking
    client.play(9)
    vi.advanceTimersByTime(21_000)
    expect(client.rests).toBe(1)
  })
})

describe('pausing', () => {
  it('holds the position, whatever report is still on its way', async () => {
    const { client, state, actions } = open()
    await actions.speak()
    client.play(0.5)
    actions.pause()
    client.play(1)
    expect(state().playback).toMatchObject({ kind: 'paused', progress: { played: 0.5 } })
    await actions.resume()
    client.play(0.5)
    expect(state().playback).toMatchObject({ kind: 'speaking', progress: { played: 1 } })
  })

  it('is what an interruption by the system does', async () => {
    const { client, state, actions } = open()
    client.interrupt()
    expect(state().playback.kind).toBe('silent')
    await actions.speak()
    client.play(0.5)
    client.interrupt()
    expect(state().playback.kind).toBe('paused')
    client.interrupt(true)
    expect(state().playback.kind).toBe('speaking')
    actions.pause()
    client.interrupt()
    client.interrupt(true)
    expect(state().playback.kind).toBe('paused')
  })

  it('also while the first words are made: what sounds then waits, and begins at the first word', async () => {
    const { client, state, actions } = open()
    await actions.load()
    const release = client.hold()
    const speaking = actions.speak()
    await tick()
    expect(state().playback.kind).toBe('preparing')
    client.interrupt()
    expect(state().playback.kind).toBe('paused')
    release()
    await speaking
    client.play(0.5)
    expect(state().playback).toMatchObject({ kind: 'paused', progress: { played: 0 } })
    client.interrupt(true)
    await tick()
    client.play(0.1)
    expect(state().playback).toMatchObject({ kind: 'speaking', progress: { played: 0.1 } })
  })
})

describe('starting', () => {
  it('downloads nothing unasked', async () => {
    const { client, state, actions } = open()
    client.missing = 92
    await actions.start()
    expect(client.loads).toBe(0)
    expect(state().download).toEqual({ kind: 'known', missing: 92, total: 100 })
    expect(state().voices).toEqual(VOICES)
    await actions.speak()
    expect(state().download).toMatchObject({ missing: 0 })
  })

  it('loads what is on the device already', async () => {
    const { client, state, actions } = open()
    await actions.start()
    expect(client.loads).toBe(1)
    expect(state().model).toEqual(READY)
  })
})

describe('settings', () => {
  it('come back at the next visit', async () => {
    const storage = new Map<string, string>()
    const { actions } = open('Kept.', storage)
    actions.setVoice('bf_emma')
    actions.setSpeed(1.25)
    await new Promise((resolve) => setTimeout(resolve, 450))
    expect(open('', storage).state()).toMatchObject({ text: 'Kept.', voice: 'bf_emma', speed: 1.25 })
  })

  it.each(['nonsense', '"text"', 'null', '{"text":5,"settings":{"speech":{"voice":"","speed":99}}}'])(
    'are the defaults where %s is kept',
    (kept) => {
      const storage = new Map([
        ['litetts', kept],
        ['litetts-settings', kept],
      ])
      const { state } = open('', storage)
      expect(state()).toMatchObject({ text: openingText, voice: 'af_heart', speed: 1 })
    },
  )

  it('fall back on the default voice where the one kept is no longer there', async () => {
    const storage = new Map([['litetts-settings', '{"settings":{"speech":{"voice":"af_gone"}}}']])
    const { state, actions } = open('', storage)
    await actions.start()
    expect(state().voice).toBe('af_heart')
  })

  it('are the defaults where storage is forbidden', () => {
    const forbidden = () => {
      throw new DOMException('no', 'SecurityError')
    }
    const store = createSpeechStore(new ComputingClient(), { getItem: forbidden, setItem: forbidden })
    expect(store.getState().voice).toBe('af_heart')
  })
})
