import { SHARED_TEXT, SHARE_INBOX } from '../site-worker.ts'

/** Longer than any text that the page takes is not kept. */
const LONGEST = 4_000_000

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
  for (const file of form.getAll('file')) if (typeof file !== 'string') parts.push((await file.text()).trim())
  const text = [...new Set(parts)].join('\n\n').slice(0, LONGEST)
  const inbox = await caches.open(SHARE_INBOX)
  await inbox.put(new URL(SHARED_TEXT, site), new Response(text))
  return Response.redirect(new URL('./#/speak', site).href, 303)
}
