import { describe, expect, it } from 'vitest'
import { SpeechError } from '../errors.ts'
import { ComputingClient } from './computing-client.ts'
import { createSpeechStore } from './speech-store.ts'

const TEXT = 'First one here. The second is longer. A third follows.'

function open(text = TEXT) {
  const client = new ComputingClient()
  const store = createSpeechStore(client, null)
  const { actions } = store.getState()
  actions.setText(text)
  const speak = async (seconds: number) => {
    await actions.speak()
    client.play(seconds)
  }
  const heardWord = () => {
    const { spoken } = store.getState()
    return spoken?.timeline.wordAt(actions.heardSeconds() ?? -1)?.text
  }
  return { client, actions, state: store.getState, speak, heardWord }
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0))

describe('what is heard', () => {
  it('is a word of the text, by the audio clock', async () => {
    const { client, speak, heardWord } = open()
    await speak(0.1)
    expect(heardWord()).toBe('First')
    client.play(0.6)
    expect(heardWord()).toBe('one')
  })

  it('names the mark that was reached last, as the player reports, and none after a seek beyond it', async () => {
    const { client, actions, state, speak } = open('First #a here. Second #b there. Third.')
    await speak(0.1)
    expect(state().mark).toBeNull()
    client.play(0.6)
    expect(state().mark).toBe('a')
    client.play(2)
    expect(state().mark).toBe('b')
    await actions.seek(32)
    client.play(0.1)
    expect(state().mark).toBeNull()
    await actions.seek(0)
    actions.setListeningSpeed(3)
    client.play(0.3)
    expect(state().mark).toBe('a')
  })

  it('is nothing when nothing is spoken', async () => {
    const { actions, speak } = open()
    expect(actions.heardSeconds()).toBeNull()
    await speak(1)
    actions.stop()
    expect(actions.heardSeconds()).toBeNull()
  })

  it('begins anywhere in the text, and the time counts from its beginning', async () => {
    const { client, actions, state, heardWord } = open()
    await actions.speakFrom(TEXT.indexOf('second'))
    client.play(0.1)
    expect(heardWord()).toBe('second')
    const { playback } = state()
    if (playback.kind !== 'speaking') throw new Error(playback.kind)
    expect(playback.progress.before).toBeCloseTo(2)
    expect(playback.progress.total).toBeCloseTo(5.4)
  })

  it('keeps to the text that is heard when another stands in the box', async () => {
    const { client, actions, speak } = open()
    await speak(1)
    actions.setText('Something else.')
    await actions.seek(TEXT.indexOf('third'))
    expect(client.spoken.at(-1)).toMatchObject({ text: TEXT, from: TEXT.indexOf('third') })
    await actions.speakFrom(4)
    expect(client.spoken.at(-1)).toMatchObject({ text: 'Something else.', from: 4 })
  })

  it('is louder or softer, and silent when paused', async () => {
    const { actions, state, speak } = open()
    await speak(1)
    expect(state().level).toBe(0.1)
    actions.pause()
    expect(state().level).toBe(0)
  })
})

describe('sentences', () => {
  it('go forward, and nowhere after the last', async () => {
    const { client, actions, speak, heardWord } = open()
    await speak(0.2)
    await actions.nextSentence()
    client.play(0.2)
    expect(heardWord()).toBe('The')
    await actions.nextSentence()
    client.play(0.2)
    expect(heardWord()).toBe('A')
    await actions.nextSentence()
    expect(client.spoken.length).toBe(3)
  })

  it('go back to the beginning of the one that is heard, then to the one before', async () => {
    const { client, actions, speak, heardWord } = open()
    await speak(3.4)
    expect(heardWord()).toBe('longer.')
    await actions.previousSentence()
    client.play(0.2)
    expect(heardWord()).toBe('The')
    await actions.previousSentence()
    client.play(0.1)
    expect(heardWord()).toBe('First')
  })

  it('stay where they are when nothing was ever spoken', async () => {
    const { client, actions } = open()
    await actions.nextSentence()
    expect(client.spoken.length).toBe(0)
  })
})

