import { expect, it } from 'vitest'
import type { ModelManifest } from '../config/model-manifest.ts'
import { readAhead } from './read-ahead.ts'

const file = (path: string) => ({ path, bytes: 1, sha256: path })
const PARTS = ['a', 'b', 'c'].map(file)

function filesThatTell() {
  const asked: string[] = []
  const manifest = { parts: PARTS } as unknown as ModelManifest
  const read = async ({ path }: { path: string }) => {
    asked.push(path)
    if (path === 'b' && asked.filter((one) => one === 'b').length === 1) throw new Error('broken')
    return new TextEncoder().encode(path)
  }
  return { files: readAhead({ manifest, read }), asked }
}

it('reads the next part while the one before is used, each once', async () => {
  const { files, asked } = filesThatTell()
  files.begin()
  expect(asked).toEqual(['a'])
  expect(await files.read(PARTS[0]!)).toEqual(new TextEncoder().encode('a'))
  expect(asked).toEqual(['a', 'b'])
  expect(await files.read(file('graph'))).toEqual(new TextEncoder().encode('graph'))
  expect(asked).toEqual(['a', 'b', 'graph'])
})

it('tells of a failure when the part is asked for, and tries again after that', async () => {
  const { files, asked } = filesThatTell()
  await files.read(PARTS[0]!)
  await expect(files.read(PARTS[1]!)).rejects.toThrow('broken')
  expect(await files.read(PARTS[1]!)).toEqual(new TextEncoder().encode('b'))
  expect(asked).toEqual(['a', 'b', 'b', 'c'])
})
