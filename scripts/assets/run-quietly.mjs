import { spawn } from 'node:child_process'

/**
 * Runs a program without showing what it prints.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, signal?: AbortSignal }} [options]
 * @returns {Promise<string>} its standard output; rejects with the last line of what it complained of
 */
export function runQuietly(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32' && /^npm$/.test(command),
      ...options,
    })
    let output = ''
    let complaint = ''
    child.stdout?.on('data', (data) => (output += data))
    child.stderr?.on('data', (data) => (complaint += data))
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve(output)
      else reject(new Error(`${command} failed: ${lastLine(complaint || output) || `exit code ${code}`}`))
    })
  })
}

/** @param {string} text */
function lastLine(text) {
  const lines = text.split('\n').map((line) => line.trim())
  const errors = lines.filter((line) => /error/i.test(line) && !/log of this run|\.log$/.test(line))
  return errors.at(-1) ?? lines.filter(Boolean).at(-1) ?? ''
}
