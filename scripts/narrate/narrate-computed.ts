import { withComputingNarrators } from './computing-narrators.ts'
import { narrateCommand } from './narrate-command.ts'

/** For tests: `narrate` in a process of its own, without a model. */
process.exitCode = await narrateCommand(process.argv.slice(2), withComputingNarrators)
