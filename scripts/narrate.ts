import { buildSite } from './build-site.mjs'
import { narrateCommand } from './narrate/narrate-command.ts'
import { withPageNarrators } from './narrate/page-narrators.ts'

/** Turns a folder of texts or books into sound and captions. */
process.exitCode = await narrateCommand(process.argv.slice(2), async (count, narration, use) => {
  await buildSite()
  await withPageNarrators(count, narration, use)
})
