import { join } from 'node:path'
import { readAssetLock } from './assets/asset-lock.mjs'
import { assetsAreBuilt } from './assets/build-steps.mjs'
import { fetchAssets } from './assets/fetch-assets.mjs'
import { withLock } from './assets/with-lock.mjs'
import { installPackages, packagesAreInstalled } from './install-packages.mjs'
import { ROOT, runTool } from './run-tool.mjs'

/**
 * Everything a command of this project needs: npm packages, fetched assets, and what is built from them. Does only what
 * is missing, and asks no network when nothing is. Speaks on standard error. Uses Node's own library alone, since it
 * runs before anything is installed.
 */
export async function setUp() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Error(`Node ${process.versions.node} is too old; install Node 20.19 or newer.`)
  }
  const groups = readAssetLock(join(ROOT, 'assets.lock.json'))
  if (packagesAreInstalled(ROOT) && assetsAreBuilt(groups, ROOT)) return
  const prepare = async () => {
    await installPackages(ROOT, say)
    if (assetsAreBuilt(groups, ROOT)) return
    await fetchAssets(groups, say)
    const code = await runTool(['--import', 'tsx', 'scripts/build-assets.ts'], { quiet: true })
    if (code !== 0) throw new Error('The build of the model files failed; its message is above.')
  }
  await withLock(join(ROOT, '.cache/set-up.lock'), prepare, say)
}

/** @param {string} line */
export function say(line) {
  process.stderr.write(`${line}\n`)
}

/**
 * Runs a command's body; an error becomes one message, not a stack.
 * @param {() => Promise<number | void>} body gives the exit code, 0 if nothing
 */
export async function runCommand(body) {
  try {
    process.exitCode = (await body()) ?? 0
  } catch (error) {
    say(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
  }
}
