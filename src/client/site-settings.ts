/** A network that neither answers nor fails is waited for no longer: the page starts without. */
const TIMEOUT_MS = 10_000

/** What whoever runs the site has put into `config.json` beside it; nothing where there is none. */
export async function fetchSiteSettings(): Promise<unknown> {
  try {
    const response = await fetch('./config.json', { signal: AbortSignal.timeout(TIMEOUT_MS) })
    return response.ok ? await response.json() : {}
  } catch (error) {
    // Without a network, or in time, nothing is known of it; a file that is no JSON is refused like any other mistake.
    return error instanceof SyntaxError ? 'no JSON' : {}
  }
}
