import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildSite } from './build-site.mjs'
import { ROOT } from './run-tool.mjs'
import { serve } from './serve.mjs'
import { runCommand, setUp } from './set-up.mjs'
import { helpAsked, usageOf } from './usage.mjs'

await runCommand(async () => {
  const help = helpAsked('start', process.argv)
  if (help) return void process.stdout.write(help)
  const { port, isolated } = readArguments()
  await setUp()
  await buildSite()
  const { url, close } = await serve({ root: join(ROOT, 'dist'), port, isolated })
  console.log(`LiteTTS Web is at ${url} (Ctrl-C stops it)`)
  if (!isolated) console.log('Without the isolation headers: speech runs on one thread.')
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => close())
})

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string', default: '4173' },
        'not-isolated': { type: 'boolean', default: false },
      },
    })
    const port = Number(values.port)
    if (!Number.isInteger(port) || port < 1 || port > 65_000) {
      throw new Error(`--port ${values.port} is not a port; give a whole number from 1 to 65000.`)
    }
    return { port, isolated: !values['not-isolated'] }
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}\n${usageOf('start')}`)
  }
}
