/** Runs it when nothing of that name runs in any tab of the site. Without the Web Locks API it runs at once. */
export function oneAtATime<T>(name: string, run: () => Promise<T>): Promise<T> {
  const locks = (globalThis.navigator as Partial<Navigator> | undefined)?.locks
  return locks ? locks.request(`litetts-${name}`, run) : run()
}
