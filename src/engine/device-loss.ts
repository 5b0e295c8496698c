/** What is needed of a GPUDevice. */
export interface LosableDevice {
  readonly lost: Promise<{ readonly message: string; readonly reason?: string }>
}

/**
 * Lets runs end with an error as soon as the device they are on is gone, even where the runtime would wait for ever. A
 * device that was destroyed is no loss: the runtime does so itself with its last session, and takes another one later.
 * @param device asked for at the first run
 */
export function guardAgainstLoss(
  device: () => LosableDevice | undefined | Promise<LosableDevice | undefined>,
): <T>(run: Promise<T>) => Promise<T> {
  // Not a race of promises: that of the device would hold on to the outcome of every run.
  const waiting = new Set<(error: Error) => void>()
  let lost: Error | undefined
  let watching: Promise<void> | undefined
  const watch = async () => {
    const losable = await device()
    if (!losable) return
    const { message, reason } = await losable.lost
    if (reason === 'destroyed') return
    lost = new Error(`The GPU device was lost: ${message}`)
    for (const reject of waiting) reject(lost)
  }
  return (run) =>
    new Promise((resolve, reject) => {
      watching ??= watch().catch(() => {})
      if (lost) reject(lost)
      waiting.add(reject)
      run.then(resolve, reject).finally(() => waiting.delete(reject))
    })
}
