import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { configurationPage } from './docs/configuration-page.ts'
import { faultsPage, injectFaults } from './docs/faults-page.ts'
import { ROOT } from './run-tool.mjs'

/** Writes the pages of `docs/` that are made from the sources. */
const PAGES = {
  'docs/configuration.md': async () => configurationPage(),
  'docs/faults.md': async () => faultsPage(await injectFaults()),
}

for (const [path, write] of Object.entries(PAGES)) {
  const file = join(ROOT, path)
  writeFileSync(file, await format(await write(), { ...(await resolveConfig(file)), filepath: file }))
}
// What was injected may have left a thread that waits for ever.
process.exit(0)
