import { homedir } from 'node:os'
import { join } from 'node:path'

/**
 * Where fetched and built files live, outside any checkout.
 * @returns {string}
 */
export function cacheFolder() {
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'litetts-web')
}
