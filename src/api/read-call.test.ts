import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ApiError, apiErrorOf } from './api-error.ts'
import { OPENAI_VOICES } from './api-voices.ts'
import { isApiPath, readCall } from './read-call.ts'
import { VOICE_CATALOG } from '../voice/catalog.ts'
import { parseFormula } from '../voice/parse-formula.ts'

const ask = (method: string, path: string, body: unknown = '') =>
  readCall({
    method,
    path,
    origin: 'https://site.example',
    body: async () => (typeof body === 'string' ? body : JSON.stringify(body)),
  })
const speech = async (fields: object) => {
  const read = await ask('POST', 'v1/audio/speech', { input: 'Hello.', voice: 'alloy', ...fields })
  if (read.kind !== 'call' || read.call.kind !== 'speech') throw new Error('no call for speech')
  return read.call
}
const blend = async (fields: object) => {
  const read = await ask('POST', 'v1/audio/blend', fields)
  if (read.kind !== 'call' || read.call.kind !== 'blend') throw new Error('no call for a blend')
  return read.call
}

describe('POST /v1/audio/speech', () => {
  it('reads OpenAI’s fields; what is not sent is as OpenAI has it', async () => {
    const call = await speech({ model: 'tts-1', instructions: 'Speak softly.' })
    expect(call).toMatchObject({
      as: 'audio',
      mimeType: 'audio/mpeg',
      stream: { format: 'mp3', title: 'Hello.', tempo: 1 },
      request: {
        text: 'Hello.',
        voice: 'af_alloy',
        speed: 1,
        markup: 'plain',
        origin: 'https://site.example',
      },
    })
  })

  it.each([
    ['mp3', 'mp3', 'audio/mpeg'],
    ['opus', 'ogg', 'audio/ogg'],
    ['aac', 'aac', 'audio/aac'],
    ['flac', 'flac', 'audio/flac'],
    ['wav', 'wav', 'audio/wav'],
    ['pcm', 'pcm', 'audio/pcm'],
  ])('%s is sent as what OpenAI sends under that name', async (response_format, format, mimeType) => {
    expect(await speech({ response_format })).toMatchObject({ stream: { format }, mimeType })
  })

  it.each([
    [0.25, 0.5, 0.5],
    [0.5, 0.5, 1],
    [1.3, 1.3, 1],
    [2, 2, 1],
    [4, 2, 2],
  ])('at speed %f the voice speaks at %f, stretched by %f', async (wanted, speed, tempo) => {
    expect(await speech({ speed: wanted })).toMatchObject({ request: { speed }, stream: { tempo } })
  })

  it('takes any voice or formula, also in an object, and knows all of OpenAI’s voices', async () => {
    expect((await speech({ voice: 'af_heart*0.7 + am_adam*0.3' })).request.voice).toContain('0.7')
    expect((await speech({ voice: { id: 'My voice' } })).request.voice).toBe('My voice')
    const ids = VOICE_CATALOG.map(({ id }) => id)
    for (const voice of Object.values(OPENAI_VOICES)) expect(ids).toContain(voice)
    expect((await speech({ voice: 'constructor' })).request.voice).toBe('constructor')
  })

  it.each([
    [{ input: undefined }, 'input', 'missing_required_parameter'],
    [{ input: ' ' }, 'input', 'invalid_value'],
    [{ input: 7 }, 'input', 'invalid_value'],
    [{ voice: null }, 'voice', 'missing_required_parameter'],
    [{ voice: ['alloy'] }, 'voice', 'missing_required_parameter'],
    [{ response_format: 'mp4' }, 'response_format', 'invalid_value'],
    [{ response_format: 'toString' }, 'response_format', 'invalid_value'],
    [{ speed: 5 }, 'speed', 'invalid_value'],
    [{ speed: '1' }, 'speed', 'invalid_value'],
    [{ stream_format: 'ws' }, 'stream_format', 'invalid_value'],
    [{ model: 'whisper-1' }, 'model', 'model_not_found'],
  ])('refuses %j by naming the field', async (fields, param, code) => {
    const error: ApiError = await speech(fields).catch((error) => error)
    expect(error.body.error).toMatchObject({ param, code })
    expect(error.message).toContain(param)
    expect(error.status).toBe(code === 'model_not_found' ? 404 : 400)
  })
})

