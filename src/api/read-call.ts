import { ApiError } from './api-error.ts'
import { API_MODELS, apiModel } from './api-models.ts'
import { readBlend, type BlendCall } from './blend-body.ts'
import { fieldsOf } from './fields.ts'
import { readSpeech, type SpeechCall } from './speech-body.ts'

/** What a page of the site is asked for. */
export type ApiCall = SpeechCall | BlendCall | { readonly kind: 'voices' } | { readonly kind: 'health' }

/** What was asked, without its host. */
export interface ApiRequest {
  readonly method: string
  /** Below the site's folder: `v1/models`. */
  readonly path: string
  /** Of the page that asks. */
  readonly origin: string
  readonly body: () => Promise<string>
}

/** A call for a page, or an answer that needs none. */
export type ReadCall =
  { readonly kind: 'call'; readonly call: ApiCall } | { readonly kind: 'answer'; readonly json: object }

type Handler = (request: ApiRequest) => ReadCall | Promise<ReadCall>

const MODEL = /^v1\/models\/([^/]+)$/
const speech: Handler = async ({ body, origin }) => forPage(readSpeech(fieldsOf(await body()), origin))

/** By path, then by method. */
const ROUTES: Readonly<Record<string, Readonly<Record<string, Handler>>>> = {
  'v1/audio/speech': { POST: speech },
  'v1/audio/stream': { POST: speech },
  'v1/audio/blend': { POST: async ({ body }) => forPage(readBlend(fieldsOf(await body()))) },
  'v1/audio/voices': { GET: () => forPage({ kind: 'voices' }) },
  'v1/audio/models': { GET: () => answer({ models: API_MODELS.map(({ id }) => ({ id, name: id })) }) },
  'v1/models': { GET: () => answer({ object: 'list', data: API_MODELS }) },
  health: { GET: () => forPage({ kind: 'health' }) },
}

/** Whether an address of the site is one of the API, so that files of that name do not hide behind it. */
export function isApiPath(path: string): boolean {
  return path === 'health' || /^v1(\/|$)/.test(path)
}

/** What an API request asks for. @throws ApiError */
export async function readCall(request: ApiRequest): Promise<ReadCall> {
  const { method, path } = request
  const model = MODEL.exec(path)?.[1]
  const methods = model
    ? { GET: () => answer(apiModel(decoded(model))) }
    : Object.hasOwn(ROUTES, path)
      ? ROUTES[path]!
      : undefined
  if (!methods) {
    const paths = Object.keys(ROUTES).map((known) => `/${known}`)
    throw new ApiError(404, `There is nothing at this address. The API has ${paths.join(', ')}.`, {
      code: 'unknown_url',
    })
  }
  const handler = (methods as Readonly<Record<string, Handler | undefined>>)[method]
  if (handler && Object.hasOwn(methods, method)) return handler(request)
  throw new ApiError(
    405,
    `${method.slice(0, 20)} is not possible here. Use ${Object.keys(methods).join()}.`,
    {
      code: 'method_not_allowed',
    },
  )
}

function forPage(call: ApiCall): ReadCall {
  return { kind: 'call', call }
}

function answer(json: object): ReadCall {
  return { kind: 'answer', json }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
