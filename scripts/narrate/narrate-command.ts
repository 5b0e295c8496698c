import { stat } from 'node:fs/promises'
import { readNarrateArguments, type NarrateArguments } from './narrate-arguments.ts'
import type { WithNarrators } from './narrator.ts'
import { usageOf } from '../usage.mjs'
import { runNarration } from './run-narration.ts'

/** The command from its arguments to its exit code: 0 all is there, 1 something could not be read or spoken, 2 misused. */
export async function narrateCommand(args: readonly string[], withNarrators: WithNarrators): Promise<number> {
  let read: NarrateArguments
  try {
    read = readNarrateArguments(args)
    const isFolder = await stat(read.input).then(
      (found) => found.isDirectory(),
      () => false,
    )
    if (!isFolder) throw new Error(`There is no folder ${read.input}. Name the one with the texts.`)
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n${usageOf('narrate')}\n`)
    return 2
  }
  try {
    const { made, skipped, failed } = await runNarration(read, withNarrators)
    for (const { path, message } of failed) process.stderr.write(`${path}: ${message}\n`)
    process.stdout.write(`${JSON.stringify({ made, skipped, failed: failed.map(({ path }) => path) })}\n`)
    return failed.length > 0 ? 1 : 0
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
    return 1
  }
}
