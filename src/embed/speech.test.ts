import { describe, expect, it } from 'vitest'
import type { StreamMessage } from '../audio/stream-messages.ts'
import { SpeechError } from '../errors.ts'
import type { SpeechEvent, SpeechRequest, StreamOptions } from '../protocol.ts'
import { ComputingClient } from '../store/computing-client.ts'
import { Speech } from './speech.ts'

/** Streams a sample a character, a message a sentence. */
class Engine extends ComputingClient {
  readonly streamed: { request: SpeechRequest; options: StreamOptions }[] = []
  crash: Error | undefined

  async stream(request: SpeechRequest, options: StreamOptions, port: MessagePort): Promise<void> {
    this.streamed.push({ request, options })
    const post = (message: StreamMessage<SpeechEvent>) => port.postMessage(message)
    for (const { start, end } of await this.sentences(request.text)) {
      const words = [{ text: 'word', start, end, from: start, to: end }]
      post({ kind: 'event', event: { kind: 'words', words } })
      post({ kind: 'sound', data: new Float32Array(end - start), seconds: 1 })
      if (this.crash) throw this.crash
    }
    post({ kind: 'end' })
  }
}

const open = () => {
  const engine = new Engine()
  return { engine, speech: new Speech(engine) }
}
const settled = () => new Promise((resolve) => setTimeout(resolve))

describe('speaking aloud', () => {
  it('tells start, each word once as it is heard, and the end', async () => {
    const { engine, speech } = open()
    const told: string[] = []
    const spoken = speech.speak('One two. Three.')
    spoken.on('start', () => told.push('start'))
    spoken.on('word', ({ text, start }) => told.push(`${text} at ${start}`))
    spoken.on('end', ({ seconds }) => told.push(`end at ${seconds}`))
    await settled()
    engine.play(0)
    expect(told).toEqual(['start', 'One at 0'])
    engine.play(0.5)
    engine.play(0.5)
    expect(told.slice(2)).toEqual(['two. at 4', 'Three. at 9'])
    engine.play(5)
    await spoken.finished
    expect(told.slice(4)).toEqual(['end at 1.5'])
    expect([spoken.state, speech.state.kind]).toEqual(['ended', 'ready'])
  })

  it('tells each mark once, between the words around it, at any listening speed', async () => {
    const { engine, speech } = open()
    speech.configure({ audio: { listeningSpeed: 2 } })
    const told: string[] = []
    const spoken = speech.speak('One #a two. #b Three.', { from: 4 })
    spoken.on('word', ({ text }) => told.push(text))
    spoken.on('mark', ({ name, start, from }) => told.push(`${name} at ${start}, ${from.toFixed(1)} s`))
    await settled()
    engine.play(0)
    engine.play(0.2)
    engine.play(9)
    await spoken.finished
    expect(told).toEqual(['#a', 'a at 4, 0.0 s', 'two.', '#b', 'b at 12, 0.8 s', 'Three.'])
  })

  it('a newer text takes the place of all; a queued one waits for its turn', async () => {
    const { engine, speech } = open()
    const first = speech.speak('First.')
    const second = speech.speak('Second.')
    const third = speech.speak('Third.', { queued: true })
    await expect(first.finished).rejects.toMatchObject({ name: 'CancelledError' })
    await settled()
    expect(engine.spoken.map(({ text, turn }) => [text, turn])).toEqual([
      ['Second.', undefined],
      ['Third.', 'queued'],
    ])
    engine.play(9)
    engine.play(0.1)
    await second.finished
    expect([second.state, third.state]).toEqual(['ended', 'speaking'])
    engine.play(9)
    await third.finished
  })

  it('one that is cancelled stops, and a listener who has left hears nothing', async () => {
    const { engine, speech } = open()
    const told: string[] = []
    const spoken = speech.speak('A word.')
    const off = spoken.on('word', () => told.push('word'))
    spoken.on('error', ({ name }) => told.push(name))
    await settled()
    off()
    engine.play(0.2)
    spoken.cancel()
    spoken.cancel()
    expect([told, engine.stopped, spoken.state]).toEqual([['CancelledError'], [spoken.request.id], 'failed'])
  })

  it('holds while the system takes the sound away, and goes on where it was heard', async () => {
    const { engine, speech } = open()
    const told: string[] = []
    const spoken = speech.speak('One two three.')
    for (const name of ['start', 'pause', 'resume', 'end'] as const) spoken.on(name, () => told.push(name))
    await settled()
    engine.play(0.2)
    engine.interrupt()
    engine.play(0.5)
    expect([told, spoken.position]).toEqual([['start', 'pause'], 0.2])
    engine.interrupt(true)
    engine.play(0.1)
    expect([told.at(-1), spoken.state]).toEqual(['resume', 'speaking'])
    speech.pause()
    engine.play(0.1)
    engine.interrupt()
    engine.interrupt(true)
    engine.play(0.1)
    expect([told.at(-1), spoken.state]).toEqual(['pause', 'paused'])
  })

  it('what goes wrong is told once, at the text it concerns', async () => {
    const { engine, speech } = open()
    engine.failNext = { audio: new SpeechError('AudioOutputError', 'No loudspeaker.') }
    await expect(speech.speak('A.').finished).rejects.toThrow('No loudspeaker.')
    engine.failNext = { load: new SpeechError('AssetError', 'No network.') }
    await expect(new Speech(engine).speak('A.').finished).rejects.toThrow('No network.')
    await expect(speech.load()).resolves.toBeUndefined()
  })

  it('a text says what its options say, and else what the settings say', async () => {
    const { engine, speech } = open()
    speech.configure({ speech: { voice: 'bf_emma', speed: 1.5 }, text: { english: 'en-gb' } })
    speech.speak('<speak>Plain.</speak>')
    speech.speak('Other.', { voice: 'af_heart', speed: 0.9, from: 2, queued: true })
    await settled()
    expect(engine.spoken).toMatchObject([
      { voice: 'bf_emma', speed: 1.5, markup: 'ssml', locale: 'en-gb' },
      { voice: 'af_heart', speed: 0.9, markup: 'plain', from: 2 },
    ])
    expect(() => speech.configure({ speech: { speed: 9 } })).toThrow('speech.speed should be a number')
    expect(speech.configuration.speech.speed).toBe(1.5)
  })
})

