import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { beforeAll, expect, it } from 'vitest'
import { shellSize } from './shell-size.ts'

let root: string
const noise = (seed: number): string => {
  let state = seed
  return Array.from({ length: 4000 }, () => (state = (state * 48_271) % 2_147_483_647).toString(36)).join('')
}
const run = (mostBytes: number) =>
  build({
    root,
    configFile: false,
    logLevel: 'silent',
    build: { write: false },
    plugins: [shellSize(mostBytes)],
  })

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'litetts-shell-'))
  const files = {
    'index.html': '<!doctype html><script type="module" src="/main.ts"></script>',
    'main.ts': `import { near } from './near.ts'
      console.log(near, import('./far.ts'))`,
    'near.ts': `export const near = '${noise(7)}'`,
    'far.ts': `export const far = '${noise(11)}'`,
  }
  for (const [file, content] of Object.entries(files)) writeFileSync(join(root, file), content)
})

it('counts what the entry imports at once, and not what it imports later', async () => {
  await expect(run(25_000)).resolves.toBeDefined()
})

it('refuses an entry that is too large, with its files and a way out', async () => {
  await expect(run(10_000)).rejects.toThrow(/more than 10\.0 KB \(assets\/index-.*Load what/)
})
