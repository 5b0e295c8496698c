import { mkdir, open, readFile, rm, stat, utimes } from 'node:fs/promises'
import { hostname } from 'node:os'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const HEARTBEAT_MS = 5_000
const STALE_MS = 30_000

/**
 * Runs `work` while no other process holds the same lock file. A lock whose owner died is taken over. It saves double
 * work; that no half-written file is ever seen does not depend on it.
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @param {(line: string) => void} say
 * @returns {Promise<T>}
 */
export async function withLock(file, work, say) {
  await mkdir(dirname(file), { recursive: true })
  for (let told = false; !(await acquire(file)); told = true) {
    if (!told) say('Another set-up is at work; waiting for it.')
    await wait(500)
  }
  const heartbeat = setInterval(() => utimes(file, new Date(), new Date()).catch(() => {}), HEARTBEAT_MS)
  try {
    return await work()
  } finally {
    clearInterval(heartbeat)
    await rm(file, { force: true })
  }
}

/** @param {string} file */
async function acquire(file) {
  try {
    const handle = await open(file, 'wx')
    await handle.writeFile(JSON.stringify({ pid: process.pid, host: hostname() }))
    await handle.close()
    return true
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error
    if (await isStale(file)) await rm(file, { force: true })
    return false
  }
}

/** @param {string} file */
async function isStale(file) {
  try {
    if (Date.now() - (await stat(file)).mtimeMs > STALE_MS) return true
    const owner = JSON.parse(await readFile(file, 'utf8'))
    return owner.host === hostname() && !isAlive(owner.pid)
  } catch {
    return false // just released, or just being written
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM'
  }
}
