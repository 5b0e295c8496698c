import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { runQuietly } from './run-quietly.mjs'

const STALL_MS = 120_000

/** @typedef {{ type: 'pip' | 'npm', packages: string[], bytes: number }} PackageSource */

/**
 * Downloads packages, as they are, with their registry's own client.
 * @param {PackageSource} source
 * @param {string} folder for the archives; those of an earlier run are kept
 * @param {(loaded: number) => void} onProgress
 * @returns {Promise<string[]>} the archives, in the order of the packages
 */
export async function downloadPackages(source, folder, onProgress) {
  const working = join(folder, 'working')
  const client = source.type === 'pip' ? await findPip() : null
  const archives = []
  let before = 0
  for (const name of source.packages) {
    const finished = join(folder, name.replace(/[^\w.=-]/g, '_'))
    await mkdir(finished, { recursive: true })
    if ((await readdir(finished)).length === 0) {
      await rm(working, { recursive: true, force: true })
      await mkdir(join(working, 'temporary'), { recursive: true })
      await watched(
        working,
        (loaded) => onProgress(before + loaded),
        (signal) => (client ? pipDownload(client, name, working, signal) : npmPack(name, working, signal)),
      )
      const [archive] = (await readdir(working)).filter((file) => /\.(whl|tgz)$/.test(file))
      if (!archive) throw new Error(`${source.type} gave no archive of ${name}`)
      await rename(join(working, archive), join(finished, archive))
    }
    const [archive] = await readdir(finished)
    archives.push(join(finished, /** @type {string} */ (archive)))
    before += (await stat(/** @type {string} */ (archives.at(-1)))).size
    onProgress(before)
  }
  await rm(working, { recursive: true, force: true })
  return archives
}

/** @returns {Promise<[string, ...string[]]>} the command that runs Python */
async function findPip() {
  let found = false
  for (const python of /** @type {[string, ...string[]][]} */ ([['python3'], ['python'], ['py', '-3']])) {
    const [command, ...args] = python
    try {
      await runQuietly(command, [...args, '-c', 'import sys; sys.exit(sys.version_info < (3, 8))'], {
        signal: AbortSignal.timeout(20_000),
      })
      found = true
      await runQuietly(command, [...args, '-m', 'pip', '--version'], { signal: AbortSignal.timeout(60_000) })
      return python
    } catch {
      // the next name may be the one that works
    }
  }
  throw new Error(found ? 'Python is here but has no pip' : 'there is no Python 3 on this machine')
}

/**
 * @param {[string, ...string[]]} python
 * @param {string} name
 * @param {string} folder
 * @param {AbortSignal} signal
 */
function pipDownload([command, ...args], name, folder, signal) {
  const temporary = join(folder, 'temporary')
  const options = [
    '--no-deps',
    '--only-binary=:all:',
    '--ignore-requires-python',
    '--no-cache-dir',
    '--retries=2',
  ]
  if (!process.env.PIP_DEFAULT_TIMEOUT) options.push('--timeout=15')
  return runQuietly(
    command,
    [
      ...args,
      '-m',
      'pip',
      'download',
      '--disable-pip-version-check',
      '--no-input',
      ...options,
      '--dest',
      folder,
      name,
    ],
    { signal, env: { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary } },
  )
}

/**
 * @param {string} name
 * @param {string} folder
 * @param {AbortSignal} signal
 */
function npmPack(name, folder, signal) {
  const options = [
    '--ignore-scripts',
    '--fetch-retries=2',
    '--fetch-retry-mintimeout=1000',
    '--fetch-timeout=60000',
  ]
  const cache = join(folder, 'temporary')
  // Run in that folder: the checkout's own package.json is none of its business.
  return runQuietly('npm', ['pack', name, `--cache=${cache}`, ...options], { cwd: folder, signal })
}

/**
 * Follows a client by what grows in its folder, and ends it when nothing has for a while.
 * @param {string} folder
 * @param {(loaded: number) => void} onProgress
 * @param {(signal: AbortSignal) => Promise<unknown>} work
 */
async function watched(folder, onProgress, work) {
  const controller = new AbortController()
  let last = -1
  let grown = Date.now()
  const timer = setInterval(async () => {
    const size = await sizeOfFolder(folder)
    if (size > last) {
      last = size
      grown = Date.now()
      onProgress(size)
    } else if (Date.now() - grown > STALL_MS) controller.abort()
  }, 500)
  try {
    await work(controller.signal)
  } catch (error) {
    throw controller.signal.aborted ? new Error(`nothing came for ${STALL_MS / 1000} seconds`) : error
  } finally {
    clearInterval(timer)
  }
}

/** @param {string} folder */
async function sizeOfFolder(folder) {
  let total = 0
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])) {
    if (entry.isFile())
      total += await stat(join(entry.parentPath, entry.name)).then(
        ({ size }) => size,
        () => 0,
      )
  }
  return total
}
