import { basename } from 'node:path'
import { runTool } from './run-tool.mjs'
import { runCommand, setUp } from './set-up.mjs'
import { helpAsked } from './usage.mjs'

/** Runs a command written in TypeScript after making sure that everything it needs is here. */
await runCommand(async () => {
  const [program, ...args] = process.argv.slice(2)
  if (!program) throw new Error('Usage: node scripts/cli.mjs FILE.ts [arguments]')
  const help = helpAsked(basename(program, '.ts'), args)
  if (help) return void process.stdout.write(help)
  await setUp()
  return runTool(['--import', 'tsx', program, ...args], { input: true })
})
