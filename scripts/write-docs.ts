import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { configurationPage } from './docs/configuration-page.ts'
import { ROOT } from './run-tool.mjs'

/** Writes the pages of `docs/` that are made from the sources. */
const file = join(ROOT, 'docs/configuration.md')
writeFileSync(file, await format(configurationPage(), { ...(await resolveConfig(file)), filepath: file }))
