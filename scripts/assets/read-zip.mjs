import { inflateRawSync } from 'node:zlib'

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_HEADER = 0x04034b50
const STORED = 0
const DEFLATED = 8

/**
 * One member of a zip archive (a Python wheel is one). No zip64, no encryption: no pinned file needs them.
 * @param {Buffer} archive
 * @param {string} name
 * @returns {Buffer}
 */
export function readZipMember(archive, name) {
  for (const entry of directory(archive)) {
    if (entry.name !== name) continue
    if (archive.readUInt32LE(entry.offset) !== LOCAL_HEADER) break
    const start =
      entry.offset + 30 + archive.readUInt16LE(entry.offset + 26) + archive.readUInt16LE(entry.offset + 28)
    const data = archive.subarray(start, start + entry.packed)
    if (data.length < entry.packed) break
    if (entry.method === STORED) return data
    if (entry.method === DEFLATED) return inflateRawSync(data, { maxOutputLength: Math.max(1, entry.size) })
    throw new Error(
      `${name} is packed by method ${entry.method}; only stored and deflated members can be read.`,
    )
  }
  throw new Error(`The zip archive has no complete member ${name}.`)
}

/** @param {Buffer} archive */
function* directory(archive) {
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || end + 22 > archive.length || archive.readUInt32LE(end) !== END_OF_DIRECTORY) {
    throw new Error('Not a zip archive, or its end is missing.')
  }
  const count = archive.readUInt16LE(end + 10)
  let at = archive.readUInt32LE(end + 16)
  for (let i = 0; i < count; i++) {
    if (at + 46 > archive.length || archive.readUInt32LE(at) !== DIRECTORY_ENTRY) {
      throw new Error('The directory of the zip archive is damaged.')
    }
    const nameLength = archive.readUInt16LE(at + 28)
    yield {
      method: archive.readUInt16LE(at + 10),
      packed: archive.readUInt32LE(at + 20),
      size: archive.readUInt32LE(at + 24),
      offset: archive.readUInt32LE(at + 42),
      name: archive.toString('utf8', at + 46, at + 46 + nameLength),
    }
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
  }
}
