import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { expect, it } from 'vitest'
import { ROOT } from '../run-tool.mjs'
import { configurationPage } from './configuration-page.ts'

it('is what docs/configuration.md says (npm run docs writes it)', async () => {
  const filepath = join(ROOT, 'docs/configuration.md')
  const made = await format(configurationPage(), { ...(await resolveConfig(filepath)), filepath })
  expect(readFileSync(filepath, 'utf8')).toBe(made)
})
