import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { openZip, type ZipRules } from './open-zip.ts'

const RULES: ZipRules = { mostBytes: 20_000_000, tooLarge: 'Too large.', damaged: 'Damaged.' }

describe('openZip', () => {
  it('gives the files that are asked for', () => {
    const zip = zipSync({ 'a.txt': strToU8('one'), 'b/c.txt': strToU8('two'), 'd.png': strToU8('three') })
    const files = openZip(zip, { ...RULES, isWanted: (name) => name.endsWith('.txt') })
    expect([...files.keys()]).toEqual(['a.txt', 'b/c.txt'])
    expect(files.get('b/c.txt')).toEqual(strToU8('two'))
  })

  it('refuses more than it may hold, however it is shared out', () => {
    const noise = (seed: number) => Uint8Array.from({ length: 1_000 }, (_, i) => (i * i * seed) % 251)
    const zip = zipSync({ a: noise(3), b: noise(5) })
    expect(() => openZip(zip, { ...RULES, mostBytes: 1_999 })).toThrow('Too large.')
    expect(openZip(zip, { ...RULES, mostBytes: 2_000 }).size).toBe(2)
  })

  it('refuses what was made to burst, unless nobody asks for it', () => {
    const zip = zipSync({ bomb: new Uint8Array(10_000_000), text: strToU8('text') })
    expect(() => openZip(zip, RULES)).toThrow('Too large.')
    expect(openZip(zip, { ...RULES, isWanted: (name) => name === 'text' }).size).toBe(1)
  })

  it('refuses more files than anyone would pack', () => {
    const files = Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [`${i}`, new Uint8Array(0)]))
    expect(() => openZip(zipSync(files), { ...RULES, isWanted: () => false })).toThrow('Too large.')
  })

  it.each([
    ['what is no archive', strToU8('PK and so on')],
    ['an archive that is cut off', zipSync({ a: new Uint8Array(500) }).subarray(0, 90)],
  ])('tells that %s is damaged', (_, bytes) => {
    expect(() => openZip(bytes, RULES)).toThrow(
      expect.objectContaining({ name: 'InputError', message: 'Damaged.' }),
    )
  })
})
