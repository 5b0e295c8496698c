/**
 * Shows what the text front end makes of a text, without any model.
 *
 *     npm run -s inspect-text -- [--lang en-us|en-gb] [--jsonl] [--ssml]
 *
 * Standard input: a text a line, or with `--jsonl` a `{"text": "…"}` a line. Standard output: one JSON object a line. A
 * line that cannot be read gives an object with `error`, and the next one goes on.
 */
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { createTextFrontEnd, textAssetsFor } from '../src/text/create-text-front-end.ts'
import type { TextFrontEnd } from '../src/text/text-front-end.ts'
import { inspect } from '../src/text/text-inspection.ts'
import type { Locale } from '../src/text/utterance.ts'
import { readTextAssets } from './read-text-assets.ts'
import { usageOf } from './usage.mjs'

interface Options {
  readonly locale: Locale
  readonly isJson: boolean
  readonly markup: 'plain' | 'ssml'
}

function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      lang: { type: 'string', default: 'en-us' },
      jsonl: { type: 'boolean', default: false },
      ssml: { type: 'boolean', default: false },
    },
  })
  const locale = values.lang.toLowerCase()
  if (locale !== 'en-us' && locale !== 'en-gb') throw new Error(`There is no language “${values.lang}”.`)
  return { locale, isJson: values.jsonl, markup: values.ssml ? 'ssml' : 'plain' }
}

function inspectLine(line: string, { isJson, markup }: Options, frontEnd: TextFrontEnd): object {
  try {
    const text = isJson ? textOf(line) : line
    const inspection = inspect(frontEnd.analyse(text, { markup }))
    const warnings = frontEnd.problems(text, { markup })
    return warnings.length > 0 ? { ...inspection, warnings } : inspection
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) }
  }
}

function textOf(line: string): string {
  const value = parse(line)
  if (typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string')
    return value.text
  throw new TypeError('The line is no object with a "text". Write {"text": "…"}.')
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch (cause) {
    throw new TypeError('The line is not JSON. Write {"text": "…"}.', { cause })
  }
}

async function main(): Promise<void> {
  const options = readOptions()
  const frontEnd = createTextFrontEnd(await readTextAssets(textAssetsFor(options.locale)), options.locale)
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    const answer = `${JSON.stringify(inspectLine(line, options, frontEnd))}\n`
    if (!process.stdout.write(answer)) await new Promise((resolve) => process.stdout.once('drain', resolve))
  }
}

// A reader that has seen enough (head) closes the pipe: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))

main().catch((error: unknown) => {
  process.stderr.write(
    `${error instanceof Error ? error.message : String(error)}\n${usageOf('inspect-text')}\n`,
  )
  process.exitCode = 1
})
