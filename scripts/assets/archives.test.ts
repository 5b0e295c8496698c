import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readTar } from './read-tar.mjs'
import { readZipMember } from './read-zip.mjs'

const noise = Uint8Array.from({ length: 5000 }, (_, i) => (i * i * 31) % 251)
const zip = Buffer.from(
  zipSync({
    'a/stored.bin': [noise, { level: 0 }],
    'a/deflated.bin': [noise, { level: 9 }],
    empty: new Uint8Array(),
  }),
)

describe('readZipMember', () => {
  it('reads stored, deflated and empty members', () => {
    expect(readZipMember(zip, 'a/stored.bin')).toEqual(Buffer.from(noise))
    expect(readZipMember(zip, 'a/deflated.bin')).toEqual(Buffer.from(noise))
    expect(readZipMember(zip, 'empty')).toHaveLength(0)
  })

  it('names a member that is not there', () => {
    expect(() => readZipMember(zip, 'a/other.bin')).toThrow('no complete member a/other.bin')
  })

  it('refuses an archive that was cut off, wherever it was cut', () => {
    for (let length = 0; length < zip.length; length += 97) {
      expect(() => readZipMember(zip.subarray(0, length), 'a/deflated.bin')).toThrow()
    }
  })
})

describe('readTar', () => {
  it('reads every file of a package that npm packed', () => {
    const folder = mkdtempSync(join(tmpdir(), 'litetts-tar-'))
    const deep = `lib/${'long-folder-name/'.repeat(6)}`
    mkdirSync(join(folder, deep), { recursive: true })
    writeFileSync(join(folder, 'package.json'), '{"name":"packed-for-a-test","version":"1.0.0"}')
    writeFileSync(join(folder, 'noise.bin'), noise)
    writeFileSync(join(folder, deep, 'leaf.txt'), 'leaf')
    execFileSync('npm', ['pack', '--ignore-scripts'], {
      cwd: folder,
      stdio: 'pipe',
      shell: process.platform === 'win32',
    })
    const archive = readFileSync(join(folder, 'packed-for-a-test-1.0.0.tgz'))

    const files = readTar(archive)
    expect(files.get('package/noise.bin')).toEqual(Buffer.from(noise))
    expect(files.get(`package/${deep}leaf.txt`)?.toString()).toBe('leaf')
    expect(() => readTar(archive.subarray(0, archive.length - 40))).toThrow()
  })
})
