import { afterEach, describe, expect, it, vi } from 'vitest'
import type { StreamMessage, StreamReply } from '../audio/stream-messages.ts'
import { ApiDesk } from '../client/api-desk.ts'
import type { LoadState, SpeechEvent, SpeechRequest, StreamOptions } from '../protocol.ts'
import { SpeechError } from '../errors.ts'
import type { OpenPage } from './speaking-page.ts'
import { answerApi } from './speech-api.ts'

const READY: LoadState = {
  kind: 'ready',
  info: { provider: 'wasm', threads: 2, plan: 'fast', reason: 'Two cores.' },
  isolated: true,
  loadMs: 10,
}

/** A page with its desk, whose engine makes what the test tells it to. */
class FakePage implements OpenPage {
  state: LoadState = READY
  fault: Error | undefined
  readonly id = crypto.randomUUID()
  saved: readonly { name: string; formula: string }[] = []
  readonly calls: { request: SpeechRequest; options: StreamOptions; sound: MessagePort }[] = []
  readonly heard: StreamReply[] = []
  #listener: (event: { data: unknown; ports: readonly MessagePort[] }) => void = () => {}
  #end = () => {}

  constructor() {
    const desk = new ApiDesk({
      state: () => this.state,
      load: async () => {
        if (this.fault) throw this.fault
      },
      client: {
        stream: (request, options, sound) => {
          this.calls.push({ request, options, sound })
          sound.onmessage = ({ data }) => void this.heard.push(data)
          return new Promise<void>((resolve, reject) => {
            this.#end = resolve
            this.crash = reject
          })
        },
        voices: async () => [],
        blends: async () => this.saved,
        setBlends: async (blends) => void (this.saved = blends),
        preloadVoice: async (formula) => {
          if (formula.includes('nobody')) throw new SpeechError('InputError', 'There is no voice “nobody”.')
        },
        voiceFile: async (formula) => new Blob([formula]),
      },
    })
    desk.open({
      addEventListener: (_: string, listener: unknown) => void (this.#listener = listener as never),
      startMessages: () => {},
    } as Pick<ServiceWorkerContainer, 'addEventListener' | 'startMessages'>)
  }

  crash: (error: Error) => void = () => {}

  postMessage(data: unknown, ports: Transferable[]): void {
    this.#listener({ data, ports: ports as MessagePort[] })
  }

  async make(...messages: StreamMessage<SpeechEvent>[]): Promise<void> {
    await expect.poll(() => this.calls.length).toBeGreaterThan(0)
    for (const message of messages) {
      this.calls.at(-1)!.sound.postMessage(message)
      if (message.kind === 'end') this.#end()
    }
  }
}

const asleep: OpenPage = { id: 'asleep', postMessage: () => {} }
const sound = (...bytes: number[]): StreamMessage<SpeechEvent> => ({
  kind: 'sound',
  data: Uint8Array.from(bytes),
  seconds: 1,
})

function ask(
  path: string,
  body?: object,
  pages: readonly OpenPage[] = [new FakePage()],
  signal: AbortSignal | null = null,
) {
  const init = body && { method: 'POST', body: JSON.stringify(body), signal }
  const lives: Promise<unknown>[] = []
  const answer = answerApi(new Request(`https://site.example/${path}`, init), path, {
    pages: async () => pages,
    waitUntil: (life) => void lives.push(life),
  })
  return { answer, lives }
}

const say = (page: FakePage, body: object = {}) =>
  ask('v1/audio/speech', { input: 'One. Two.', voice: 'alloy', response_format: 'pcm', ...body }, [page])

afterEach(() => void vi.useRealTimers())

describe('speech', () => {
  it('has its first bytes on the way before the last are made', async () => {
    const page = new FakePage()
    const { answer, lives } = say(page)
    await page.make(sound(1, 2))
    const response = await answer
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'audio/pcm'])
    const reader = response.body!.getReader()
    expect((await reader.read()).value).toEqual(Uint8Array.of(1, 2))
    await page.make(sound(3), { kind: 'end' })
    expect((await reader.read()).value).toEqual(Uint8Array.of(3))
    expect((await reader.read()).done).toBe(true)
    await Promise.all(lives)
    expect(page.calls[0]!.request).toMatchObject({ voice: 'af_alloy', origin: 'https://site.example' })
  })

  it('is made no more when the caller has left', async () => {
    const page = new FakePage()
    const { answer, lives } = say(page)
    await page.make(sound(1), sound(2))
    await (await answer).body!.cancel()
    await expect.poll(() => page.heard.at(-1)).toEqual({ kind: 'cancel' })
    await Promise.all(lives)
  })

  it('is made no more when the caller has left before its first sound', async () => {
    const page = new FakePage()
    const caller = new AbortController()
    const { answer, lives } = ask('v1/audio/speech', { input: 'One.', voice: 'alloy' }, [page], caller.signal)
    await expect.poll(() => page.calls.length).toBe(1)
    caller.abort()
    await expect.poll(() => page.heard.at(-1)).toEqual({ kind: 'cancel' })
    await Promise.all([answer, ...lives])
  })

