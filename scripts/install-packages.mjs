import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Installs the npm packages that package-lock.json names, unless they are all here.
 * @param {string} root
 * @param {(line: string) => void} say
 */
export async function installPackages(root, say) {
  if (packagesAreInstalled(root)) return
  say('Installing npm packages')
  // Development packages are needed whatever NODE_ENV says: the site is built here.
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--ignore-scripts']
  const code = await new Promise((resolve, reject) => {
    const npm = spawn('npm', args, {
      cwd: root,
      stdio: ['ignore', 2, 2],
      shell: process.platform === 'win32',
    })
    npm.on('error', reject)
    npm.on('close', resolve)
  })
  if (code !== 0) {
    throw new Error(
      'npm could not install the packages. Check the network and what npm says above, then run again.',
    )
  }
}

/**
 * Compares package-lock.json with the record that npm keeps of what it has installed.
 * @param {string} root
 */
export function packagesAreInstalled(root) {
  const record = join(root, 'node_modules/.package-lock.json')
  if (!existsSync(record)) return false
  const installed = readPackages(record)
  return Object.entries(readPackages(join(root, 'package-lock.json'))).every(([path, wanted]) => {
    if (path === '') return true
    const here = installed[path]
    // Packages for other platforms are optional, and left out.
    return here ? here.version === wanted.version && existsSync(join(root, path)) : wanted.optional === true
  })
}

/**
 * @param {string} file
 * @returns {Record<string, { version: string, optional?: boolean }>}
 */
function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages
}
