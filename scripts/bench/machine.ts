import { execFileSync } from 'node:child_process'
import { cpus, totalmem } from 'node:os'

export interface Machine {
  readonly processor: string
  readonly cores: number
  readonly memoryGb: number
  readonly browser: string
  readonly node: string
}

/** What the figures were measured on; names no path and no host. */
export function describeMachine(browserVersion: string): Machine {
  const found = cpus()
  return {
    processor: found[0]?.model.trim() ?? 'unknown',
    cores: found.length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    browser: `Chromium ${browserVersion}`,
    node: process.version,
  }
}

/** The commit the figures belong to, with a mark where the tree differs from it. */
export function describeCommit(): string {
  const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' }).trim()
  try {
    return git('rev-parse', '--short', 'HEAD') + (git('status', '--porcelain') ? '+' : '')
  } catch {
    return 'unknown'
  }
}
