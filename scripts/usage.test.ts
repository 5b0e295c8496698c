import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT } from './run-tool.mjs'
import { helpAsked } from './usage.mjs'

const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>
}
/** Those that are programs of ours. */
const ours = Object.entries(scripts).filter(([, line]) => line.startsWith('node scripts/'))

describe('help', () => {
  it.each(ours)('npm run %s has a usage that names it', (name, line) => {
    const program = line.split(' ').at(-1)!
    expect(helpAsked(basename(program).replace(/\..+/, ''), ['--help'])).toMatch(
      new RegExp(`^Usage: npm (run (-s )?)?${name}( |\n)`),
    )
  })

  it('is printed on standard output, at once, with exit code 0', () => {
    for (const [program, ...args] of [
      ['scripts/cli.mjs', 'scripts/speak.ts', '--help'],
      ['scripts/cli.mjs', 'scripts/narrate.ts', 'in', '-h'],
      ['scripts/start.mjs', '--help'],
      ['scripts/test.mjs', '--help'],
    ]) {
      const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, program!), ...args], {
        encoding: 'utf8',
        timeout: 20_000,
      })
      expect([status, stderr]).toEqual([0, ''])
      expect(stdout).toMatch(/^Usage: npm .+\n[A-Z].+\.\n$/)
    }
  })
})
