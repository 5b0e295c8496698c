import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** The checkout. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url))

/**
 * Runs a Node program of the checkout and shows what it prints.
 * @param {string[]} args for node; paths are relative to the checkout
 * @param {{ quiet?: boolean, input?: boolean, env?: Record<string, string> }} [options] `quiet` sends its output to
 *   standard error, `input` lets it read standard input
 * @returns {Promise<number>} its exit code
 */
export function runTool(args, { quiet = false, input = false, env = {} } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      stdio: [input ? 0 : 'ignore', quiet ? 2 : 1, 2],
      env: { ...process.env, ...env },
    })
    child.on('error', reject)
    child.on('close', (code) => resolve(code ?? 1))
  })
}
