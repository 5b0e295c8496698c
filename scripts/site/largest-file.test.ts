import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { beforeAll, expect, it } from 'vitest'
import { largestFile } from './largest-file.ts'
import { linkPublicFolder } from './link-public-folder.ts'

let root: string
const run = (mostBytes: number) =>
  build({
    root,
    configFile: false,
    logLevel: 'silent',
    build: { copyPublicDir: false },
    plugins: [linkPublicFolder(), largestFile(mostBytes)],
  })

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'litetts-largest-'))
  mkdirSync(join(root, 'public/models'), { recursive: true })
  writeFileSync(join(root, 'index.html'), '<!doctype html><title>Small</title>')
  writeFileSync(join(root, 'public/models/part.bin'), Buffer.alloc(2 ** 20 + 1))
})

it('takes files up to the limit', async () => {
  await expect(run(2 ** 20 + 1)).resolves.toBeDefined()
})

it('refuses a site with a larger one, those of the public folder too, by name', async () => {
  await expect(run(2 ** 20)).rejects.toThrow(/models\/part\.bin has 1\.0 MiB/)
})
