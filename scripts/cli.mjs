import { runTool } from './run-tool.mjs'
import { runCommand, setUp } from './set-up.mjs'

/** Runs a command written in TypeScript after making sure that everything it needs is here. */
await runCommand(async () => {
  const [program, ...args] = process.argv.slice(2)
  if (!program) throw new Error('Usage: node scripts/cli.mjs FILE.ts [arguments]')
  await setUp()
  return runTool(['--import', 'tsx', program, ...args], { input: true })
})
