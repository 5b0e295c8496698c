import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { expect, it } from 'vitest'
import { faultsPage, injectFaults } from '../docs/faults-page.ts'
import { ROOT } from '../run-tool.mjs'

it('meets every fault as docs/faults.md says', async () => {
  const file = join(ROOT, 'docs/faults.md')
  const outcomes = await injectFaults()
  const page = await format(faultsPage(outcomes), { ...(await resolveConfig(file)), filepath: file })
  expect(page, 'Run `npm run docs` and read what has changed.').toBe(readFileSync(file, 'utf8'))
  for (const [name, { kept }] of outcomes) expect(kept, name).not.toEqual([])
}, 120_000)
