import { gunzipSync } from 'node:zlib'

const BLOCK = 512

/**
 * The files of a gzipped tar archive (an npm package is one) by name.
 * @param {Buffer} archive
 * @returns {Map<string, Buffer>}
 */
export function readTar(archive) {
  const tar = gunzipSync(archive)
  const files = new Map()
  for (let at = 0; at + BLOCK <= tar.length && tar[at] !== 0;) {
    const size = Number.parseInt(text(tar, at + 124, 12), 8)
    const start = at + BLOCK
    if (!Number.isFinite(size) || start + size > tar.length) {
      throw new Error('The tar archive is damaged or incomplete.')
    }
    const prefix = text(tar, at + 345, 155)
    files.set((prefix ? `${prefix}/` : '') + text(tar, at, 100), tar.subarray(start, start + size))
    at = start + Math.ceil(size / BLOCK) * BLOCK
  }
  return files
}

/**
 * @param {Buffer} tar
 * @param {number} start
 * @param {number} length
 */
function text(tar, start, length) {
  const field = tar.subarray(start, start + length)
  const end = field.indexOf(0)
  return field.toString('utf8', 0, end < 0 ? length : end).trim()
}