describe('the queue', () => {
  const add = (actions: ReturnType<typeof open>['actions'], ...texts: string[]) => {
    for (const text of texts) {
      actions.setText(text)
      actions.addToQueue()
    }
  }
  const waiting = (state: ReturnType<typeof open>['state']) => state().queue.map(({ text }) => text)

  it('waits while nothing is spoken, and speaks in order when told to', async () => {
    const { client, actions, state, heardWord } = open()
    add(actions, 'Alpha.', 'Beta.', 'Gamma.')
    expect(client.spoken.length).toBe(0)
    await actions.playQueue()
    await settled()
    client.play(0.1)
    expect(heardWord()).toBe('Alpha.')
    // One ahead is made, so that it follows without a gap; no more, so that the rest can still be moved.
    expect(waiting(state)).toEqual(['Gamma.'])
    client.play(9)
    client.play(0.1)
    await settled()
    expect(heardWord()).toBe('Beta.')
    expect(state().playback.kind).toBe('speaking')
    expect(waiting(state)).toEqual([])
    client.play(9)
    client.play(0.1)
    expect(heardWord()).toBe('Gamma.')
    client.play(9)
    expect(state().playback.kind).toBe('done')
  })

  it('follows by itself what is being spoken', async () => {
    const { client, actions, speak, heardWord } = open()
    await speak(0.1)
    add(actions, 'Afterwards.')
    await settled()
    expect(client.spoken.at(-1)).toMatchObject({ text: 'Afterwards.', turn: 'queued' })
    client.play(99)
    client.play(0.1)
    expect(heardWord()).toBe('Afterwards.')
  })

  it('can be put in another order, shortened and cleared', () => {
    const { actions, state } = open()
    add(actions, 'A.', 'B.', 'C.')
    const [a, b, c] = state().queue
    actions.moveInQueue(c!.id, -1)
    expect(waiting(state)).toEqual(['A.', 'C.', 'B.'])
    actions.moveInQueue(a!.id, -1)
    actions.moveInQueue(b!.id, 1)
    actions.moveInQueue('unknown', 1)
    expect(waiting(state)).toEqual(['A.', 'C.', 'B.'])
    actions.removeFromQueue(c!.id)
    expect(waiting(state)).toEqual(['A.', 'B.'])
    actions.clearQueue()
    expect(waiting(state)).toEqual([])
  })

  it('takes back on stop what was made ahead and not heard', async () => {
    const { client, actions, state, speak } = open()
    await speak(0.1)
    add(actions, 'One.', 'Two.')
    await settled()
    actions.stop()
    expect(waiting(state)).toEqual(['One.', 'Two.'])
    expect(state().queue[0]!.turn).toBeUndefined()
    expect(client.stopped.length).toBe(2)
    await actions.playQueue()
    expect(client.spoken.at(-1)).toMatchObject({ text: 'Two.', turn: 'queued' })
  })

  it('refuses an empty text', () => {
    const { actions, state } = open()
    add(actions, '  ')
    expect(state().queue).toEqual([])
    expect(state().error?.name).toBe('InputError')
  })

  it('goes on after one that cannot be spoken', async () => {
    const { client, actions, state, speak, heardWord } = open()
    await speak(0.1)
    client.failNext = { speak: new SpeechError('InputError', 'No word in it.') }
    add(actions, '…', 'Fine.')
    await settled()
    expect(state().error?.message).toBe('No word in it.')
    expect(state().playback.kind).toBe('speaking')
    client.play(99)
    client.play(0.1)
    expect(heardWord()).toBe('Fine.')
  })
})

describe('a text of the queue that fails when the one before it was heard to its end', () => {
  it.each([
    ['AssetError', 'done', ['Other.', 'Third.']],
    ['InputError', 'speaking', []],
  ] as const)('%s', async (name, kind, waiting) => {
    const { client, actions, state, speak } = open()
    await speak(0.1)
    const release = client.hold()
    for (const text of ['Other.', 'Third.']) {
      actions.setText(text)
      actions.addToQueue()
    }
    await settled()
    client.play(99)
    expect(state().playback).toMatchObject({ kind: 'speaking', progress: { waiting: true } })
    client.failNext = { speak: new SpeechError(name, 'The voice could not be fetched.') }
    release()
    await settled()
    client.play(0.1)
    expect(state().error?.message).toBe('The voice could not be fetched.')
    expect(state().queue.map(({ text }) => text)).toEqual(waiting)
    expect(state().playback.kind).toBe(kind)
  })
})

describe('the listening speed', () => {
  it('is the player’s, not the voice’s', async () => {
    const { client, actions, state, speak } = open()
    await speak(0.1)
    actions.setListeningSpeed(2)
    expect(state()).toMatchObject({ configuration: { audio: { listeningSpeed: 2 } }, speed: 1 })
    client.play(1)
    expect(state().playback).toMatchObject({ progress: { played: 2.1 } })
    expect(client.spoken.length).toBe(1)
  })
})
