/** So much is unpacked at a time: what waits to be joined is held beside the result. */
const STEP = 2 ** 18

/**
 * Unpacks gzip as the platform does, into one piece of memory: the file's last four bytes tell its size.
 * @throws TypeError where the bytes are no gzip file · RangeError where they tell another size than they have
 */
export async function gunzip(bytes: Uint8Array): Promise<Uint8Array> {
  const { readable, writable } = new DecompressionStream('gzip')
  const writing = write(writable, bytes)
  // Whoever reads is told.
  writing.catch(() => {})
  const unpacked = new Uint8Array(sizeOf(bytes))
  const reader = readable.getReader()
  let at = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    unpacked.set(value, at)
    at += value.length
  }
  if (at < unpacked.length) throw new RangeError('The file is shorter than it says.')
  await writing
  return unpacked
}

async function write(writable: WritableStream<BufferSource>, bytes: Uint8Array): Promise<void> {
  const writer = writable.getWriter()
  for (let from = 0; from < bytes.length; from += STEP) {
    await writer.ready
    await writer.write(bytes.subarray(from, from + STEP) as Uint8Array<ArrayBuffer>)
  }
  await writer.close()
}

function sizeOf(bytes: Uint8Array): number {
  const { buffer, byteOffset, byteLength } = bytes
  return byteLength < 4 ? 0 : new DataView(buffer, byteOffset, byteLength).getUint32(byteLength - 4, true)
}
