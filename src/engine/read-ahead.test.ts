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

it('reads the next part while the one before is used, after the last the first, each once', async () => {
  const { files, asked } = filesThatTell()
  expect(await files.read(PARTS[2]!)).toEqual(new TextEncoder().encode('c'))
  expect(asked).toEqual(['c', 'a'])
  expect(await files.read(file('graph'))).toEqual(new TextEncoder().encode('graph'))
  await files.read(PARTS[2]!)
  expect(asked).toEqual(['c', 'a', 'graph'])
  await files.read(PARTS[0]!)
  expect(asked).toEqual(['c', 'a', 'graph', 'b'])
})

it('keeps the two parts that were read last, until they are let go', async () => {
  const { files, asked } = filesThatTell()
  await files.read(PARTS[2]!)
  await files.read(PARTS[0]!)
  await expect(files.read(PARTS[1]!)).rejects.toThrow('broken')
  await files.read(PARTS[1]!)
  expect(asked).toEqual(['c', 'a', 'b', 'b'])
  await files.read(PARTS[0]!)
  expect(asked).toEqual(['c', 'a', 'b', 'b'])
  await files.read(PARTS[2]!)
  expect(asked).toEqual(['c', 'a', 'b', 'b', 'c'])
  files.release()
  await files.read(PARTS[2]!)
  // As at first: the next one is begun.
  expect(asked).toEqual(['c', 'a', 'b', 'b', 'c', 'c', 'a'])
})

it('tells of a failure when the part is asked for, and tries again after that', async () => {
  const { files, asked } = filesThatTell()
  await files.read(PARTS[0]!)
  await expect(files.read(PARTS[1]!)).rejects.toThrow('broken')
  expect(await files.read(PARTS[1]!)).toEqual(new TextEncoder().encode('b'))
  expect(asked).toEqual(['a', 'b', 'b', 'c'])
})
