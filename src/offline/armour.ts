/**
 * Adds headers that the host did not send: with them a page is isolated from other origins, which WebAssembly threads
 * need, and keeps to its policy. Only pages and workers are judged by their headers; the rest passes as it is.
 */
export function armoured(
  request: Request,
  response: Response,
  headers: Readonly<Record<string, string>>,
): Response {
  const isJudged = ['document', 'iframe', 'worker', 'sharedworker'].includes(request.destination)
  if (!isJudged || response.type === 'opaqueredirect' || response.status === 0) return response
  const all = new Headers(response.headers)
  for (const [name, value] of Object.entries(headers)) if (!all.has(name)) all.set(name, value)
  return new Response(response.body, {
    status: response.status,
    statusText: response.statusText,
    headers: all,
  })
}
