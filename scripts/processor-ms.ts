/** Milliseconds of processor time that `work` takes: for tests with a limit, which should not hang on what else the machine does. */
export function processorMs(work: () => void): number {
  const started = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(started)
  return (user + system) / 1000
}
