import { ApiError, apiErrorOf } from '../api/api-error.ts'
import { readCall, type ApiCall } from '../api/read-call.ts'
import type { SpeechCall } from '../api/speech-body.ts'
import { readStream, type StreamPiece, type StreamPort } from '../audio/read-stream.ts'
import type { SpeechEvent } from '../protocol.ts'
import type { OfferAnswer } from '../site-worker.ts'
import { audioDelta, audioDone, serverSentEvent } from './server-sent-events.ts'
import { callPage, type OpenPage, type SpeakingPage } from './speaking-page.ts'

/** The longest text that can be spoken at all, every character of it escaped, and room for the rest. */
const MOST_BODY_LENGTH = 13_000_000
/** How often it is looked whether the page that answers is still open: a port does not tell that its other end is gone. */
const LOOK_MS = 2_000

export interface SpeechApiParts {
  readonly pages: () => Promise<readonly OpenPage[]>
  /** Keeps the service worker alive until then. */
  readonly waitUntil: (done: Promise<unknown>) => void
}

/**
 * Answers a request to the API: the service worker reads it, a page speaks, and the bytes come back as they are made.
 * @param path below the site's folder
 */
export async function answerApi(request: Request, path: string, parts: SpeechApiParts): Promise<Response> {
  try {
    const { method, url } = request
    const { origin } = new URL(url)
    const read = await readCall({ method, path, origin, body: () => bodyOf(request) })
    if (read.kind === 'answer') return json(read.json)
    const page = await callPage(read.call, await parts.pages())
    return await answerOf(read.call, page, parts, request.signal)
  } catch (error) {
    const failure = error instanceof ApiError ? error : apiErrorOf(error as Error)
    return json(failure.body, failure.status)
  }
}

async function bodyOf(request: Request): Promise<string> {
  const length = Number(request.headers.get('content-length') ?? 0)
  const body = length > MOST_BODY_LENGTH ? null : await request.text()
  if (body !== null && body.length <= MOST_BODY_LENGTH) return body
  throw new ApiError(
    413,
    `The body is too long; at most ${MOST_BODY_LENGTH} characters are read. Split it.`,
    {
      param: 'input',
      code: 'body_too_long',
    },
  )
}

/** The first answer decides the status; what goes wrong later ends the stream. */
function answerOf(
  call: ApiCall,
  { id, port }: SpeakingPage,
  parts: SpeechApiParts,
  caller: AbortSignal,
): Promise<Response> {
  let fail: (error: ApiError) => void = () => {}
  const gone = new Promise<never>((_, reject) => (fail = reject))
  gone.catch(() => {})
  caller.addEventListener('abort', () => fail(left()), { once: true })
  const look = setInterval(async () => {
    if (!(await parts.pages()).some((page) => page.id === id)) fail(closed())
  }, LOOK_MS)
  let over = () => {}
  // The browser may end a service worker that seems to have answered.
  parts.waitUntil(
    new Promise<void>((resolve) => {
      over = () => {
        clearInterval(look)
        port.close()
        resolve()
      }
    }),
  )
  const answered = new Promise<Response>((resolve, reject) => {
    const settle = (response: Response) => {
      over()
      resolve(response)
    }
    port.onmessage = ({ data }: MessageEvent<OfferAnswer>) => {
      if (data.kind === 'failed') fail(apiErrorOf(data))
      else if (data.kind === 'json') settle(json(data.json))
      else if (data.kind === 'file') settle(new Response(data.file, { headers: HEADERS }))
      else if (data.kind === 'sound' && call.kind === 'speech') {
        const sound = readStream<SpeechEvent>(data.port as unknown as StreamPort, gone)
        spoken(call, sound, over).then(resolve, reject)
      }
    }
  })
  return Promise.race([answered, gone]).catch((error: unknown) => {
    over()
    throw error
  })
}

/** Nobody hears it. */
function left(): ApiError {
  return new ApiError(499, 'The caller has left.')
}

function closed(): ApiError {
  return new ApiError(
    503,
    'The page that was speaking has been closed. Open the site in a tab, then ask again.',
    {
      code: 'no_speaking_page',
    },
  )
}

/** @param over called when nothing more comes. @throws what the engine throws before its first sound */
async function spoken(
  { as, mimeType }: SpeechCall,
  sound: AsyncGenerator<StreamPiece<SpeechEvent>>,
  over: () => void,
): Promise<Response> {
  const first = await sound.next()
  let tokens = 0
  let seconds = 0
  const bytesOf = (piece: StreamPiece<SpeechEvent>): Uint8Array<ArrayBuffer> | undefined => {
    if (piece.kind === 'sound') {
      const bytes = piece.data as Uint8Array<ArrayBuffer>
      return as === 'sse' ? encoded(audioDelta(bytes)) : bytes
    }
    if (piece.event.kind === 'analysed') ({ tokens } = piece.event)
    if (piece.event.kind === 'done') seconds = piece.event.audioSeconds
    return undefined
  }
  let early: typeof first | undefined = first
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      try {
        for (;;) {
          const { done, value } = early ?? (await sound.next())
          early = undefined
          if (done) {
            if (as === 'sse') controller.enqueue(encoded(audioDone(tokens, seconds)))
            controller.close()
            return over()
          }
          const bytes = bytesOf(value)
          if (bytes) return controller.enqueue(bytes)
        }
      } catch (error) {
        over()
        if (as !== 'sse') throw error
        const { body } = error instanceof ApiError ? error : apiErrorOf(error as Error)
        controller.enqueue(encoded(serverSentEvent({ type: 'error', ...body })))
        controller.close()
      }
    },
    async cancel() {
      over()
      await sound.return(undefined)
    },
  })
  const type = as === 'sse' ? 'text/event-stream' : mimeType
  return new Response(body, { headers: { ...HEADERS, 'content-type': type } })
}

const HEADERS = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }

const encoder = new TextEncoder()

function encoded(text: string): Uint8Array<ArrayBuffer> {
  return encoder.encode(text) as Uint8Array<ArrayBuffer>
}

function json(value: object, status = 200): Response {
  return Response.json(value, { status, headers: HEADERS })
}
