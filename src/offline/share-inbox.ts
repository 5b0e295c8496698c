import { SHARED_FILE, SHARED_NAME, SHARED_TEXT, SHARE_INBOX } from '../site-worker.ts'

/** Longer than any text that the page takes is not kept. */
const LONGEST = 4_000_000
const MOST_FILES = 20

/**
 * Takes what another app shares with this one, puts it where the page finds it, and sends the browser there.
 * @param request the POST of the manifest's `share_target`
 */
export async function takeShared(request: Request, site: URL): Promise<Response> {
  const form = await request.formData()
  const parts: string[] = []
  for (const name of ['title', 'text', 'url']) {
    const value = form.get(name)
    if (typeof value === 'string' && value.trim() !== '') parts.push(value.trim())
  }
  const files = form.getAll('file').filter((file) => typeof file !== 'string')
  const inbox = await caches.open(SHARE_INBOX)
  // With a file its name comes as the title too.
  const text = files.length > 0 ? '' : [...new Set(parts)].join('\n\n').slice(0, LONGEST)
  if (text !== '') await inbox.put(new URL(SHARED_TEXT, site), new Response(text))
  for (const [index, file] of files.slice(0, MOST_FILES).entries()) {
    const headers = { [SHARED_NAME]: encodeURIComponent(file.name) }
    await inbox.put(new URL(`${SHARED_FILE}${index}`, site), new Response(file, { headers }))
  }
  return Response.redirect(new URL('./#/speak', site).href, 303)
}
