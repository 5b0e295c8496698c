const SSML = /^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--.*?-->\s*)?<speak[\s>]/s

/** Text in a <speak> element is SSML; any other is read as it stands. */
export function markupOf(text: string): 'plain' | 'ssml' {
  return SSML.test(text.slice(0, 2_000)) ? 'ssml' : 'plain'
}