describe('streaming', () => {
  it('gives samples as they are made, with the words that have become known', async () => {
    const { speech, engine } = open()
    const chunks = []
    for await (const chunk of speech.stream('One. Two!', { voice: 'bf_emma' })) chunks.push(chunk)
    expect(chunks.map(({ pcm, sampleRate, words }) => [pcm.length, sampleRate, words[0]?.start])).toEqual([
      [4, 24_000, 0],
      [5, 24_000, 4],
    ])
    expect(engine.streamed[0]).toMatchObject({
      request: { voice: 'bf_emma' },
      options: { format: 'samples' },
    })
  })

  it('fails when the worker is gone', async () => {
    const { speech, engine } = open()
    engine.crash = new SpeechError('ModelError', 'It crashed.')
    const all = async () => {
      for await (const { pcm } of speech.stream('One.')) expect(pcm.length).toBe(4)
    }
    await expect(all()).rejects.toThrow('It crashed.')
  })
})

describe('the engine', () => {
  it('that is let go of while it starts leaves nothing behind', async () => {
    const { engine, speech } = open()
    let end = (_error: Error) => {}
    engine.load = () => new Promise((_, reject) => (end = reject))
    const loading = speech.load()
    speech.dispose()
    end(new SpeechError('CancelledError', 'The engine was let go of.'))
    await expect(loading).rejects.toMatchObject({ name: 'CancelledError' })
    expect(speech.state.kind).toBe('idle')
  })

  it('is asked again each time, as it may have been lost, and its state is told', async () => {
    const { engine, speech } = open()
    await speech.load()
    const told: string[] = []
    speech.configure({ engine: { threads: 1 } })
    await speech.load(({ kind }) => told.push(kind))
    expect(engine.loads).toBe(2)
    expect(told.at(-1)).toBe('ready')
  })
})

it('a file is marked where that is asked for', async () => {
  const { speech, engine } = open()
  const asked: unknown[] = []
  const { render } = engine
  engine.render = (request, options, onEvent) => {
    asked.push(options.watermark)
    return render.call(engine, request, options, onEvent)
  }
  await speech.render('A.')
  await speech.render('A.', { watermark: 1_700_000_000_000 })
  expect(asked).toEqual([undefined, 1_700_000_000_000])
  const today = { watermark: 'today' as unknown as number }
  await expect(speech.render('A.', today)).rejects.toMatchObject({ name: 'InputError' })
})

it('files, blends and the end of it all go to the engine', async () => {
  const { speech, engine } = open()
  const shares: number[] = []
  const options = { format: 'mp3', onProgress: (share: number) => shares.push(share) } as const
  const { file } = await speech.render('A. B.', options)
  expect(await file.text()).toBe('mp3 A. B.')
  expect(shares.at(-1)).toBe(1)
  expect(shares).toEqual([...shares].sort((a, b) => a - b))
  await speech.saveBlend('mine', 'af_heart + bf_emma')
  await speech.saveBlend('mine', 'bf_emma')
  expect(await speech.blends()).toEqual([{ name: 'mine', formula: 'bf_emma' }])
  speech.dispose()
  expect([engine.endings, engine.rests, speech.state.kind]).toEqual([1, 1, 'idle'])
})