describe('POST /v1/audio/blend', () => {
  it('reads a formula, or voices with weights that make one', async () => {
    expect(await blend({ voices: 'af_heart + am_adam' })).toEqual({
      kind: 'blend',
      formula: 'af_heart + am_adam',
      asFile: false,
    })
    const voices = [{ voice: 'alloy', weight: 1e-5 }, { voice: 'am_adam' }]
    const call = await blend({ voices, name: ' Ann ', response_format: 'bin' })
    expect(call).toEqual({
      kind: 'blend',
      formula: 'af_alloy*0.000010 + am_adam*1.000000',
      name: 'Ann',
      asFile: true,
    })
    expect(() => parseFormula(call.formula)).not.toThrow()
  })

  it.each([
    {},
    { voices: [] },
    { voices: 7 },
    { voices: [{ voice: 'a b' }] },
    { voices: [{ voice: 'af_heart', weight: -1 }] },
    { voices: [null] },
    { voices: 'af_heart', name: ' ' },
  ])('refuses %j', async (fields) => {
    await expect(blend(fields)).rejects.toMatchObject({ status: 400 })
  })
})

it('lists models, and tells one', async () => {
  expect(await ask('GET', 'v1/models')).toMatchObject({
    json: { object: 'list', data: [{ id: 'kokoro', object: 'model' }, {}, {}, {}] },
  })
  expect(await ask('GET', 'v1/models/gpt-4o-mini-tts-2025-12-15')).toMatchObject({
    json: { id: 'gpt-4o-mini-tts' },
  })
  expect(await ask('GET', 'v1/models/tts-1-hd')).toMatchObject({ json: { id: 'tts-1-hd' } })
  await expect(ask('GET', 'v1/models/%E0')).rejects.toMatchObject({ status: 404, code: 'model_not_found' })
})

it('says what there is where there is nothing, and how it is asked for', async () => {
  await expect(ask('GET', 'v1/chat')).rejects.toMatchObject({ status: 404, type: 'not_found_error' })
  await expect(ask('GET', 'v1/audio/speech')).rejects.toThrow('Use POST')
  await expect(ask('constructor', 'v1/models')).rejects.toMatchObject({ status: 405 })
  await expect(ask('GET', 'constructor')).rejects.toMatchObject({ status: 404 })
  expect(['health', 'v1', 'v1/x', 'v10', 'index.html', ''].map(isApiPath)).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ])
})

it('tells the engine’s errors in the shape of OpenAI’s, and nothing of an error that is not ours', () => {
  expect(apiErrorOf({ name: 'InputError', message: 'No such voice.' }).body).toEqual({
    error: { message: 'No such voice.', type: 'invalid_request_error', param: null, code: 'invalid_input' },
  })
  expect(apiErrorOf({ name: 'LimitError', message: 'Wait.' })).toMatchObject({
    status: 429,
    type: 'rate_limit_error',
  })
  expect(apiErrorOf({ name: 'AssetError', message: 'No network.' }).status).toBe(503)
  const secret = apiErrorOf(new TypeError('at /home/someone/app.js'))
  expect([secret.status, secret.message]).toEqual([500, 'The speech could not be made. Try again.'])
})

it('whatever is sent is read or refused, and at once', async () => {
  const paths = fc.constantFrom('v1/audio/speech', 'v1/audio/stream', 'v1/audio/blend', 'v1/models/x', 'v1/%')
  const fields = fc.dictionary(
    fc.constantFrom('model', 'input', 'voice', 'voices', 'speed', 'response_format', 'name', '__proto__'),
    fc.oneof(fc.jsonValue(), fc.constant('mp3'), fc.constant('Hello.')),
  )
  const bodies = fc.oneof(
    fc.string(),
    fc.json(),
    fields.map((value) => JSON.stringify(value)),
  )
  const started = performance.now()
  await fc.assert(
    fc.asyncProperty(fc.constantFrom('GET', 'POST', 'DELETE'), paths, bodies, async (method, path, body) => {
      const read = await ask(method, path, body).catch((error: unknown) => error)
      if (read instanceof ApiError) expect(read.message.length).toBeLessThan(400)
      else expect(read).toHaveProperty('kind')
    }),
    { numRuns: 1_000 },
  )
  await expect(speech({ voice: 'x'.repeat(1e6), response_format: 'y'.repeat(1e6) })).rejects.toBeInstanceOf(
    ApiError,
  )
  expect(performance.now() - started).toBeLessThan(10_000)
})
