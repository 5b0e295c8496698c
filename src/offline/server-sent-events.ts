/** How many bytes become one piece of a text argument list; more overflow the stack. */
const PIECE = 0x8000

/** The sound so far, as OpenAI's `stream_format: sse` sends it. */
export function audioDelta(bytes: Uint8Array): string {
  let binary = ''
  for (let at = 0; at < bytes.length; at += PIECE) {
    binary += String.fromCharCode(...bytes.subarray(at, at + PIECE))
  }
  return serverSentEvent({ type: 'speech.audio.delta', audio: btoa(binary) })
}

/** The end. @param tokens of the text; of the sound they are its frames, 40 a second */
export function audioDone(tokens: number, seconds: number): string {
  const [input_tokens, output_tokens] = [tokens, Math.round(seconds * 40)]
  const usage = { input_tokens, output_tokens, total_tokens: input_tokens + output_tokens }
  return serverSentEvent({ type: 'speech.audio.done', usage })
}

/** One event (WHATWG HTML, server-sent events). */
export function serverSentEvent(data: object): string {
  return `data: ${JSON.stringify(data)}\n\n`
}
