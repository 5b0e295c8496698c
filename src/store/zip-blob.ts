import { SpeechError } from '../errors.ts'
import { crc32, zipDirectory, zipHeader, type ZipEntry } from './zip-records.ts'

/** What the records of a plain archive can count. */
const MOST_BYTES = 2 ** 32 - 1

/** Files → an archive that is made of them where they lie: none is read into memory as a whole. */
export async function zipBlob(
  files: readonly { readonly name: string; readonly content: Blob }[],
): Promise<Blob> {
  if (files.reduce((sum, { content }) => sum + content.size, 0) > MOST_BYTES - files.length * 1_000) {
    throw new SpeechError(
      'InputError',
      'All chapters together have more than 4 GB, too much for a ZIP. Choose MP3.',
    )
  }
  const entries: ZipEntry[] = []
  const parts: BlobPart[] = []
  for (const { name, content } of files) {
    const entry = { name, bytes: content.size, crc: await crcOf(content) }
    entries.push(entry)
    parts.push(zipHeader(entry), content)
  }
  return new Blob([...parts, zipDirectory(entries)], { type: 'application/zip' })
}

async function crcOf(content: Blob): Promise<number> {
  const reader = content.stream().getReader()
  let crc = 0
  for (;;) {
    const { value, done } = await reader.read()
    if (done) return crc
    crc = crc32(value, crc)
  }
}