  it('fails when the page that speaks is closed in the middle, and holds the worker no longer', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    const pages = [new FakePage()]
    const [page] = pages
    const { answer, lives } = ask('v1/audio/speech', { input: 'One.', voice: 'alloy' }, pages)
    await page!.make(sound(1))
    const reader = (await answer).body!.getReader()
    await reader.read()
    const next = reader.read()
    vi.advanceTimersByTime(10_000)
    pages.length = 0
    vi.advanceTimersByTime(10_000)
    await expect(next).rejects.toThrow(/^The page that was speaking has been closed/)
    await Promise.all(lives)
  })

  it('sends events where they are asked for, and tells a fault in the middle as one', async () => {
    const page = new FakePage()
    const { answer } = say(page, { stream_format: 'sse' })
    const analysed = { kind: 'analysed', sentences: 2, tokens: 9, chunks: 2 } as const
    const done = {
      kind: 'done',
      audioSeconds: 2,
      synthesisMs: 1,
      keptSeconds: 0,
      rtf: 1,
      firstAudioMs: 1,
    } as const
    await page.make({ kind: 'event', event: analysed }, sound(255, 254))
    await page.make({ kind: 'event', event: done }, { kind: 'end' })
    expect(await (await answer).text()).toBe(
      'data: {"type":"speech.audio.delta","audio":"//4="}\n\n' +
        'data: {"type":"speech.audio.done","usage":{"input_tokens":9,"output_tokens":80,"total_tokens":89}}\n\n',
    )
    const broken = say(page, { stream_format: 'sse' })
    await expect.poll(() => page.calls.length).toBe(2)
    await page.make(sound(1), { kind: 'failed', name: 'ModelError', message: 'The model stopped.' })
    expect(await (await broken.answer).text()).toContain(
      'data: {"type":"error","error":{"message":"The model stopped."',
    )
  })

  it.each([
    ['before its first sound', 'InputError', 400, 'invalid_request_error'],
    ['because there is too much at once', 'LimitError', 429, 'rate_limit_error'],
    ['for lack of a network', 'AssetError', 503, 'server_error'],
  ])('that fails %s is answered with its status', async (_, name, status, type) => {
    const page = new FakePage()
    const { answer } = say(page)
    await page.make({ kind: 'failed', name, message: 'No.' })
    const response = await answer
    expect(response.status).toBe(status)
    expect(await response.json()).toMatchObject({ error: { message: 'No.', type } })
  })

  it('fails in the shape of OpenAI’s errors when the model cannot start, or its worker is gone', async () => {
    const page = new FakePage()
    page.fault = new SpeechError('AssetError', 'The site cannot be reached.')
    expect((await say(page).answer).status).toBe(503)
    page.fault = undefined
    const { answer } = say(page)
    await expect.poll(() => page.calls.length).toBe(1)
    page.crash(new SpeechError('ModelError', 'The engine stopped.'))
    expect(await (await answer).json()).toMatchObject({ error: { code: 'synthesis_failed' } })
  })

  it('is refused before any page is asked where the body is wrong', async () => {
    const { answer } = ask('v1/audio/speech', { voice: 'alloy' }, [])
    expect((await answer).status).toBe(400)
    const long = ask('v1/audio/speech', { voice: 'alloy', input: 'x'.repeat(13_000_001) }, [])
    expect((await long.answer).status).toBe(413)
  })
})

describe('the page that answers', () => {
  it('is one whose engine runs, before others and before one that sleeps', async () => {
    const [cold, warm] = [new FakePage(), new FakePage()]
    cold.state = { kind: 'idle' }
    const response = await ask('health', undefined, [asleep, cold, warm]).answer
    expect(await response.json()).toEqual({
      status: 'ok',
      model: 'ready',
      provider: 'wasm',
      threads: 2,
      speaking: 0,
    })
  })

  it('may be one that has to start its engine', async () => {
    const cold = new FakePage()
    cold.state = { kind: 'idle' }
    const response = await ask('health', undefined, [asleep, cold]).answer
    expect(await response.json()).toMatchObject({ model: 'idle' })
  })

  it('is told to be missing where there is none', async () => {
    for (const pages of [[], [asleep]]) {
      const response = await ask('health', undefined, pages).answer
      expect(response.status).toBe(503)
      expect(await response.json()).toMatchObject({ error: { code: 'no_speaking_page' } })
    }
  })
})

it('a blend is checked, saved under its name, or given as a file', async () => {
  const page = new FakePage()
  const blend = (body: object) => ask('v1/audio/blend', body, [page]).answer
  expect(await (await blend({ voices: 'af_heart + af_sky', name: 'mine' })).json()).toEqual({
    object: 'voice',
    id: 'mine',
    formula: 'af_heart + af_sky',
    saved: true,
  })
  expect(page.saved).toEqual([{ name: 'mine', formula: 'af_heart + af_sky' }])
  expect(await (await blend({ voices: 'af_sky', response_format: 'bin' })).text()).toBe('af_sky')
  expect((await blend({ voices: 'nobody' })).status).toBe(400)
})

it('lists what there is without a page', async () => {
  const { answer } = ask('v1/models', undefined, [])
  expect((await (await answer).json()).data.map(({ id }: { id: string }) => id)).toContain('kokoro')
})
