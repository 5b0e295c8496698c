/** What whoever runs the site has put into `config.json` beside it; nothing where there is none. */
export async function fetchSiteSettings(): Promise<unknown> {
  try {
    const response = await fetch('./config.json')
    return response.ok ? await response.json() : {}
  } catch (error) {
    // Without a network nothing is known of it; a file that is no JSON is refused like any other mistake.
    return error instanceof SyntaxError ? 'no JSON' : {}
  }
}
