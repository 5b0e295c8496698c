import fc from 'fast-check'
import { ApiDesk } from '../../src/client/api-desk.ts'
import type { TtsClient } from '../../src/client/tts-client.ts'
import type { OpenPage } from '../../src/offline/speaking-page.ts'
import { answerApi } from '../../src/offline/speech-api.ts'
import { textsNear, valuesNear } from './hostile.ts'

const FIELDS = [
  'input',
  'voice',
  'voices',
  'weight',
  'model',
  'speed',
  'response_format',
  'stream_format',
  'name',
]
const PATHS = [
  'v1/audio/speech',
  'v1/audio/stream',
  'v1/audio/blend',
  'v1/audio/voices',
  'v1/models',
  'health',
]
const BODIES = [
  '{"input":"one two. three.","voice":"alloy","response_format":"pcm"}',
  '{"model":"tts-1","input":"four. five.","voice":"af_heart*0.7 + am_adam*0.3","stream_format":"sse","response_format":"wav"}',
  '{"input":"six seven.","voice":{"id":"bf_emma"},"speed":0.25,"response_format":"flac"}',
  '{"voices":[{"voice":"af_heart","weight":0.7},{"voice":"am_adam"}],"name":"mine"}',
]
/** What may be answered: 500 would be a fault of ours. */
const STATUS = [200, 400, 404, 405, 413, 429, 503]
const TYPES = ['invalid_request_error', 'rate_limit_error', 'server_error', 'not_found_error']

/** A call of another page, and what becomes of the answer. */
export interface HostileCall {
  readonly method: string
  readonly path: string
  readonly body: string | Uint8Array<ArrayBuffer>
  readonly contentType: string
  /** Pieces of the answer that are read before the caller leaves. */
  readonly reads: number
}

export function hostileCalls(): fc.Arbitrary<HostileCall> {
  const json = valuesNear(...FIELDS).map((value) => JSON.stringify(value) ?? '')
  const known = { method: 'POST', path: 'v1/audio/speech', contentType: 'application/json' }
  const wild = fc.record({
    method: fc.constantFrom(
      'GET',
      'POST',
      'PUT',
      'DELETE',
      'PATCH',
      'HEAD',
      'OPTIONS',
      'constructor',
      'SPEAK',
    ),
    path: fc.oneof(fc.constantFrom(...PATHS), textsNear(...PATHS, 'v1/models/tts-1', 'v1/models/%E0')),
    body: fc.oneof(json, textsNear(...BODIES), fc.uint8Array({ maxLength: 60 })),
    contentType: fc.constantFrom(
      'application/json',
      'text/plain',
      'multipart/form-data',
      '',
      'x'.repeat(500),
    ),
    reads: fc.integer({ min: 0, max: 4 }),
  })
  const near = fc.record({
    body: fc.oneof(textsNear(...BODIES), fc.constantFrom(...BODIES), json),
    reads: fc.oneof(fc.integer({ min: 0, max: 4 }), fc.constant(Infinity)),
  })
  return fc.oneof(
    wild,
    near.map((call) => ({ ...known, ...call })),
  ) as fc.Arbitrary<HostileCall>
}

/** A page of the site, asked through its own desk; what follows the offer goes over real ports. */
export function pageOf(client: TtsClient): OpenPage {
  let take = (_: unknown) => {}
  new ApiDesk({ client, load: () => client.load(() => {}), state: () => ({ kind: 'idle' }) }).open({
    addEventListener: (_: string, listener: unknown) => void (take = listener as typeof take),
    startMessages: () => {},
  } as Pick<ServiceWorkerContainer, 'addEventListener' | 'startMessages'>)
  return { id: 'page', postMessage: (data, ports) => take({ data, ports }) }
}

/** Calls as the service worker does. @returns the sentence of a refusal @throws where the answer has not OpenAI's shape */
export async function call(page: OpenPage, hostile: HostileCall): Promise<string[]> {
  const { method, path, body, contentType, reads } = hostile
  const hasBody = method !== 'GET' && method !== 'HEAD'
  const request = new Request('https://site.example/v1', {
    method,
    ...(hasBody && { body, headers: { 'content-type': contentType } }),
  })
  const lives: Promise<unknown>[] = []
  const response = await answerApi(request, path, {
    pages: async () => [page],
    waitUntil: (life) => void lives.push(life),
  })
  const { status } = response
  if (!STATUS.includes(status)) throw new Error(`The answer has status ${status}.`)
  if (status !== 200) {
    const { error } = (await response.json()) as { error: { message: string; type: string } }
    if (!TYPES.includes(error.type)) throw new Error(`“${error.type}” is no type of OpenAI’s errors.`)
    await Promise.all(lives)
    return [error.message]
  }
  const reader = response.body!.getReader()
  for (let read = 0; read < reads && !(await reader.read()).done; read++);
  await reader.cancel()
  await Promise.all(lives)
  return []
}
