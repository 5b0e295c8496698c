import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { contentHash, importedFiles } from './content-hash.mjs'

let root: string
const write = (file: string, content: string): void => writeFileSync(join(root, file), content)

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'litetts-hash-'))
  mkdirSync(join(root, 'folder/deep'), { recursive: true })
  write('one.txt', '1')
  write('folder/two.txt', '2')
  write('folder/deep/three.txt', '3')
})

it('changes with a content, a name and a new file, and with nothing else', () => {
  const hash = (): string => contentHash(root, ['one.txt', 'folder', 'missing'])
  const first = hash()
  expect(hash()).toBe(first)
  write('folder/two.test.ts', 'a test')
  write('other.txt', 'not asked for')
  expect(hash()).toBe(first)
  write('folder/deep/three.txt', '4')
  const second = hash()
  expect(second).not.toBe(first)
  write('folder/new.txt', '')
  expect(hash()).not.toBe(second)
})

it('follows imports, also in a circle, and leaves packages alone', () => {
  write('one.ts', `import { a } from './folder/two.ts'\nimport fs from 'node:fs'`)
  write('folder/two.ts', `export { b } from './deep/three.ts'\nconst lazy = () => import('../four.mjs')`)
  write('folder/deep/three.ts', `import '../../one.ts'`)
  write('four.mjs', '')
  expect(importedFiles(root, 'one.ts')).toEqual([
    'folder/deep/three.ts',
    'folder/two.ts',
    'four.mjs',
    'one.ts',
  ])
})
