import { SpeechError } from '../errors.ts'

/** @returns lower-case hex. @throws SpeechError AssetError where the page was opened in a way that rules it out. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  if (!globalThis.crypto?.subtle) {
    throw new SpeechError(
      'AssetError',
      'The browser cannot verify files on an insecure page. Open this page by https or on localhost.',
    )
  }
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
