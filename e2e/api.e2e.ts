import type OpenAI from 'openai'
import { build } from 'vite'
import { ROOT } from '../scripts/run-tool.mjs'
import { expect, test } from './journey.ts'

declare global {
  interface Window {
    OpenAI: typeof OpenAI
    reader: ReadableStreamDefaultReader<Uint8Array>
  }
}

/** OpenAI's own client as one script. */
async function openAiScript(): Promise<string> {
  const built = await build({
    configFile: false,
    root: ROOT,
    logLevel: 'silent',
    publicDir: false,
    build: {
      write: false,
      lib: { entry: 'node_modules/openai/index.mjs', formats: ['es'], fileName: 'openai' },
    },
  })
  const [output] = [built].flat()
  if (!output || !('output' in output)) throw new Error('The client was not built.')
  return output.output[0].code
}

test('a page below the site speaks through OpenAI’s client, from the first bytes on', async ({
  firstVisit,
}) => {
  const script = await openAiScript()
  const { site, context, open } = await firstVisit({ path: '/speech/', plain: true, serviceWorker: true })
  site.fault = ({ url = '' }, response) => {
    if (!url.startsWith('/speech/other/')) return false
    const isScript = url.endsWith('.js')
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html')
    response.end(isScript ? script : '<!doctype html><title>Another app</title>')
    return true
  }
  const studio = await open()
  await studio.page.waitForFunction(() => navigator.serviceWorker.controller && crossOriginIsolated)
  const other = await context.newPage()
  await other.goto(new URL('other/app.html', site.url).href)
  await expect(other).toHaveTitle('Another app')
  await other.evaluate(async () => {
    const client = './openai.js'
    window.OpenAI = (await import(client)).OpenAI
  })

  const heard = await other.evaluate(async () => {
    const baseURL = new URL('../v1', location.href).href
    const openai = new window.OpenAI({ baseURL, apiKey: 'none', dangerouslyAllowBrowser: true })
    const say = (input: string, options: object = {}) =>
      openai.audio.speech.create({ model: 'tts-1', voice: 'alloy', input, ...options })
    const decoded = async (response: Response) => {
      const sound = await new OfflineAudioContext(1, 1, 24_000).decodeAudioData(await response.arrayBuffer())
      const samples = sound.getChannelData(0)
      const rms = Math.sqrt(samples.reduce((sum, sample) => sum + sample ** 2, 0) / samples.length)
      return { seconds: sound.duration, rms, type: response.headers.get('content-type') }
    }
    const long = 'The first words come at once. '.repeat(3) + 'Others are made while they are heard.'
    const response = await say(long, { response_format: 'pcm' })
    const reader = response.body!.getReader()
    const first = (await reader.read()).value!.length
    const { speaking } = await (await fetch('../health')).json()
    let bytes = first
    for (let piece = await reader.read(); !piece.done; piece = await reader.read())
      bytes += piece.value.length

    const mp3 = await decoded(await say(long))
    const wav = await decoded(await say('A short one.', { response_format: 'wav' }))
    const opus = await decoded(await say('A short one.', { response_format: 'opus', speed: 0.25 }))
    const events = await (await say('A short one.', { stream_format: 'sse' })).text()
    const errors = []
    for (const wrong of [
      { voice: 'nobody' },
      { model: 'dall-e-3' },
      { speed: 99 },
      { speed: 0 },
      { response_format: 'mp4' },
      { stream_format: 'ws' },
      { input: '' },
    ]) {
      errors.push(
        await say('No.', wrong).catch(({ status, code, param, message }) => ({
          status,
          code,
          param,
          message,
        })),
      )
    }
    const models = (await openai.models.list()).data.map(({ id }) => id)
    const { voices } = await (await fetch('../v1/audio/voices')).json()
    const body = JSON.stringify({ voices: [{ voice: 'af_heart' }, { voice: 'am_adam' }], name: 'both' })
    const blend = await (await fetch('../v1/audio/blend', { method: 'POST', body })).json()
    const blended = await decoded(await say('A short one.', { voice: 'both', response_format: 'flac' }))
    return { first, bytes, speaking, mp3, wav, opus, events, errors, models, voices, blend, blended }
  })

  expect(heard.speaking, 'the text is not all made when its first bytes are there').toBe(1)
  expect(heard.first).toBeLessThan(heard.bytes / 2)
  expect(heard.mp3).toMatchObject({ type: 'audio/mpeg' })
  expect(heard.mp3.seconds).toBeCloseTo(heard.bytes / 48_000, 0)
  for (const { rms, seconds } of [heard.mp3, heard.wav, heard.opus, heard.blended]) {
    expect(rms).toBeGreaterThan(0.01)
    expect(seconds).toBeGreaterThan(0.5)
  }
  expect(heard.opus.seconds / heard.wav.seconds).toBeGreaterThan(3)
  expect(heard.events).toMatch(/^data: {"type":"speech.audio.delta","audio":"[^"]+"}\n\n/)
  expect(heard.events).toMatch(/data: {"type":"speech.audio.done","usage":{"input_tokens":[1-9]/)
  expect(heard.errors).toMatchObject([
    { status: 400, code: 'invalid_input' },
    { status: 404, code: 'model_not_found', param: 'model' },
    { status: 400, code: 'invalid_value', param: 'speed' },
    { status: 400, code: 'invalid_value', param: 'speed' },
    { status: 400, code: 'invalid_value', param: 'response_format' },
    { status: 400, code: 'invalid_value', param: 'stream_format' },
    { status: 400, code: 'invalid_value', param: 'input' },
  ])
  for (const error of heard.errors) expect(error).toHaveProperty('message', expect.stringMatching(/[.!?]$/))
  expect(heard.models).toContain('tts-1')
  expect(heard.voices.map(({ id }: { id: string }) => id)).toEqual(
    expect.arrayContaining(['af_heart', 'alloy']),
  )
  expect(heard.blend).toMatchObject({ id: 'both', saved: true })

  // Whoever leaves a text of 100,000 characters in the middle costs nothing more.
  await other.evaluate(async () => {
    const body = JSON.stringify({
      voice: 'alloy',
      input: 'Much too long. '.repeat(6_700),
      response_format: 'pcm',
    })
    const reader = (await fetch('../v1/audio/speech', { method: 'POST', body })).body!.getReader()
    await reader.read()
    await reader.cancel()
  })
  const speaking = () => other.evaluate(async () => (await (await fetch('../health')).json()).speaking)
  await expect.poll(speaking, { timeout: 30_000 }).toBe(0)

  const embed = async (text: string) => {
    const frame = document.createElement('iframe')
    frame.src = '../embed.html'
    const loaded = new Promise((resolve) => (frame.onload = resolve))
    document.body.append(frame)
    await loaded
    const answer = new Promise<MessageEvent['data']>((resolve) =>
      addEventListener('message', ({ data }) => /file|error/.test(data.kind) && resolve(data)),
    )
    const request = { litetts: 1, id: 'a', kind: 'render', text }
    frame.contentWindow!.postMessage(request, location.origin)
    const { kind, id, file, message } = await answer
    frame.remove()
    return { kind, id, bytes: file?.size, message }
  }
  const embedded = await other.evaluate(embed, 'Embedded.')
  expect(embedded).toMatchObject({ kind: 'file', id: 'a' })
  expect(embedded.bytes).toBeGreaterThan(20_000)

  // The page that speaks is closed in the middle: the caller is told, and does not wait for ever.
  await other.evaluate(async () => {
    const body = JSON.stringify({ voice: 'alloy', input: 'It goes on. '.repeat(200), response_format: 'pcm' })
    window.reader = (await fetch('../v1/audio/speech', { method: 'POST', body })).body!.getReader()
    await window.reader.read()
  })
  await studio.page.close()
  const left = await other.evaluate(async () => {
    try {
      while (!(await window.reader.read()).done);
      return 'ended'
    } catch {
      return 'told'
    }
  })
  expect(left).toBe('told')
  const refused = await other.evaluate(async () => {
    const response = await fetch('../health')
    return { status: response.status, ...(await response.json()) }
  })
  expect(refused).toMatchObject({ status: 503, error: { code: 'no_speaking_page', type: 'server_error' } })

  await site.switchOff()
  expect(await other.evaluate(embed, 'Embedded without a network.')).toMatchObject({ kind: 'file', id: 'a' })
})
